package org.collograph.task.read;

import java.util.List;
import java.util.Locale;
import org.collograph.task.Question;
import org.collograph.task.TaskKind;
import org.collograph.words.Refusal;

/// MMLU: CSV without a header: question, four choices, letter.
final class MmluFormat implements Format {
  @Override
  public List<String> endings() {
    return List.of(".csv");
  }

  @Override
  public Reading read(String text, String file) {
    Reading.Rows rows = new Reading.Rows();
    for (String[] row : CsvRows.of(text, file)) {
      String what = String.format(Locale.ROOT, "Row %d of '%s'", rows.size() + 1, file);
      rows.add(what, () -> question(row, what));
    }
    return rows.reading();
  }

  private static Question question(String[] row, String what) {
    if (row.length != 6) {
      throw new Refusal(
          "%s has %d columns and 6 are expected (question, A, B, C, D, letter). Maybe a comma is"
              + " not quoted.",
          what, row.length);
    }
    return new Question(
        row[0], List.of(row[1], row[2], row[3], row[4]), row[5].strip(), TaskKind.CHOICE);
  }
}
