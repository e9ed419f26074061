package org.collograph.search;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.collograph.evaluation.Evaluator;
import org.collograph.evaluation.Outcome;
import org.collograph.evaluation.RunnableGraph;
import org.collograph.graph.CollaborationGraph;
import org.collograph.search.space.GraphDistribution;
import org.collograph.search.space.SearchSpace;
import org.collograph.search.space.SlotGraph;
import org.collograph.search.steer.Helm;
import org.collograph.search.steer.Steer;
import org.collograph.task.Question;
import org.collograph.task.Split;
import org.collograph.task.Task;
import org.jspecify.annotations.Nullable;

/// Runs one search from the first pilot to the judged winner. The same searcher, task, rules and
/// seed give the same trials, whatever the evaluator's threads. One thread runs it.
public final class SearchEngine {
  /// Questions of a block: what a graph is asked at a time.
  private static final int BLOCK = 16;

  /// Where the pairs are counted: more graphs on fewer questions each teach the searcher more.
  private static final int SMALL_BLOCK = 8;

  /// Ours, not the paper's: a search that may ask less pilots on small blocks.
  private static final int LEAST_FOR_FULL_PILOTS = 160;

  /// Graphs that are asked again in a round: the leader, and the next best.
  private static final int MOST_RACED = 2;

  /// What a node must bring at least: of two graphs alike the plainer stands first.
  private static final double PLAINNESS = 0.003;

  private final SearchSpace space;
  private final Objective objective;
  private SearchRules rules;
  private final Searcher searcher;
  private final Evaluator evaluator;
  private final List<Yardstick> yardsticks;
  private final PauseGate gate;
  private final Consumer<SearchEvent> events;
  private Allowance allowance;
  private final List<Question> questions;
  private final Task task;
  private final long seed;
  private final Helm helm;
  private final History history = new History();
  private Checkpoints checkpoints = Checkpoints.NONE;
  private long asked;
  private boolean finishing;

  /// @param yardsticks measured after the search; the searcher never sees them
  /// @param gate holds the search while it is paused, and says when it was stopped
  /// @param events gets each event, in order, on the thread that runs the search
  public SearchEngine(
      Task task,
      SearchSpace space,
      Objective objective,
      SearchRules rules,
      Searcher searcher,
      Evaluator evaluator,
      List<Yardstick> yardsticks,
      long seed,
      PauseGate gate,
      Consumer<SearchEvent> events) {
    requireLargeEnough(task);
    this.task = task;
    this.space = space;
    this.objective = objective;
    this.rules = rules;
    this.searcher = searcher;
    this.evaluator = evaluator;
    this.yardsticks = List.copyOf(yardsticks);
    this.seed = seed;
    this.gate = gate;
    this.helm = new Helm(space);
    this.events = events;
    this.allowance = Allowance.of(rules, task);
    this.questions = Task.ordered(task.split(Split.SEARCH), seed);
  }

  /// @throws IllegalArgumentException where a split is too small to search or to judge on
  public static void requireLargeEnough(Task task) {
    task.requireSplits(3, Split.SEARCH, Split.CHOOSING, Split.JUDGING);
  }

  /// The most (graph, question) pairs that a search can ask by its rules, validation included.
  ///
  /// @param models that fit the budget
  public static long mostAsked(SearchRules rules, Task task, Method method, int models) {
    if (rules.maxAsked() != null && rules.rounds() == null) {
      return rules.maxAsked();
    }
    Allowance a = Allowance.of(rules, task);
    long inRound = method.mostInRound() + MOST_RACED;
    long search = (method.mostBefore(models) + inRound * mostRounds(rules)) * BLOCK;
    long validation = (long) a.finalists() * a.choosing() + a.judging();
    return Math.min(a.search(), search) + validation;
  }

  /// On how many questions the winner is judged.
  public static int judging(SearchRules rules, Task task) {
    return Allowance.of(rules, task).judging();
  }

  /// The most rounds that a search can have by its rules.
  public static long mostRounds(SearchRules rules) {
    return rules.rounds() != null ? rules.rounds() : requireNonNull(rules.maxAsked()) / SMALL_BLOCK;
  }

