package org.collograph.task.read;

import java.util.List;
import org.collograph.task.Question;
import org.collograph.task.TaskKind;
import org.collograph.task.table.Row;
import org.collograph.task.table.Table;
import org.collograph.words.Refusal;

/// MMLU: CSV without a header (question, four choices, letter), or as the Hub has it, with
/// `question`, `choices` and `answer`.
final class MmluFormat implements Format {
  private static final int COLUMNS = 6;

  @Override
  public List<String> endings() {
    return List.of(".csv");
  }

  @Override
  public boolean isJson() {
    return false;
  }

  @Override
  public Reading read(Table table) {
    return table.fields().contains("question")
        ? new OwnFormat(null, false).read(table)
        : new Published(MmluFormat::question).read(table);
  }

  private static Question question(Row row) {
    List<String> cells =
        row.node().properties().stream().map(e -> Row.plain(e.getValue())).toList();
    if (cells.size() != COLUMNS) {
      throw new Refusal(
          "%s has %d columns and 6 are expected (question, A, B, C, D, letter). Maybe a comma is"
              + " not quoted.",
          row.what(), cells.size());
    }
    return new Question(
        cells.getFirst(), cells.subList(1, 5), cells.getLast().strip(), TaskKind.CHOICE);
  }
}
