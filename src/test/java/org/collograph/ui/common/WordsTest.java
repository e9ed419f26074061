package org.collograph.ui.common;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.collograph.codec.WordsCodec;
import org.collograph.run.RunState;
import org.collograph.words.Sentence;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated
class WordsTest {
  private static final Pattern PLACE = Pattern.compile("%(?:\\d\\$)?[-+]?,?[.]?\\d*[sdf%]");
  private static final Pattern LETTERS = Pattern.compile("\\p{L}{2}");

  @AfterEach
  void english() {
    Words.speak(Map.of());
  }

  private static boolean saysSomething(String form) {
    return LETTERS.matcher(PLACE.matcher(form).replaceAll("")).find();
  }

  @Test
  void everyFormIsThereInGerman() throws Exception {
    Map<String, String> german = WordsCodec.read("de");
    TreeSet<String> missing = new TreeSet<>();
    for (String form : Forms.inTheSources().spoken()) {
      if (saysSomething(form) && !german.containsKey(form)) {
        missing.add(form);
      }
    }
    assertTrue(missing.isEmpty(), missing.size() + " missing:\n" + String.join("\n", missing));
  }

  @Test
  void nothingIsThereInGermanThatNobodySays() throws Exception {
    Forms forms = Forms.inTheSources();
    TreeSet<String> idle = new TreeSet<>(WordsCodec.read("de").keySet());
    idle.removeAll(forms.spoken());
    idle.removeAll(forms.literals());
    for (RunState state : RunState.values()) {
      idle.remove(state.word());
    }
    assertTrue(idle.isEmpty(), idle.size() + " idle:\n" + String.join("\n", idle));
  }

  @Test
  void germanHasTheSamePlaces() throws Exception {
    for (var entry : WordsCodec.read("de").entrySet()) {
      assertEquals(places(entry.getKey()), places(entry.getValue()), entry.getKey());
    }
  }

  private static List<String> places(String text) {
    Matcher m = PLACE.matcher(text);
    List<String> all = new ArrayList<>();
    while (m.find()) {
      all.add(m.group().replaceAll("\\d\\$", ""));
    }
    return all.stream().sorted().toList();
  }

  @Test
  void aSentenceIsSaidWithItsParts() {
    Words.speak(
        Map.of(
            "%s is wrong.", "%s ist falsch.",
            "the %s", "die Rolle %s",
            "edge %d → %s", "Kante %d → %s",
            "out", "Ende"));
    Sentence who = Sentence.of("the %s", "fuser");
    assertEquals("die Rolle fuser ist falsch.", Words.of(Sentence.of("%s is wrong.", who)));
    assertEquals("the fuser is wrong.", Sentence.of("%s is wrong.", who).english());
    assertEquals("Kante 3 → Ende", Words.of(Sentence.of("edge %d → %s", 3, "out")));
  }

  @Test
  void someonesOwnNamesAreLeftAlone() {
    Words.speak(Map.of("left", "links", "'%s' is wrong.", "'%s' ist falsch."));
    assertEquals("'left' ist falsch.", Words.of(Sentence.of("'%s' is wrong.", "left")));
  }

  @Test
  void placesTakeValuesInTheOrderOfTheLanguage() {
    Words.speak(Map.of("%s reads %s", "%2$s wird von %1$s gelesen"));
    assertEquals("b wird von a gelesen", Words.of("%s reads %s", "a", "b"));
    assertEquals("b wird von a gelesen", Words.of(Sentence.of("%s reads %s", "a", "b")));
  }

  @Test
  void englishIsTheSameWhereverTheProgramRuns() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.GERMANY);
      assertEquals("1,234 at 1.5", Sentence.of("%,d at %.1f", 1_234, 1.5).english());
    } finally {
      Locale.setDefault(before);
    }
  }
}
