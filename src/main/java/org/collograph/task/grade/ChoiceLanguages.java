package org.collograph.task.grade;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The languages whose ways to name a choice are known, and which of them a reply is in.
final class ChoiceLanguages {
  private static final String FILE = "/assets/words/choice-phrases.properties";
  private static final String ENGLISH = "en";
  private static final Pattern WORD = Pattern.compile("\\P{L}+");
  private static final Set<String> UNSPACED = Set.of("zh-Hans", "zh-Hant", "ja", "ko");

  /// Of a longer reply its end says which choice it takes.
  private static final int LOOKED_AT = 4_000;

  private static final Pattern KANA = Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}]");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

  private record Script(Pattern letters, String language) {}

  /// Scripts that one language is written in; a Greek letter or two are a formula's.
  private static final List<Script> SCRIPTS =
      List.of(
          new Script(Pattern.compile("\\p{IsHangul}"), "ko"),
          new Script(Pattern.compile("\\p{IsDevanagari}"), "hi"),
          new Script(Pattern.compile("\\p{IsArabic}"), "ar"),
          new Script(Pattern.compile("\\p{IsGreek}{3,}"), "el"));

  /// The first Greek letter: all of these scripts stand behind it.
  private static final int LEAST_OF_A_SCRIPT = 0x370;

  private static final Map<String, Map<String, List<String>>> PHRASES = read();
  private static final Map<String, Set<String>> WORDS = words();
  private static final Map<String, ChoiceLanguage> OPEN = new ConcurrentHashMap<>();

  private ChoiceLanguages() {}

  private static Map<String, Map<String, List<String>>> read() {
    Properties all = new Properties();
    try (Reader in =
        new InputStreamReader(
            ChoiceLanguages.class.getResourceAsStream(FILE), StandardCharsets.UTF_8)) {
      all.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return parted(all);
  }

  private static Map<String, Map<String, List<String>>> parted(Properties all) {
    Map<String, Map<String, List<String>>> phrases = new TreeMap<>();
    for (String key : all.stringPropertyNames()) {
      int point = key.lastIndexOf('.');
      phrases
          .computeIfAbsent(key.substring(0, point), _ -> new HashMap<>())
          .put(
              key.substring(point + 1),
              Stream.of(all.getProperty(key).split("\\|"))
                  .map(String::strip)
                  .filter(p -> !p.isEmpty())
                  .toList());
    }
    return phrases;
  }

  /// Which languages a word stands in.
  private static Map<String, Set<String>> words() {
    Map<String, Set<String>> words = new HashMap<>();
    PHRASES.forEach(
        (language, lists) ->
            lists.values().stream()
                .flatMap(List::stream)
                .flatMap(p -> Stream.of(WORD.split(p.toLowerCase(Locale.ROOT))))
                .filter(w -> w.length() > 1)
                .forEach(w -> words.computeIfAbsent(w, _ -> new HashSet<>()).add(language)));
    return words;
  }

  /// The language of a reply, or several as one where it may be in either; empty where it seems to
  /// be English.
  static Optional<ChoiceLanguage> of(String reply) {
    String text = reply.length() > LOOKED_AT ? reply.substring(reply.length() - LOOKED_AT) : reply;
    return byScript(text).or(() -> byWords(text)).map(ChoiceLanguages::open);
  }

  private static ChoiceLanguage open(List<String> languages) {
    return OPEN.computeIfAbsent(
        String.join(" ", languages),
        _ ->
            new ChoiceLanguage(
                together(languages), languages.stream().noneMatch(UNSPACED::contains)));
  }

  private static Map<String, List<String>> together(List<String> languages) {
    Map<String, List<String>> all = new HashMap<>();
    for (String language : languages) {
      PHRASES
          .getOrDefault(language, Map.of())
          .forEach(
              (list, phrases) ->
                  all.merge(
                      list,
                      phrases,
                      (a, b) -> Stream.concat(a.stream(), b.stream()).distinct().toList()));
    }
    return all;
  }

  /// Of scripts that few languages are written in.
  private static Optional<List<String>> byScript(String text) {
    if (text.chars().allMatch(c -> c < LEAST_OF_A_SCRIPT)) {
      return Optional.empty();
    }
    List<String> found = new ArrayList<>();
    if (KANA.matcher(text).find()) {
      found.add("ja");
    } else if (HAN.matcher(text).find()) {
      found.addAll(List.of("zh-Hans", "zh-Hant"));
    }
    SCRIPTS.stream()
        .filter(s -> s.letters().matcher(text).find())
        .forEach(s -> found.add(s.language()));
    return found.isEmpty() ? Optional.empty() : Optional.of(found);
  }

  private static Optional<List<String>> byWords(String text) {
    Map<String, Integer> counts = new HashMap<>();
    for (String word : WORD.split(text.toLowerCase(Locale.ROOT))) {
      WORDS.getOrDefault(word, Set.of()).forEach(l -> counts.merge(l, word.length(), Integer::sum));
    }
    int most = counts.values().stream().max(Comparator.naturalOrder()).orElse(0);
    return most == 0 || counts.getOrDefault(ENGLISH, 0) == most
        ? Optional.empty()
        : Optional.of(
            counts.keySet().stream()
                .filter(l -> counts.getOrDefault(l, 0) == most)
                .sorted()
                .toList());
  }
}
