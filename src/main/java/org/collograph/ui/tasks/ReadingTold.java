package org.collograph.ui.tasks;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.collograph.task.Question;
import org.collograph.task.Split;
import org.collograph.task.Task;
import org.collograph.task.read.Reading;
import org.collograph.ui.common.Words;
import org.collograph.words.Sentence;

/// What there is to say of a file of questions as it was read.
///
/// @param said how many there are, of which kinds, in which splits, and what to know of them; empty
///   where there are none
/// @param wrong why they are no task as they are; empty where they are one
record ReadingTold(String said, String wrong) {
  /// @param leavesOut whether rows that are no questions may be left out
  static ReadingTold of(Path file, Reading r, boolean leavesOut) {
    if (r.questions().isEmpty()) {
      return new ReadingTold(
          "", Words.of("No question was found. Maybe another format or other fields are meant."));
    }
    String mistake = "";
    List<Sentence> notes = List.of();
    try {
      notes = new Task(file.getFileName().toString(), r.questions(), r.told()).notes();
    } catch (IllegalArgumentException e) {
      mistake = Words.of(Sentence.of(e));
    }
    long stopping = r.rejected().stream().filter(x -> !x.unanswered()).count();
    boolean isWhole = stopping == 0 || leavesOut;
    return new ReadingTold(
        summary(r.questions(), notes),
        isWhole
            ? r.asked() == null ? mistake : Words.of(r.asked())
            : Words.of(
                "%,d rows are no questions. Maybe leave them out, or mend the file.", stopping));
  }

  private static String summary(List<Question> questions, List<Sentence> notes) {
    Map<String, Long> kinds =
        questions.stream()
            .collect(
                Collectors.groupingBy(q -> q.kind().word(), TreeMap::new, Collectors.counting()));
    Map<String, Long> splits =
        questions.stream()
            .collect(Collectors.groupingBy(q -> Split.of(q).word(), Collectors.counting()));
    String words =
        Words.of(
            "%,d questions (%s): %,d for search, %,d for validation, %,d for the test.",
            questions.size(),
            kinds.entrySet().stream()
                .map(e -> "%,d %s".formatted(e.getValue(), e.getKey()))
                .collect(Collectors.joining(", ")),
            splits.getOrDefault("search", 0L),
            splits.getOrDefault("validation", 0L),
            splits.getOrDefault("test", 0L));
    return Stream.concat(Stream.of(words), notes.stream().map(n -> Words.of(n)))
        .collect(Collectors.joining(" "));
  }
}
