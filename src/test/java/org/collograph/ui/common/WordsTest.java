package org.collograph.ui.common;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.collograph.codec.WordsCodec;
import org.collograph.cost.Metric;
import org.collograph.graph.Edge;
import org.collograph.graph.Finding;
import org.collograph.graph.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WordsTest {
  private static final String LITERAL = "\"(?:[^\"\\\\]|\\\\.)*\"";
  private static final Pattern CALL =
      Pattern.compile(
          "(?:Words\\.(?:of|said)|Labels\\.(?:of|panel)|text|field)\\(\\s*("
              + LITERAL
              + "(?:\\s*\\+\\s*"
              + LITERAL
              + ")*)\\s*[,)]");
  private static final Pattern COMMAND =
      Pattern.compile("Command\\.\\w+\\(\\s*\\w+,\\s*(" + LITERAL + ")");
  private static final Pattern PLACE = Pattern.compile("%(?:\\d\\$)?,?[.]?\\d*[sdf%]");

  @AfterEach
  void english() {
    Words.speak(Map.of());
  }

  private static List<String> written() throws IOException {
    List<String> all = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java/org/collograph"))) {
      for (Path file : files.filter(WordsTest::isShown).toList()) {
        String source = Files.readString(file);
        for (Pattern p : List.of(CALL, COMMAND)) {
          Matcher m = p.matcher(source);
          while (m.find()) {
            all.add(joined(m.group(1)));
          }
        }
      }
    }
    return all;
  }

  private static boolean isShown(Path file) {
    String name = file.toString();
    return name.endsWith(".java") && (name.contains("/ui/") || name.endsWith("MainWindow.java"));
  }

  private static String joined(String literals) {
    StringBuilder all = new StringBuilder();
    Matcher m = Pattern.compile(LITERAL).matcher(literals);
    while (m.find()) {
      all.append(m.group(), 1, m.group().length() - 1);
    }
    return all.toString().replace("\\\"", "\"");
  }

  @Test
  void everythingThatTheWindowWritesIsThereInGerman() throws Exception {
    Map<String, String> german = WordsCodec.read("de");
    TreeSet<String> missing = new TreeSet<>();
    for (String english : written()) {
      if (Pattern.compile("[A-Za-z]{2}").matcher(english).find() && !german.containsKey(english)) {
        missing.add(english);
      }
    }
    assertTrue(missing.isEmpty(), String.join("\n", missing));
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
  void whatTheRoomsBeneathSayIsRecognised() throws Exception {
    Words.speak(WordsCodec.read("de"));
    Role fuser = new Role("fuser", "F", 1, null, "Fuse.");
    List<Finding> findings =
        List.of(
            new Finding.NoOutput(),
            new Finding.Cycle(List.of("a", "b")),
            new Finding.CannotReachOutput("a"),
            new Finding.ReadsOutOfRange("a", fuser, 0),
            new Finding.UnknownRole("a", "judge"),
            new Finding.NoModel("a", "fuser"),
            new Finding.IdleModel("a", "majority", "m"),
            new Finding.UnknownModel("a", "m", List.of("x", "y")),
            new Finding.OverBudget(Metric.UNITS.format(18), Metric.UNITS.format(20)),
            new Finding.WindowExceeded("a", 9_000, 4_096),
            new Finding.NotKnown(List.of("a"), "m", "price"));
    for (Finding f : findings) {
      String said = Words.said(f.message());
      assertTrue(said.contains("Vielleicht"), f.message() + " ⇒ " + said);
    }
    assertEquals("Kante 3 → 8", Words.said("edge 3 → 8"));
    assertEquals(new Edge("a", "b").toString(), Words.said("a → b"));
  }

  @Test
  void someonesOwnNamesAreLeftAlone() {
    Words.speak(Map.of("left", "links", "'%s' is wrong.", "'%s' ist falsch."));
    assertEquals("'left' ist falsch.", Words.said("'left' is wrong."));
  }

  @Test
  void placesTakeValuesInTheOrderOfTheLanguage() {
    Words.speak(Map.of("%s reads %s", "%2$s wird von %1$s gelesen"));
    assertEquals("b wird von a gelesen", Words.of("%s reads %s", "a", "b"));
    assertEquals("b wird von a gelesen", Words.said("a reads b"));
  }
}
