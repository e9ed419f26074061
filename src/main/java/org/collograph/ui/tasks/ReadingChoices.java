package org.collograph.ui.tasks;

import java.util.List;
import java.util.stream.Stream;
import org.collograph.task.read.AnswerForm;

/// What a person may say of a file instead of what was found; the first of each leaves it at that.
final class ReadingChoices {
  private ReadingChoices() {}

  static final List<String> ANSWERS =
      Stream.concat(
              Stream.of("as the column shows"),
              Stream.of(AnswerForm.values()).map(AnswerForm::word))
          .toList();
  static final List<String> ENCODINGS =
      List.of(
          "as found",
          "UTF-8",
          "UTF-16",
          "windows-1252",
          "ISO-8859-1",
          "windows-1250",
          "windows-1251",
          "KOI8-R",
          "GB18030",
          "Big5",
          "Shift_JIS",
          "EUC-KR");
  static final List<String> FIRST_ROW = List.of("as found", "names of columns", "a question");
}