  /// Pairs for the yardsticks at most.
  public static long yardstickAsked(SearchRules rules, Task task, int yardsticks) {
    return Validation.yardstickAsked(rules, task, yardsticks);
  }

  /// @throws Stopped where the gate was stopped before the winner was judged
  public void run() throws InterruptedException {
    run(Checkpoints.NONE, Rudder.NONE);
  }

  /// @param rudder asked before each round what persons have changed
  /// @throws Stopped where the gate was stopped before the winner was judged
  public void run(Rudder rudder) throws InterruptedException {
    run(Checkpoints.NONE, rudder);
  }

  /// @param told what the search would return after fewer questions
  public void run(Checkpoints told) throws InterruptedException {
    run(told, Rudder.NONE);
  }

  private void run(Checkpoints told, Rudder rudder) throws InterruptedException {
    checkpoints = told;
    events.accept(new SearchEvent.DistributionUpdated(0, searcher.distribution()));
    for (List<Proposal> batch = searcher.opening(history);
        !batch.isEmpty() && room() > 0;
        batch = searcher.opening(history)) {
      askAll(batch, 0);
    }
    for (int round = 1; goesOn(round, rudder); round++) {
      round(round);
    }
    checkpoint(Long.MAX_VALUE);
    validate();
  }

  /// Asked before the last round's end is taken for the end: a person may have given it more.
  private boolean goesOn(int round, Rudder rudder) {
    for (SearchEvent.Steered steered : rudder.before(round)) {
      events.accept(steered);
      steer(steered.what());
    }
    return !finishing && (rules.rounds() == null || round <= rules.rounds()) && room() > 0;
  }

  private void steer(Steer what) {
    switch (what) {
      case Steer.MoreRounds(int more) -> rules = rules.plus(more, 0);
      case Steer.MorePairs(int more) -> rules = rules.plus(0, more);
      case Steer.Finish() -> finishing = true;
      default -> searcher.goOnFrom(helm.after(what, searcher.distribution()));
    }
    allowance = Allowance.of(rules, task);
  }

  private void checkpoint(long coming) throws InterruptedException {
    checkpoints.before(
        coming,
        n -> Allowance.of(new SearchRules(null, n), task),
        a -> validation(a, this::askAside).choice(finalists(a)).graph());
  }

  private void validate() throws InterruptedException {
    Validation validation =
        validation(allowance, (p, yardstick, asking) -> ask(p, "validation", 0, yardstick, asking));
    Consumer<SearchResult> told = r -> events.accept(new SearchEvent.ResultJudged(r));
    if (objective instanceof WholeCurve curve) {
      validation.judgeCurve(leaders(curve), yardsticks, told);
    } else {
      validation.judge(finalists(allowance), yardsticks, told);
    }
  }

  private Validation validation(Allowance a, Validation.Asker asker) {
    return new Validation(
        task, space, objective, rules, a, seed, g -> searcher.expected(history, g), asker);
  }

  private void round(int round) throws InterruptedException {
    List<Proposal> batch = new ArrayList<>(searcher.ask(history, round));
    contenders(round).forEach(g -> batch.add(Proposal.of(Phase.RACE, g)));
    if (batch.isEmpty()) {
      // A space so small that everything was asked: its leader alone is left to ask.
      batch.add(Proposal.of(Phase.RACE, ranked().getFirst()));
    }
    askAll(batch, round);
    Optional<Feedback> taught = searcher.tell(history, round);
    if (helm.holdsAnything()) {
      GraphDistribution held = helm.over(searcher.distribution());
      searcher.goOnFrom(held);
      taught = taught.map(f -> f.corrected(said -> helm.of(said, held)));
    }
    taught.ifPresent(f -> events.accept(new SearchEvent.FeedbackGiven(f)));
    events.accept(new SearchEvent.DistributionUpdated(round, searcher.distribution()));
    events.accept(new SearchEvent.RoundFinished(round, space.graph(ranked().getFirst())));
    history.forgetReplies();
  }

  private long room() {
    return allowance.search() - asked;
  }

