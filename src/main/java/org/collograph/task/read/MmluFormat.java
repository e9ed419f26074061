package org.collograph.task.read;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.collograph.task.Question;
import org.collograph.task.TaskKind;

/// MMLU: CSV without a header: question, four choices, letter.
final class MmluFormat implements TaskReader.Format {
  private static final CsvMapper CSV =
      CsvMapper.builder()
          .enable(CsvParser.Feature.WRAP_AS_ARRAY)
          .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
          .build();

  @Override
  public List<String> endings() {
    return List.of(".csv");
  }

  @Override
  public List<Question> questions(String text, String file) {
    List<Question> all = new ArrayList<>();
    try (MappingIterator<String[]> rows = CSV.readerFor(String[].class).readValues(text)) {
      while (rows.hasNext()) {
        String[] row = rows.next();
        String what = "Row %d of '%s'".formatted(all.size() + 1, file);
        all.add(JsonLines.located(what, () -> question(row, what)));
      }
    } catch (IOException | RuntimeException e) {
      if (e instanceof IllegalArgumentException) {
        throw (IllegalArgumentException) e;
      }
      throw new IllegalArgumentException(
          "Row %d of '%s' is not CSV. Maybe a quote is missing.".formatted(all.size() + 1, file),
          e);
    }
    return all;
  }

  private static Question question(String[] row, String what) {
    if (row.length != 6) {
      throw new IllegalArgumentException(
          "%s has %d columns and 6 are expected (question, A, B, C, D, letter). Maybe a comma is not quoted."
              .formatted(what, row.length));
    }
    return new Question(
        row[0], List.of(row[1], row[2], row[3], row[4]), row[5].strip(), TaskKind.CHOICE);
  }
}
