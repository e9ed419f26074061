package org.collograph.task.read;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.collograph.words.Refusal;

/// The rows of a CSV file. The separator is the one of comma, semicolon and tab that its first line
/// has most of.
final class CsvRows {
  private static final CsvMapper CSV =
      CsvMapper.builder()
          .enable(CsvParser.Feature.WRAP_AS_ARRAY)
          .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
          .build();

  private CsvRows() {}

  static List<String[]> of(String text, String file) {
    String body = text.startsWith("\uFEFF") ? text.substring(1) : text;
    String first = body.lines().findFirst().orElse("");
    char separator = ',';
    for (char c : new char[] {';', '\t'}) {
      separator = count(first, c) > count(first, separator) ? c : separator;
    }
    CsvSchema schema = CsvSchema.emptySchema().withColumnSeparator(separator);
    List<String[]> all = new ArrayList<>();
    try (MappingIterator<String[]> rows =
        CSV.readerFor(String[].class).with(schema).readValues(body)) {
      while (rows.hasNext()) {
        all.add(rows.next());
      }
    } catch (IOException | RuntimeException e) {
      throw new Refusal(
          e, "Row %d of '%s' is not CSV. Maybe a quote is missing.", all.size() + 1, file);
    }
    return all;
  }

  private static long count(String line, char c) {
    return line.chars().filter(x -> x == c).count();
  }
}
