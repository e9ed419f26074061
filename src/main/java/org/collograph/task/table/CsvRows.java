package org.collograph.task.table;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.collograph.words.Refusal;

/// The cells of a CSV file. The separator is the one that its first line names (`sep=;`), or else
/// the one by which the first rows come out longest and most alike.
///
/// @param named whether the file says its separator itself
record CsvRows(List<String[]> rows, char separator, boolean named) {
  private static final CsvMapper CSV =
      CsvMapper.builder()
          .enable(CsvParser.Feature.WRAP_AS_ARRAY)
          .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
          .build();
  private static final Pattern SEPARATOR =
      Pattern.compile("\\A\\s*\"?sep=(.)\"?\\s*(?:\\r?\\n|\\r|\\z)", Pattern.CASE_INSENSITIVE);
  private static final char[] SEPARATORS = {',', ';', '\t', '|'};
  private static final int TRIED = 30;

  static CsvRows of(String text, String file) {
    Matcher m = SEPARATOR.matcher(text);
    boolean named = m.find();
    String body = named ? text.substring(m.end()) : text;
    char separator = named ? m.group(1).charAt(0) : likeliest(body);
    return new CsvRows(filled(rows(body, separator, Integer.MAX_VALUE, file)), separator, named);
  }

  private static char likeliest(String body) {
    char best = ',';
    double most = -1;
    for (char c : SEPARATORS) {
      double worth = worth(body, c);
      if (worth > most) {
        best = c;
        most = worth;
      }
    }
    return best;
  }

  /// The share of rows that have as many cells as most, where these are several.
  private static double worth(String body, char separator) {
    List<String[]> rows;
    try {
      rows = rows(body, separator, TRIED, "");
    } catch (IllegalArgumentException e) {
      return -1;
    }
    int[] lengths = rows.stream().mapToInt(r -> r.length).sorted().toArray();
    int usual = lengths.length == 0 ? 0 : lengths[lengths.length / 2];
    long alike = Arrays.stream(lengths).filter(l -> l == usual).count();
    boolean first = !rows.isEmpty() && rows.getFirst().length == usual;
    return usual < 2 ? 0 : (double) alike / lengths.length + (first ? 1 : 0);
  }

  private static List<String[]> rows(String body, char separator, int most, String file) {
    CsvSchema schema = CsvSchema.emptySchema().withColumnSeparator(separator);
    List<String[]> all = new ArrayList<>();
    try (MappingIterator<String[]> rows =
        CSV.readerFor(String[].class).with(schema).readValues(body)) {
      while (all.size() < most && rows.hasNext()) {
        all.add(rows.next());
      }
    } catch (IOException | RuntimeException e) {
      throw new Refusal(
          e, "Row %d of '%s' is not CSV. Maybe a quote is missing.", all.size() + 1, file);
    }
    return all;
  }

  /// Without rows of blank cells, which tables of a spreadsheet end with.
  private static List<String[]> filled(List<String[]> rows) {
    return rows.stream().filter(r -> Arrays.stream(r).anyMatch(c -> !c.isBlank())).toList();
  }

  /// How its separator is told in words; empty for a comma.
  Optional<String> sign() {
    return switch (separator) {
      case ',' -> Optional.empty();
      case '\t' -> Optional.of("tab");
      default -> Optional.of(String.valueOf(separator));
    };
  }
}
