package org.collograph.ui.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.collograph.run.Plans;
import org.collograph.search.Preference;
import org.collograph.search.YardstickRule;
import org.collograph.search.space.Bounds;
import org.collograph.ui.common.Session;
import org.collograph.ui.common.Sessions;
import org.collograph.ui.common.Settings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanViewModelTest {
  @TempDir Path folder;
  private Session session;
  private PlanViewModel plan;

  @BeforeEach
  void open() throws Exception {
    session = Sessions.in(folder);
    plan = new PlanViewModel(session);
  }

  private String estimate() {
    return plan.estimateProperty().get();
  }

  @Test
  void taskAndBudgetComeBackAsFarAsTheyAreThere() throws Exception {
    Session session = Sessions.in(folder);
    PlanViewModel plan = new PlanViewModel(session);
    plan.taskProperty().set("knowledge-quiz");
    session.budgetTextProperty().set("42 units and 6 s");
    assertEquals(
        new Settings.Work("knowledge-quiz", null, "42 units and 6 s"),
        session.settings().values().work());
    session.budgetTextProperty().set("8 units");
    var earlier = new Settings.Work("knowledge-quiz", null, "42 units and 6 s");
    session.settings().change(session.settings().values().withWork(earlier));
    PlanViewModel next = new PlanViewModel(session);
    assertEquals("knowledge-quiz", next.taskProperty().get());
    assertEquals("42 units and 6 s", session.budgetTextProperty().get());
    session
        .settings()
        .change(
            session
                .settings()
                .values()
                .withWork(new Settings.Work("csv:/no/such/file.csv", "/no/pool.json", null)));
    PlanViewModel gone = new PlanViewModel(session);
    assertEquals("arithmetic", gone.taskProperty().get());
    assertEquals("simulated", gone.poolProperty().get());
  }

  @Test
  void whatItWillAskIsSaidBeforeAnythingIsAsked() {
    assertFalse(plan.wrongProperty().get());
    assertTrue(estimate().startsWith("Asks up to"), estimate());
    assertTrue(estimate().contains("Simulated models cost nothing."), estimate());
    assertEquals(List.of(), session.service().store().runs());
  }

  @Test
  void everyFieldThatIsWrongIsNamedWithWhatStandsInIt() {
    plan.roundsProperty().set("many");
    assertTrue(plan.wrongProperty().get());
    assertTrue(estimate().contains("'many'"), estimate());
    plan.roundsProperty().set("2");
    assertFalse(plan.wrongProperty().get());
    plan.maxUsdProperty().set("a lot");
    assertTrue(estimate().contains("'a lot'"), estimate());
    plan.maxUsdProperty().set("");
    plan.taskProperty().set("nothing");
    assertTrue(plan.wrongProperty().get());
    plan.taskProperty().set("arithmetic");
    session.budgetTextProperty().set("eighteen");
    assertTrue(plan.wrongProperty().get(), estimate());
  }

  @Test
  void rolesAreTheUsualOnesUnlessSomeAreNamed() {
    assertNull(plan.plan().roles());
    plan.rolesProperty().set("assistant, fuser");
    assertEquals(List.of("assistant", "fuser"), plan.plan().roles());
    assertFalse(plan.wrongProperty().get(), estimate());
    plan.rolesProperty().set("assistant, poet");
    assertTrue(plan.wrongProperty().get());
    assertTrue(estimate().contains("poet"), estimate());
  }

  @Test
  void fewerRoundsAskLess() {
    String ten = estimate();
    plan.roundsProperty().set("1");
    assertFalse(ten.equals(estimate()));
  }

  @Test
  void whatMostPlansLeaveIsPartOfThePlanWhereItIsSet() throws Exception {
    PlanExtras extras = plan.extras();
    assertEquals(List.of(PlanExtras.NOTHING), extras.teachers());
    extras.nodes.set("5");
    extras.depth.set("two");
    assertTrue(estimate().contains("'two'"), estimate());
    extras.depth.set("2");
    extras.prefer.set("accuracy");
    extras.yardsticks.set("none");
    var set = plan.plan();
    assertEquals(new Bounds(5, null, 2), set.bounds());
    assertEquals(Preference.ACCURACY, set.rules().prefer());
    assertEquals(YardstickRule.NONE, set.rules().yardsticks());
    session.service().start(Plans.of("random", "8 units", 1, null, 1)).done().get();
    assertEquals(List.of(PlanExtras.NOTHING, "all", "run-1"), extras.teachers());
    extras.lessons.set("run-1");
    assertEquals("run-1", plan.plan().learnFrom().getFirst().run());
    plan.taskProperty().set("knowledge-quiz");
    assertEquals(List.of(), plan.plan().learnFrom());
  }
}
