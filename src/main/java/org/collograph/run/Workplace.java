package org.collograph.run;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.collograph.cost.CostMeter;
import org.collograph.evaluation.CachedModel;
import org.collograph.evaluation.Call;
import org.collograph.evaluation.CallClock;
import org.collograph.evaluation.Evaluator;
import org.collograph.evaluation.GradingByKind;
import org.collograph.evaluation.GraphRunner;
import org.collograph.evaluation.LocalEvaluator;
import org.collograph.evaluation.ResponseCache;
import org.collograph.evaluation.SpendLedger;
import org.collograph.graph.CollaborationGraph;
import org.collograph.graph.Finding;
import org.collograph.graph.GraphCheck;
import org.collograph.graph.Role;
import org.collograph.graph.Roles;
import org.collograph.llm.ChatModel;
import org.collograph.llm.Pool;
import org.collograph.task.Task;
import org.collograph.task.code.CodeJudge;
import org.collograph.words.Refusal;
import org.collograph.words.Sentence;

/// A task and a pool that were opened: with the meter for graphs of the pool on the task, and with
/// everything that it takes to ask such graphs. The one place where ledger, cache, grading and
/// evaluator are put together.
///
/// @param taskName as a plan names it
/// @param poolName likewise
/// @param roles all that are known, for graphs of any kind
/// @param replies that were paid for already
/// @param judge runs answers that are code
/// @param clock that calls are timed by
public record Workplace(
    String taskName,
    String poolName,
    Task task,
    Pool pool,
    Roles roles,
    CostMeter meter,
    ResponseCache replies,
    CodeJudge judge,
    Clock clock) {
  /// Measures graphs of a pool on the kind of a task.
  static CostMeter meter(Task task, Pool pool, Roles roles) {
    return new CostMeter(pool.models(), pool.lengthsOf(task.subject().word()), roles);
  }

  /// The roles that searches usually draw, as far as the task allows: where answers cannot be
  /// compared nobody can vote.
  public Roles usualRoles() {
    boolean votes = task.kind().hasVotes();
    return roles.which(r -> r.isUsual() && (votes || r.callsModel()));
  }

  /// A model that answers for the whole pool, each reply cached and in the ledger.
  public ChatModel model(SpendLedger ledger) {
    return model(ledger, _ -> {});
  }

  /// @param onCall told of each call to a real model when it has ended
  public ChatModel model(SpendLedger ledger, Consumer<Call> onCall) {
    return new CachedModel(pool, replies, ledger, new CallClock(clock, onCall));
  }

  /// @param ledger that every call is booked in
  /// @param threads questions at work at once
  public Evaluator evaluator(SpendLedger ledger, int threads) {
    return evaluator(model(ledger), threads);
  }

  /// Asks the pool itself: for simulated models, whose replies cost nothing and are not worth
  /// keeping.
  public Evaluator uncached(int threads) {
    return evaluator(pool.client(), threads);
  }

  /// @param model that answers for the whole pool
  /// @param threads questions at work at once
  public Evaluator evaluator(ChatModel model, int threads) {
    return new LocalEvaluator(runner(model), threads);
  }

  /// Runs one graph on one question.
  GraphRunner runner(ChatModel model) {
    return new GraphRunner(model, new GradingByKind(judge, model));
  }

  /// @throws IllegalArgumentException where the graph is not valid, votes on what cannot be
  ///   counted, or asks a model more than its window holds
  public void requireRunnable(CollaborationGraph graph) {
    requireValid(graph);
    meter.findings(graph, Set.of()).stream()
        .filter(f -> f instanceof Finding.WindowExceeded)
        .findFirst()
        .ifPresent(
            f -> {
              throw new Refusal(f.sentence());
            });
  }

  /// @throws IllegalArgumentException where the graph is not valid, or votes on what cannot be
  ///   counted
  void requireValid(CollaborationGraph graph) {
    new GraphCheck(roles, pool.modelNames()).requireValid(graph);
    requireVotes(graph.nodes().stream().map(n -> roles.get(n.role())).toList());
  }

  /// @throws IllegalArgumentException where one of the roles votes and the task's answers cannot be
  ///   counted
  void requireVotes(List<Role> some) {
    some.stream()
        .filter(r -> !r.callsModel())
        .findFirst()
        .ifPresent(r -> task.requireVotes(r.name()));
  }

  /// What a person should know of what came of the calls: replies without an answer, models that
  /// had to be asked otherwise.
  List<Sentence> told(SpendLedger ledger) {
    return Stream.concat(ledger.answers().told().stream(), pool.client().told().stream()).toList();
  }
}
