package org.collograph.run.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.collograph.codec.GraphCodec;
import org.collograph.codec.json.CsvText;
import org.collograph.codec.json.StrictJson;
import org.collograph.search.Phase;
import org.collograph.search.Trial;

/// A run's trials as rows. Yardsticks are apart and not among them, so asked sums to the run's.
public final class TrialExport {
  private static final List<String> COLUMNS =
      List.of(
          "run",
          "trial",
          "round",
          "phase",
          "split",
          "asked",
          "correct",
          "scored",
          "flops",
          "units",
          "seconds",
          "usd",
          "logProbability",
          "drawn",
          "repaired");

  private final String run;
  private final List<Trial> trials;
  private final boolean noTimes;

  /// @param noTimes nothing that differs between equal runs
  public TrialExport(String run, List<Trial> trials, boolean noTimes) {
    this.run = run;
    this.trials = trials.stream().filter(t -> t.phase() != Phase.YARDSTICK).toList();
    this.noTimes = noTimes;
  }

  private List<ObjectNode> rows() {
    List<ObjectNode> rows = new ArrayList<>();
    for (Trial t : trials) {
      ObjectNode row = StrictJson.MAPPER.createObjectNode();
      if (!noTimes) {
        row.put("run", run);
      }
      row.put("trial", t.number()).put("round", t.round()).put("phase", t.phase().word());
      row.put("split", t.split()).put("asked", t.asked()).put("correct", t.right());
      row.put("scored", t.scored()).put("flops", t.cost().flops()).put("units", t.cost().units());
      row.put("seconds", t.cost().seconds()).put("usd", t.cost().usd());
      row.put("logProbability", Double.isNaN(t.logProbability()) ? null : t.logProbability());
      row.set("drawn", GraphCodec.tree(t.drawn()));
      row.set("repaired", GraphCodec.tree(t.graph()));
      rows.add(row);
    }
    return rows;
  }

  public String json() throws JsonProcessingException {
    ArrayNode all = StrictJson.MAPPER.createArrayNode();
    rows().forEach(all::add);
    return all.toPrettyString();
  }

  /// Graphs stand in their cells as JSON.
  public String csv() throws JsonProcessingException {
    List<ObjectNode> rows = rows();
    for (ObjectNode row : rows) {
      row.put("drawn", row.get("drawn").toString());
      row.put("repaired", row.get("repaired").toString());
    }
    List<String> columns = COLUMNS.stream().filter(n -> !(noTimes && n.equals("run"))).toList();
    return CsvText.of(columns, rows).stripTrailing();
  }
}
