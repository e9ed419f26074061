package org.collograph.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.collograph.cost.Cost;
import org.collograph.evaluation.Accuracy;
import org.collograph.evaluation.Call;
import org.collograph.evaluation.Caps;
import org.collograph.evaluation.Outcome;
import org.collograph.evaluation.Spend;
import org.collograph.graph.CollaborationGraph;
import org.collograph.graph.Graphs;
import org.collograph.search.AgentExchange;
import org.collograph.search.Feedback;
import org.collograph.search.JudgedGraph;
import org.collograph.search.Phase;
import org.collograph.search.SearchEvent;
import org.collograph.search.SearchResult;
import org.collograph.search.Trial;
import org.collograph.words.Sentence;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What every store of runs has to do.
public abstract class RunStoreContract {
  private static final CollaborationGraph GRAPH =
      CollaborationGraph.of(List.of(Graphs.assistant("a", "llama-3.2-1b")), List.of(), "a");
  private static final Cost COST = new Cost(1e12, 1.0, 0.5, null);

  @TempDir Path folder;
  private RunStore store;

  /// Opens what is in a folder, or begins anew there.
  protected abstract RunStore open(Path folder) throws Exception;

  @BeforeEach
  void begin() throws Exception {
    store = open(folder);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private void again() throws Exception {
    store.close();
    store = open(folder);
  }

  static SearchPlan plan(Caps caps) {
    return Plans.of("agent-reinforce", "18 units", 3, null, 7).withCaps(caps);
  }

  private StoredRun begun() {
    return store.create(plan(Caps.NONE), true);
  }

  private static Trial trial(int number, boolean right) {
    List<Outcome> outcomes =
        List.of(
            new Outcome("q1", "4", right, List.of(), null, "number/1"),
            Outcome.failed("q2", "it was refused"));
    return new Trial(number, 1, Phase.DRAWN, "search", null, GRAPH, GRAPH, -1.25, COST, outcomes);
  }

  private static Spend calls(int n) {
    return Spend.ofCalls(n, 0);
  }

  @Test
  void aNewRunIsRunningAndFoundByItsName() {
    StoredRun run = begun();
    assertEquals(RunState.RUNNING, run.state());
    assertEquals(run, store.find(run.name()).orElseThrow());
    assertEquals(plan(Caps.NONE), run.plan());
    assertTrue(store.find("run-99").isEmpty());
  }

  @Test
  void theNewestIsFirstAndNoTwoHaveOneName() {
    StoredRun one = begun();
    StoredRun two = begun();
    assertEquals(
        List.of(two.name(), one.name()), store.runs().stream().map(StoredRun::name).toList());
  }

  @Test
  void whatWasToldIsToldAgainInOrder() throws Exception {
    String run = begun().name();
    List<SearchEvent> told =
        List.of(
            new SearchEvent.TrialFinished(trial(1, true)),
            new SearchEvent.TrialFinished(trial(2, false)),
            new SearchEvent.FeedbackGiven(
                new Feedback(
                    1,
                    List.of(
                        new Feedback.Line(
                            Sentence.of("Nothing was learned in round %d.", 1), List.of())))),
            new SearchEvent.RoundFinished(1, GRAPH),
            new SearchEvent.ResultJudged(
                new SearchResult(
                    new JudgedGraph("best", GRAPH, COST, Accuracy.of(3, 4), null),
                    List.of(),
                    null)));
    for (SearchEvent event : told) {
      store.add(run, event, calls(4));
    }
    again();
    RunStory live = RunStory.first(org.collograph.search.Objective.ACCURACY);
    RunStory read = live;
    for (SearchEvent event : told) {
      live = live.after(new RunEvent.Searched(event));
    }
    for (SearchEvent event : store.events(run)) {
      read = read.after(new RunEvent.Searched(event));
    }
    assertEquals(live, read);
    RunStory brief = RunStory.first(org.collograph.search.Objective.ACCURACY);
    for (SearchEvent event : store.brief(run)) {
      brief = brief.after(new RunEvent.Searched(event));
    }
    assertEquals(live, brief);
    assertEquals(live, fromAPicture(told, run));
    assertEquals(List.of(1, 2), store.trials(run).stream().map(Trial::number).toList());
    assertEquals(1, store.trials(run, 1).size());
    assertEquals(calls(4), store.find(run).orElseThrow().spend());
    assertEquals(0.75, store.find(run).orElseThrow().judged().mean());
  }

  /// The story of a picture that was kept when a round was over, and of what came after it.
  private RunStory fromAPicture(List<SearchEvent> told, String run) throws Exception {
    Picture picture = Picture.first(org.collograph.search.Objective.ACCURACY);
    for (SearchEvent event : told) {
      picture = picture.after(event);
      if (event instanceof SearchEvent.RoundFinished) {
        store.keep(run, picture);
      }
    }
    again();
    Picture kept = store.picture(run, org.collograph.search.Objective.ACCURACY);
    assertTrue(kept.trials() > 0, "no picture was kept");
    Picture now = kept;
    for (SearchEvent event : store.brief(run, kept)) {
      now = now.after(event);
    }
    return now.story();
  }

  @Test
  void aRunChangesOnlyAsItsStatesAllow() {
    StoredRun run = begun();
    store.end(run.name(), RunState.PAUSED, calls(5), Sentence.of("The run has sent %,d.", 5L));
    StoredRun paused = store.find(run.name()).orElseThrow();
    assertEquals(RunState.PAUSED, paused.state());
    assertEquals("The run has sent 5.", paused.message().english());
    store.takeUp(paused, plan(new Caps(9L, null, null)));
    StoredRun running = store.find(run.name()).orElseThrow();
    assertEquals(RunState.RUNNING, running.state());
    assertEquals(9L, running.plan().caps().calls());
    store.end(run.name(), RunState.FINISHED, calls(9), null);
    assertThrows(
        IllegalStateException.class, () -> store.end(run.name(), RunState.STOPPED, calls(9), null));
    assertEquals(RunState.FINISHED, store.find(run.name()).orElseThrow().state());
  }

  @Test
  void onlyOneTakesARunUp() {
    StoredRun run = begun();
    store.end(run.name(), RunState.STOPPED, calls(1), null);
    StoredRun read = store.find(run.name()).orElseThrow();
    store.takeUp(read, read.plan());
    String says =
        assertThrows(IllegalArgumentException.class, () -> store.takeUp(read, read.plan()))
            .getMessage();
    assertTrue(says.contains("taken up elsewhere"), says);
  }

  @Test
  void whatIsHiddenComesBackUntilTheStoreIsOpenedAnew() throws Exception {
    String run = begun().name();
    store.hide(run, true);
    assertEquals(List.of(), store.runs());
    store.hide(run, false);
    assertEquals(1, store.runs().size());
    store.hide(run, true);
    again();
    store.hide(run, false);
    assertEquals(List.of(), store.runs());
  }

  @Test
  void whatWasCountedIsNotLostWithTheProcess() throws Exception {
    String run = begun().name();
    store.tally(run, calls(11));
    again();
    assertEquals(11, store.find(run).orElseThrow().calls());
  }

  @Test
  void exchangesComeInTheirOrder() throws Exception {
    String run = begun().name();
    AgentExchange used = new AgentExchange(1, "m", "a prompt", "{}", null);
    AgentExchange bad = new AgentExchange(2, "m", "another", null, Sentence.of("It is down."));
    store.add(run, 0, used);
    store.add(run, 1, bad);
    again();
    assertEquals(List.of(used, bad), store.exchanges(run));
  }

  @Test
  void openingsOfASealedSplitAreCounted() throws Exception {
    assertEquals(Openings.NONE, store.sealedOpenings("t"));
    assertEquals(1, store.openSealed("t"));
    assertEquals(2, store.openSealed("t"));
    again();
    assertEquals(2, store.sealedOpenings("t").times());
    assertNotNull(store.sealedOpenings("t").latest());
    assertEquals(Openings.NONE, store.sealedOpenings("u"));
  }

  @Test
  void marksAreKeptAndTakenAway() throws Exception {
    String run = begun().name();
    GraphMark mark = GraphMark.none(GRAPH).starred(true).noted("for Friday");
    store.mark(run, mark);
    again();
    assertEquals(List.of(mark), store.marks(run));
    store.mark(run, mark.starred(false));
    assertEquals(List.of(mark.starred(false)), store.marks(run));
    store.mark(run, GraphMark.none(GRAPH));
    assertEquals(List.of(), store.marks(run));
  }

  @Test
  void whatWasJudgedIsKeptUntilMoreAnswersSayIt() throws Exception {
    Instant at = Instant.ofEpochMilli(1_700_000_000_000L);
    Judgement many = new Judgement(GRAPH, Part.JUDGING, Accuracy.of(60, 100), at);
    Judgement few = new Judgement(GRAPH, Part.JUDGING, Accuracy.of(9, 10), at.plusSeconds(9));
    Judgement sealed = new Judgement(GRAPH, Part.TEST, Accuracy.of(5, 10), at.plusSeconds(10));
    for (Judgement each : List.of(many, few, sealed)) {
      store.keep("t", "p", List.of(each));
    }
    again();
    assertEquals(List.of(many, sealed), store.judgements("t", "p"));
    assertEquals(List.of(), store.judgements("t", "q"));
  }

  @Test
  void callsComeInTheOrderInWhichTheyBegan() throws Exception {
    String run = begun().name();
    Instant at = Instant.ofEpochSecond(1_700_000_000, 123_456_000);
    Call late = new Call("http://a/v1", "m", at.plusSeconds(2), 0.25, 10, 20, true);
    Call early = new Call(null, "m", at, 1.5, 0, 0, false);
    store.add(run, late);
    store.add(run, early);
    again();
    assertEquals(List.of(early, late), store.calls(run));
    assertEquals(List.of(), store.calls("run-99"));
  }

  @Test
  void oneTrialIsFoundByItsNumber() {
    String run = begun().name();
    for (int n : List.of(1, 2)) {
      store.add(run, new SearchEvent.TrialFinished(trial(n, true)), calls(n));
    }
    assertEquals(trial(2, true), store.trial(run, 2).orElseThrow());
    assertTrue(store.trial(run, 3).isEmpty());
  }
}