  private void askAll(List<Proposal> batch, int round) throws InterruptedException {
    int block = blockOf(batch.getFirst().phase());
    // The last questions are shared out evenly, so that the allowance is used up to the end.
    int each = (int) Math.min(block, Math.max(1, room() / batch.size()));
    for (Proposal proposal : batch) {
      List<Question> asking = block(round, block, (int) Math.min(each, room()));
      if (!asking.isEmpty()) {
        checkpoint(asked + asking.size());
        ask(proposal, "search", round, null, asking);
      }
    }
  }

  /// Everything later rests on what the pilots show, so they are asked more where there is room.
  private int blockOf(Phase phase) {
    Integer most = rules.maxAsked();
    boolean room = most == null || (phase == Phase.PILOT && most >= LEAST_FOR_FULL_PILOTS);
    return room ? BLOCK : SMALL_BLOCK;
  }

  /// The questions of a round: the next block in the seed's order, from the start again at its end.
  private List<Question> block(int round, int block, int count) {
    List<Question> chosen = new ArrayList<>();
    int n = questions.size();
    for (int i = 0; i < Math.min(count, n); i++) {
      chosen.add(questions.get((int) (((long) round * block + i) % n)));
    }
    return chosen;
  }

  /// The leader, and the next best while it could still win.
  private List<SlotGraph> contenders(int round) {
    Objective after = objective.inRound(round);
    List<SlotGraph> ranked = ranked(after);
    List<SlotGraph> chosen = new ArrayList<>(ranked.stream().limit(1).toList());
    if (ranked.size() > 1) {
      SlotGraph second = ranked.get(1);
      double doubt = 0.5 / Math.sqrt(history.scored(second) + 1.0);
      if (score(after, second) + doubt >= score(after, ranked.getFirst())) {
        chosen.add(second);
      }
    }
    return chosen;
  }

  private double score(Objective after, SlotGraph g) {
    return after.score(searcher.expected(history, g), space.quickCost(g)) - PLAINNESS * g.size();
  }

  private List<SlotGraph> ranked() {
    return ranked(objective);
  }

  private List<SlotGraph> ranked(Objective after) {
    record Scored(SlotGraph graph, double score) {}
    return history.candidates().stream()
        .map(c -> new Scored(c.graph(), score(after, c.graph())))
        .sorted(Comparator.comparingDouble(s -> -s.score()))
        .map(Scored::graph)
        .toList();
  }

  private List<SlotGraph> finalists(Allowance a) {
    return ranked().stream().limit(a.finalists()).toList();
  }

  /// The leader within each rung of a curve, the dearest first.
  private List<SlotGraph> leaders(WholeCurve curve) {
    List<SlotGraph> leaders = new ArrayList<>();
    for (double cap : curve.rungs()) {
      Within within = curve.within(cap);
      ranked(within).stream()
          .limit(1)
          .filter(g -> within.holds(space.quickCost(g)) && !leaders.contains(g))
          .forEach(leaders::add);
    }
    return leaders;
  }

  /// A trial that nobody hears of.
  private Trial askAside(Proposal p, @Nullable String yardstick, List<Question> asking)
      throws InterruptedException {
    return trial(p, "validation", 0, yardstick, asking);
  }

  private Trial trial(
      Proposal p, String split, int round, @Nullable String yardstick, List<Question> asking)
      throws InterruptedException {
    gate.pass();
    CollaborationGraph graph = space.graph(p.graph());
    List<Outcome> outcomes = evaluator.evaluate(RunnableGraph.of(graph, space.roles()), asking, 0);
    return new Trial(
        history.asked().size() + 1,
        round,
        p.phase(),
        split,
        yardstick,
        space.graph(p.drawn()),
        graph,
        p.logProbability(),
        space.meter().cost(graph).total(),
        outcomes);
  }

  private Trial ask(
      Proposal p, String split, int round, @Nullable String yardstick, List<Question> asking)
      throws InterruptedException {
    Trial trial = trial(p, split, round, yardstick, asking);
    history.add(new AskedGraph(p.graph(), trial));
    asked += p.phase() == Phase.YARDSTICK ? 0 : trial.asked();
    events.accept(new SearchEvent.TrialFinished(trial));
    return trial;
  }
}
