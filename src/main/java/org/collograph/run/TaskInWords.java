package org.collograph.run;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.collograph.task.Question;
import org.collograph.task.Split;
import org.collograph.task.Task;
import org.collograph.words.OneLine;

/// A task in words, for an agent that reads: what it is about and two of its questions, without
/// their answers and never one that judges.
final class TaskInWords {
  private static final int LONGEST = 400;

  private TaskInWords() {}

  static String of(Task task) {
    List<Question> some = Task.ordered(task.split(Split.SEARCH), 1).stream().limit(2).toList();
    return String.format(
        Locale.ROOT,
        "questions of %s, such as:\n%s",
        task.subject().word(),
        some.stream()
            .map(q -> "- " + OneLine.of(q.asked(), LONGEST))
            .collect(Collectors.joining("\n")));
  }
}
