package org.collograph.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.collograph.codec.RolesCodec;
import org.collograph.evaluation.Caps;
import org.collograph.graph.Roles;
import org.collograph.run.bundle.Bundle;
import org.collograph.run.bundle.BundleCheck;
import org.collograph.run.bundle.BundleMaker;
import org.collograph.search.Feedback;
import org.collograph.search.Trial;
import org.collograph.search.steer.Steer;
import org.collograph.store.SqliteRunStore;
import org.collograph.task.code.CodeJudge;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A search that was steered goes the same way when it is taken up, replayed and branched.
class SteeringTest {
  private static final Steer PIN = Steer.parse("pin 3>4");

  @TempDir Path folder;
  private final Roles roles = RolesCodec.shipped();
  private SqliteRunStore store;
  private RunService service;
  private Workshop workshop;

  SteeringTest() throws Exception {}

  @BeforeEach
  void open() throws Exception {
    store = new SqliteRunStore(folder, Clock.systemUTC());
    workshop =
        new Workshop(
            roles, new SimulatedSource(), store.replies(), CodeJudge.NONE, Clock.systemUTC());
    service = new RunService(store, workshop, Clock.systemUTC());
  }

  @AfterEach
  void close() {
    store.close();
  }

  private static SearchPlan plan(String method) {
    return Plans.of(method, "18 units", 6, null, 3);
  }

  /// What was asked of which graph, and what came of it.
  private List<Trial> trials(String run) {
    return store.trials(run);
  }

  private SearchRun held(SearchPlan plan) throws Exception {
    SearchRun run = service.start(plan);
    run.pause();
    while (!run.isHeld() && !run.done().isDone()) {
      Thread.onSpinWait();
    }
    assertTrue(run.isHeld(), "the search was over before it could be held");
    return run;
  }

  /// Breaks a run off as soon as it has so many trials, and takes it up.
  private String brokenOff(SearchRun run, int trials) throws Exception {
    run.resume();
    while (run.story().counts().trials() < trials && !run.done().isDone()) {
      Thread.onSpinWait();
    }
    run.interrupt();
    run.done().get();
    close();
    open();
    service.resume(run.name(), Caps.NONE).done().get();
    return run.name();
  }

  @Test
  void steeredKilledResumedReplayed() throws Exception {
    SearchRun run = held(plan("agent-reinforce"));
    service.steer(
        run.name(),
        Stream.of("pin 3>4", "set 2>5 0.9", "ban 4=majority", "rounds +2", "pin 5=llama-3.1-8b")
            .map(Steer::parse)
            .toList());
    String name = brokenOff(run, 20);
    assertEquals(RunState.FINISHED, service.get(name).state());
    assertTrue(store.steers(name).stream().noneMatch(Asked::waits), "a change still waits");
    assertEquals(
        8,
        service
            .story(service.get(name), new RunOutline(List.of(), List.of(), null))
            .stage()
            .round());
    Bundle bundle = new BundleMaker(service, "test").of(service.get(name), 2, _ -> {});
    assertEquals(Optional.empty(), new BundleCheck(workshop).of(bundle, 1, _ -> {}));
    int begun = store.steers(name).getFirst().round();
    SearchRun branch =
        service.branch(
            new Branch(name, begun - 1, store.steers(name).stream().map(Asked::what).toList()));
    branch.done().get();
    assertEquals(trials(name), trials(branch.name()));
  }

  @Test
  void whatIsPinnedIsDrawnFromThenOn() throws Exception {
    for (String method : List.of("agent-reinforce", "reinforce", "alternating")) {
      SearchRun run = held(plan(method));
      service.steer(run.name(), List.of(PIN));
      run.resume();
      run.done().get();
      int from = store.steers(run.name()).getFirst().round();
      List<Trial> drawn =
          trials(run.name()).stream()
              .filter(t -> t.round() >= from && t.phase() == org.collograph.search.Phase.DRAWN)
              .toList();
      assertTrue(drawn.size() > 3, method);
      assertTrue(drawn.stream().allMatch(t -> t.drawn().predecessors("n4").contains("n3")), method);
    }
  }

  /// Of a model that is banned everywhere no line may say that it is drawn more often.
  @Test
  void feedbackTellsWhatIsDrawnFromThenOn() throws Exception {
    SearchRun run = held(plan("agent-reinforce"));
    int slots = run.story().tables().getLast().distribution().slots();
    for (String model : List.of("llama-3.1-8b", "llama-3.2-3b")) {
      service.steer(
          run.name(),
          IntStream.rangeClosed(1, slots)
              .mapToObj(slot -> Steer.parse("ban %d=%s".formatted(slot, model)))
              .toList());
    }
    run.resume();
    run.done().get();
    int from = store.steers(run.name()).getLast().round();
    List<Feedback.Move> moves =
        run.story().feedback().stream()
            .filter(f -> f.round() >= from)
            .flatMap(f -> f.lines().stream())
            .flatMap(l -> l.moves().stream())
            .toList();
    assertFalse(moves.isEmpty(), "nothing was told");
    for (Feedback.Move m : moves) {
      assertTrue(
          m.after() == 0 || !(m.what() + "").matches(".* is llama-3.[12]-[38]b"), m.toString());
    }
  }

  @Test
  void aBranchGoesAsItsTrunkUpToTheRoundAndFromThereOnAsItIsSteered() throws Exception {
    SearchRun trunk = service.start(plan("agent-reinforce"));
    trunk.done().get();
    SearchRun branch = service.branch(new Branch(trunk.name(), 3, List.of(PIN)));
    branch.done().get();
    List<Trial> then = trials(trunk.name()).stream().filter(t -> t.phase().isSearch()).toList();
    List<Trial> now = trials(branch.name());
    int kept = (int) then.stream().filter(t -> t.round() <= 3).count();
    assertEquals(then.subList(0, kept), now.subList(0, kept));
    assertNotEquals(then, now.stream().filter(t -> t.phase().isSearch()).toList());
    assertEquals(4, store.steers(branch.name()).getFirst().round());
  }

  @Test
  void aStoppedRunIsJudgedWithoutGoingOn() throws Exception {
    SearchRun run = held(plan("agent-reinforce"));
    run.stop();
    run.done().get();
    int before = run.story().stage().round();
    service.steer(run.name(), List.of(new Steer.Finish()));
    service.resume(run.name(), Caps.NONE).done().get();
    StoredRun after = service.get(run.name());
    assertEquals(RunState.FINISHED, after.state());
    assertTrue(after.judged() != null, "nothing was judged");
    RunStory story = service.story(after, new RunOutline(List.of(), List.of(), null));
    assertTrue(story.stage().round() <= before + 1, "it went on");
  }

  @Test
  void whatCannotBeDoneIsRefusedBeforeItIsAsked() throws Exception {
    SearchRun run = held(plan("random"));
    String refused =
        assertThrows(IllegalArgumentException.class, () -> service.steer(run.name(), List.of(PIN)))
            .getMessage();
    assertTrue(refused.contains("random") && refused.contains("Maybe"), refused);
    assertThrows(
        IllegalArgumentException.class,
        () -> service.steer(run.name(), List.of(Steer.parse("pairs +20"))),
        "no limit of pairs");
    assertEquals(List.of(), store.steers(run.name()));
    run.stop();
    run.done().get();
  }
}
