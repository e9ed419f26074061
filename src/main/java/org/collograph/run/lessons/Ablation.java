package org.collograph.run.lessons;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.collograph.cost.Cost;
import org.collograph.evaluation.Caps;
import org.collograph.evaluation.Difference;
import org.collograph.evaluation.Spend;
import org.collograph.evaluation.SpendCapReached;
import org.collograph.evaluation.SpendLedger;
import org.collograph.graph.CanonicalOrder;
import org.collograph.graph.CollaborationGraph;
import org.collograph.run.Evaluation;
import org.collograph.run.EvaluationReport;
import org.collograph.run.Part;
import org.collograph.run.PreparedSearch;
import org.collograph.run.RunService;
import org.collograph.run.StoredRun;
import org.collograph.search.Phase;
import org.collograph.search.forecast.Outlook;
import org.collograph.search.space.NumberSet;
import org.collograph.search.space.SlotGraph;
import org.collograph.task.Split;

/// What each node and each edge of a run's best graph is worth: the graph without it, one at a
/// time.
///
/// Without a part its successors' prompts change, so their replies are new ones: each row has a
/// forecast, and says how many calls a measurement takes.
public final class Ablation {
  /// The best graph without a part.
  ///
  /// @param without the node's id, or `a → b` for an edge
  /// @param forecast accuracy of what is left
  /// @param worth forecast accuracy of the best less that
  /// @param callsNeeded replies to what is left that nobody has yet, over all questions; see
  ///   [Ablation#callsNow]
  public record Row(
      String without,
      CollaborationGraph graph,
      Cost cost,
      Outlook.Expected forecast,
      Outlook.Expected worth,
      long callsNeeded) {}

  /// No call has as few tokens, so none is sent.
  private static final Caps NOTHING_NEW = new Caps(null, null, 1L);

  private final RunService service;
  private final PreparedSearch search;
  private final long seed;
  private final RunLessons lessons;
  private final CollaborationGraph best;
  private final SlotGraph slots;
  private final int questions;
  private long unasked;

  /// @param most questions a row at most
  public Ablation(RunService service, StoredRun run, int most) throws IOException {
    this.service = service;
    this.search = service.prepare(run.plan());
    this.seed = run.plan().seed();
    this.lessons = RunLessons.of(service, run, search, run.plan().budget());
    CollaborationGraph whole = service.best(run);
    this.best = whole.live();
    this.slots = requireNonNull(lessons.space().slots(best).orElse(null));
    int judging = search.place().task().split(Split.JUDGING).size();
    this.questions = Math.min(most, judging);
    long judged =
        service.store().trials(run.name()).stream()
            .filter(t -> t.phase() == Phase.JUDGING && t.graph().equals(whole))
            .mapToLong(t -> t.outcomes().size())
            .sum();
    this.unasked = Math.max(0, questions - judged);
  }

  /// The best graph that parts are taken from.
  public CollaborationGraph best() {
    return best;
  }

  /// Questions of the half that judges that a measurement asks.
  public int questions() {
    return questions;
  }

  /// A row a node, the output apart, and a row an edge, where something is left.
  public List<Row> rows() {
    List<String> ids = CanonicalOrder.of(best);
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < slots.output(); i++) {
      rows.add(row(ids.get(i), slots.without(i)));
    }
    for (int to = 0; to < slots.size(); to++) {
      for (int from = 0; from < to; from++) {
        if (slots.reads(to, from)) {
          NumberSet others = slots.reads(to).without(from);
          rows.add(row(ids.get(from) + " → " + ids.get(to), slots.withReads(to, others)));
        }
      }
    }
    return rows;
  }

  private Row row(String without, SlotGraph cut) {
    SlotGraph left = lessons.space().canonical(lessons.space().mended(cut));
    ForecastTeam team = lessons.team(left);
    return new Row(
        without,
        team.graph(),
        team.cost(),
        team.forecast(),
        lessons.outlook().difference(slots, left),
        calls(left));
  }

  /// A node's request is known where one of the best graph has the same role, model and prompt.
  private long calls(SlotGraph g) {
    Map<String, Integer> known = requests(slots);
    long unknown =
        requests(g).entrySet().stream()
            .mapToLong(e -> Math.max(0, e.getValue() - known.getOrDefault(e.getKey(), 0)))
            .sum();
    return unknown * questions;
  }

  /// Calls that a measurement of a row takes now: where the best graph itself was not asked all
  /// questions, the first measurement asks it those as well.
  public long callsNow(Row row) {
    long ofBest = requests(slots).values().stream().mapToInt(n -> n).sum();
    return row.callsNeeded() + ofBest * unasked;
  }

  /// What a row's part is worth by replies that are kept already: without a call.
  ///
  /// @return empty where they do not tell
  public Optional<Difference> known(Row row, int threads) throws InterruptedException {
    try {
      SpendLedger none = new SpendLedger(NOTHING_NEW, Spend.NOTHING, _ -> {});
      EvaluationReport report = evaluation(row, threads).run(none, _ -> {}, () -> false);
      measuredOne();
      return Optional.ofNullable(report.difference());
    } catch (SpendCapReached e) {
      return Optional.empty();
    }
  }

  /// The best graph has been asked all questions.
  public void measuredOne() {
    unasked = 0;
  }

  /// How often each request is sent, written out with everything that it reads.
  private static Map<String, Integer> requests(SlotGraph g) {
    String[] written = new String[g.size()];
    Map<String, Integer> sent = new HashMap<>();
    for (int i = 0; i < written.length; i++) {
      StringBuilder reads = new StringBuilder();
      NumberSet all = g.reads(i);
      for (int p = all.first(); p < i; p = all.after(p)) {
        reads.append(written[p]).append(',');
      }
      written[i] = g.role(i) + ":" + g.model(i) + "(" + reads + ")";
      if (g.callsModel(i)) {
        sent.merge(written[i], 1, Integer::sum);
      }
    }
    return sent;
  }

  /// Asks the best graph and what is left of it without a part, on the half that judges.
  public Evaluation evaluation(Row row, int threads) {
    return service.evaluation(
        search.place(),
        new Evaluation.Wanted(best, row.graph(), Part.JUDGING, questions, 1, seed, threads));
  }
}
