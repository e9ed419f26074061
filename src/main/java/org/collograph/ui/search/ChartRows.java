package org.collograph.ui.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.collograph.codec.TeamWords;
import org.collograph.codec.json.CsvText;
import org.jspecify.annotations.Nullable;

/// A chart as rows, one a point.
final class ChartRows {
  private ChartRows() {}

  static String text(ChartFile chart) throws IOException {
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    for (ChartFile.Group group : chart.groups()) {
      group.marks().forEach(m -> rows.add(row(chart, group, m)));
    }
    return rows.isEmpty() ? "" : CsvText.of(List.copyOf(rows.getFirst().keySet()), rows);
  }

  private static Map<String, @Nullable Object> row(
      ChartFile chart, ChartFile.Group group, ChartFile.Mark m) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("what", group.name());
    row.put("name", m.name());
    row.put("cost", m.cost().in(chart.metric()));
    row.put("metric", chart.over());
    row.put("accuracy", m.accuracy());
    row.put("low", m.low());
    row.put("high", m.high());
    row.put("answers", m.answers());
    row.put("star", m.mark().starred());
    row.put("note", m.mark().note());
    row.put("team", TeamWords.of(m.graph()));
    row.put("of", chart.title());
    return row;
  }
}
