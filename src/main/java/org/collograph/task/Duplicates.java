package org.collograph.task;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.collograph.words.Sentence;

/// Questions that stand more than once. Equal ones are kept once; those that differ in white space,
/// capitals or punctuation alone may have come into different splits, where one tells the answer to
/// the other.
///
/// @param repeated how many equal ones were left out
/// @param acrossSplits groups of nearly equal ones that are in more than one split
public record Duplicates(int repeated, List<List<Question>> acrossSplits) {
  public static Duplicates of(List<Question> questions) {
    Map<String, Question> kept = new LinkedHashMap<>();
    questions.forEach(q -> kept.putIfAbsent(q.asked(), q));
    Map<String, List<Question>> alike = new LinkedHashMap<>();
    for (Question q : kept.values()) {
      alike.computeIfAbsent(letters(q.asked()), _ -> new ArrayList<>()).add(q);
    }
    List<List<Question>> across =
        alike.values().stream()
            .filter(group -> group.stream().map(q -> Split.of(q).word()).distinct().count() > 1)
            .toList();
    return new Duplicates(questions.size() - kept.size(), across);
  }

  private static String letters(String text) {
    String bare = text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}+*/^=<>-]+", "");
    // A text of signs alone is itself.
    return bare.isEmpty() ? text : bare;
  }

  /// In words; empty where there is nothing to say.
  public List<Sentence> notes() {
    List<Sentence> notes = new ArrayList<>();
    if (repeated > 0) {
      notes.add(
          repeated == 1
              ? Sentence.of("1 question stands twice and is kept once.")
              : Sentence.of("%,d questions stand more than once and are kept once.", repeated));
    }
    if (!acrossSplits.isEmpty()) {
      notes.add(
          Sentence.of(
              "In two splits with the same words: %,d, such as '%s'. Maybe keep one of each.",
              acrossSplits.size(), Question.brief(acrossSplits.getFirst().getFirst().text())));
    }
    return notes;
  }
}
