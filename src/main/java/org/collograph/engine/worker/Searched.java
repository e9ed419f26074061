package org.collograph.engine.worker;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.collograph.codec.RolesCodec;
import org.collograph.codec.json.Fields;
import org.collograph.codec.json.StrictJson;
import org.collograph.cost.Budget;
import org.collograph.engine.CellLeaf;
import org.collograph.evaluation.Caps;
import org.collograph.evaluation.Spend;
import org.collograph.evaluation.SpendLedger;
import org.collograph.graph.Roles;
import org.collograph.llm.Pool;
import org.collograph.llm.simulated.SimulatedPool;
import org.collograph.llm.simulated.SimulatedPoolFile;
import org.collograph.run.Workplace;
import org.collograph.run.Workshop;
import org.collograph.run.bench.BenchAnswers;
import org.collograph.run.bench.BenchPlace;
import org.collograph.task.Task;
import org.collograph.task.read.TaskReader;
import org.collograph.words.Refusal;

/// Runs searches of benches on simulated models.
final class Searched implements Doing {
  private static final int MOST_PLACES = 100;

  private final Workshop workshop;
  private final Map<CellLeaf.Ground, BenchPlace> places = new ConcurrentHashMap<>();

  Searched(Workshop workshop) {
    this.workshop = workshop;
  }

  @Override
  public ObjectNode result(Fields body) throws IOException, InterruptedException {
    CellLeaf leaf = CellLeaf.read(body);
    BenchPlace known = places.get(leaf.ground());
    if (known == null) {
      if (places.size() >= MOST_PLACES) {
        places.clear();
      }
      known = open(leaf.ground());
      places.put(leaf.ground(), known);
    }
    return CellLeaf.result(known.rows(leaf.cell(), leaf.checkpoints()));
  }

  private BenchPlace open(CellLeaf.Ground ground) throws IOException {
    Task task = TaskReader.open(ground.task());
    if (!CellLeaf.digest(task).equals(ground.questions())) {
      throw new Refusal(
          "The task '%s' has other questions here. Maybe its file is another one on this machine.",
          ground.task());
    }
    Roles roles = new Roles(RolesCodec.parse(ground.roles(), "A leaf's roles"));
    Pool pool =
        SimulatedPool.of(
            "simulated",
            SimulatedPoolFile.parse(
                StrictJson.parse(ground.pool(), "A leaf's pool"), "A leaf's pool"),
            List.of(task),
            roles);
    Workplace place = workshop.with(roles).open(ground.task(), task, "simulated", pool);
    SpendLedger ledger = new SpendLedger(Caps.NONE, Spend.NOTHING, _ -> {});
    return new BenchPlace(
        place,
        Budget.parse(List.of(ground.budget().split("\\+"))),
        BenchAnswers.of(place, ground.draws(), ledger, 1));
  }
}
