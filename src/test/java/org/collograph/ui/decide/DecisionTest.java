package org.collograph.ui.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.collograph.codec.GraphCodec;
import org.collograph.cost.Metric;
import org.collograph.evaluation.Accuracy;
import org.collograph.graph.CollaborationGraph;
import org.collograph.graph.GraphDocument;
import org.collograph.graph.TeamShapes;
import org.collograph.run.Plans;
import org.collograph.run.RunService;
import org.collograph.run.StoredRun;
import org.collograph.run.lessons.CostLadder;
import org.collograph.run.lessons.ForecastTeam;
import org.collograph.run.lessons.JudgedQuestions;
import org.collograph.search.SearchResult;
import org.collograph.ui.common.Session;
import org.collograph.ui.common.Sessions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecisionTest {
  @TempDir private Path folder;
  private Session session;
  private StoredRun run;
  private SearchResult result;
  private Decision decision;

  @BeforeEach
  void search() throws Exception {
    session = Sessions.in(folder);
    run = Sessions.finished(session, Plans.of("agent-reinforce", "18 units", 1, null, 1));
    RunService service = session.service();
    result = service.story(run, service.outline(run)).result();
    decision = new Decision(session);
    decision.of(run, result);
  }

  /// What stands at the handle is what the command line's frontier prints, at every place of it.
  @Test
  void theHandleAnswersWithTheTeamOfTheFrontier() throws Exception {
    AnyBudget any = decision.any();
    any.over(Metric.UNITS, 18);
    List<ForecastTeam> told =
        CostLadder.of(session.service(), run, Metric.UNITS, any.reach()).frontier(_ -> {});
    assertEquals(18.0, any.handleProperty().get());
    assertFalse(any.isMoved());
    for (double budget = 1; budget <= any.reach(); budget += 0.5) {
      any.handleProperty().set(budget);
      double most = budget;
      ForecastTeam expected =
          told.reversed().stream()
              .filter(t -> Objects.requireNonNull(t.cost().units()) <= most)
              .findFirst()
              .orElse(null);
      assertEquals(expected, any.team().orElse(null), budget + " units");
    }
  }

  @Test
  void theTeamAtTheHandleIsAskedWhatChoseNothing() {
    AnyBudget any = decision.any();
    any.over(Metric.UNITS, 18);
    any.handleProperty().set(9.0);
    ForecastTeam team = any.team().orElseThrow();
    any.ask();
    Accuracy measured = any.askedProperty().get().get(team.graph()).accuracy();
    assertEquals(result.best().accuracy().questions(), measured.questions());
    decision.of(null, null);
    assertTrue(any.askedProperty().get().isEmpty());
    any.of(run, result);
    any.over(Metric.UNITS, 18);
    any.handleProperty().set(9.0);
    ForecastTeam again = any.team().orElseThrow();
    Accuracy own = again.judged();
    assertEquals(measured, own == null ? any.besides(again) : own, "it is known");
  }

  @Test
  void whatARunJudgedIsKnownOfTheSameTeamElsewhere() {
    CollaborationGraph renamed =
        GraphCodec.parse(
                GraphCodec.text(GraphDocument.of(result.best().graph()))
                    .replace("\"out\"", "\"end\""),
                "it")
            .graph();
    assertEquals(
        result.best().accuracy(),
        session.service().judged(session.workplaceProperty().get(), renamed));
    assertNull(
        session
            .service()
            .judged(session.workplaceProperty().get(), TeamShapes.vote("llama-3.2-1b", 2)));
  }

  @Test
  void everyPartIsForecastAndThenMeasured() {
    decision.look();
    Parts parts = decision.parts();
    assertFalse(parts.rowsProperty().get().isEmpty());
    parts.measure();
    parts.rowsProperty().get().forEach(w -> assertNotNull(w.measured(), w.row().without()));
    assertEquals(0, parts.calls());
  }

  @Test
  void theGridHasWhatWasJudgedAndOpensWhatEveryNodeSaid() {
    decision.look();
    JudgedQuestions judged = decision.answered().judgedProperty().get();
    JudgedQuestions.Row best = judged.rows().getFirst();
    long right = best.answers().values().stream().filter(JudgedQuestions.Answer::right).count();
    assertEquals(result.best().accuracy().mean(), (double) right / best.answers().size(), 1e-9);
    assertEquals(1 + result.yardsticks().size(), judged.rows().size());
    String question = judged.questions().getFirst();
    AtomicReference<Answered.Cell> opened = new AtomicReference<>();
    decision.answered().open(best.answers().get(question).trial(), question, opened::set);
    Answered.Cell cell = opened.get();
    assertEquals(question, cell.question().id());
    assertEquals(best.answers().get(question).right(), cell.outcome().right());
    assertEquals(cell.nodes().size(), cell.outcome().nodes().size());
  }

  @Test
  void theSealedSplitIsCountedEachTimeThatItIsOpened() {
    decision.look();
    Sealed sealed = decision.sealed();
    assertEquals(0, sealed.splitProperty().get().openings().times());
    sealed.open();
    assertEquals(1, sealed.splitProperty().get().openings().times());
    Accuracy found = sealed.splitProperty().get().found().accuracy();
    assertEquals(sealed.splitProperty().get().questions(), found.questions());
    sealed.of(run, result);
    sealed.look();
    assertEquals(found, sealed.splitProperty().get().found().accuracy(), "it is kept");
    sealed.open();
    assertEquals(2, sealed.splitProperty().get().openings().times());
  }
}
