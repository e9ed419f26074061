package org.collograph.run.bench.folder;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.collograph.codec.GraphCodec;
import org.collograph.codec.json.Fields;
import org.collograph.codec.json.StrictJson;
import org.collograph.run.bench.BenchCell;
import org.collograph.run.bench.BenchRow;
import org.collograph.words.Refusal;

/// Rows of a search, as they are kept and sent.
public final class BenchRows {
  private BenchRows() {}

  public static ArrayNode tree(List<BenchRow> rows) {
    ArrayNode all = StrictJson.MAPPER.createArrayNode();
    rows.forEach(r -> all.add(row(r)));
    return all;
  }

  static ObjectNode row(BenchRow r) {
    BenchCell cell = r.cell();
    ObjectNode row =
        StrictJson.MAPPER.createObjectNode().put("method", cell.method()).put("task", cell.task());
    row.put("budget", cell.budget()).put("seed", cell.seed()).put("asked", r.asked());
    row.put("graph", GraphCodec.tree(r.graph()).toString());
    return row.put("units", r.units()).put("accuracy", r.accuracy());
  }

  /// @param what names them in errors
  /// @throws IllegalArgumentException where they are none
  public static List<BenchRow> read(JsonNode all, BenchCell cell, String what) {
    if (!all.isArray()) {
      throw new Refusal("%s has no rows. Maybe it is another kind of file.", what);
    }
    List<BenchRow> rows = new ArrayList<>();
    for (JsonNode n : all) {
      Fields f = new Fields(n, what);
      rows.add(
          new BenchRow(
              cell,
              f.integer("asked"),
              GraphCodec.parse(f.text("graph"), what).graph(),
              n.path("units").asDouble(Double.NaN),
              f.number("accuracy")));
    }
    return rows;
  }
}
