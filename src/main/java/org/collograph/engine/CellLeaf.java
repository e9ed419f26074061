package org.collograph.engine;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.collograph.codec.json.Fields;
import org.collograph.codec.json.StrictJson;
import org.collograph.run.bench.BenchCell;
import org.collograph.run.bench.BenchRow;
import org.collograph.run.bench.folder.BenchRows;
import org.collograph.task.Question;
import org.collograph.task.Task;
import org.collograph.words.Refusal;

/// A search of a bench, as it is sent.
public record CellLeaf(Ground ground, BenchCell cell, List<Integer> checkpoints) {
  /// What searches have in common, so that a worker opens it once.
  ///
  /// @param task as plans name it: a worker opens its own
  /// @param questions a digest of them, by which a worker tells whether its own are the same
  /// @param pool text of a simulated pool's file
  /// @param roles text of a roles file with all of them
  public record Ground(
      String task, String questions, String pool, String roles, String budget, int draws) {}

  ObjectNode body() {
    ObjectNode body =
        StrictJson.MAPPER
            .createObjectNode()
            .put("task", ground.task)
            .put("questions", ground.questions)
            .put("pool", ground.pool)
            .put("roles", ground.roles)
            .put("budget", ground.budget)
            .put("draws", ground.draws)
            .put("method", cell.method())
            .put("seed", cell.seed());
    checkpoints.forEach(body.putArray("checkpoints")::add);
    return body;
  }

  public static CellLeaf read(Fields f) {
    Ground ground =
        new Ground(
            f.text("task"),
            f.text("questions"),
            f.text("pool"),
            f.text("roles"),
            f.text("budget"),
            f.integer("draws"));
    List<Integer> checkpoints = new ArrayList<>();
    f.node().path("checkpoints").forEach(n -> checkpoints.add(n.asInt()));
    return new CellLeaf(
        ground,
        new BenchCell(f.text("method"), ground.task, ground.budget, f.wholeNumber("seed")),
        checkpoints);
  }

  public static ObjectNode result(List<BenchRow> rows) {
    return StrictJson.MAPPER.createObjectNode().set("rows", BenchRows.tree(rows));
  }

  /// @throws IllegalArgumentException where they are not the rows of this search
  List<BenchRow> rows(Fields f) {
    List<BenchRow> rows = BenchRows.read(f.node().path("rows"), cell, "What a worker sent");
    if (!rows.stream().map(BenchRow::asked).toList().equals(checkpoints)) {
      throw new Refusal(
          "A worker sent %d rows of a search, not its %d. Maybe stop it.",
          rows.size(), checkpoints.size());
    }
    return rows;
  }

  /// Of all that grading and asking depend on.
  public static String digest(Task task) {
    Hasher sha = Hashing.sha256().newHasher();
    for (Question q : task.questions()) {
      for (String part : List.of(q.id(), q.asked(), q.answer(), String.valueOf(q.kind()))) {
        sha.putString(part, StandardCharsets.UTF_8).putByte((byte) 0);
      }
    }
    return sha.hash().toString();
  }
}
