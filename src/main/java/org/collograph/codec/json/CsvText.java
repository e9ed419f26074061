package org.collograph.codec.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.util.List;

/// Rows as comma-separated text (RFC 4180), with a head.
public final class CsvText {
  private static final CsvMapper CSV = new CsvMapper();

  private CsvText() {}

  /// @param columns in the order in which they stand
  /// @param rows maps or trees with a value for each column; one that is missing is left empty
  public static String of(List<String> columns, Iterable<?> rows) throws JsonProcessingException {
    CsvSchema.Builder schema = CsvSchema.builder();
    columns.forEach(schema::addColumn);
    return CSV.writer(schema.build().withHeader()).writeValueAsString(rows);
  }
}
