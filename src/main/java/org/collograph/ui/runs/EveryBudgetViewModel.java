package org.collograph.ui.runs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.collograph.codec.TeamWords;
import org.collograph.cost.Budget;
import org.collograph.cost.Metric;
import org.collograph.graph.CollaborationGraph;
import org.collograph.run.RunService;
import org.collograph.run.StoredRun;
import org.collograph.run.lessons.CostLadder;
import org.collograph.run.lessons.ForecastTeam;
import org.collograph.run.lessons.OtherPool;
import org.collograph.ui.common.Labels;
import org.collograph.ui.common.Names;
import org.collograph.ui.common.Session;
import org.collograph.ui.common.Words;
import org.collograph.words.Sentence;
import org.jspecify.annotations.Nullable;

/// The best team at every cost, forecast from what one run saw. Of two forecasts asked for the
/// later one counts.
public final class EveryBudgetViewModel {
  private final Session session;
  private final ReadOnlyObjectWrapper<StoredRun> run = new ReadOnlyObjectWrapper<>();
  private final ObservableList<ForecastTeam> teams = FXCollections.observableArrayList();
  private final StringProperty most = new SimpleStringProperty("");
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper told = new ReadOnlyStringWrapper("");
  private Map.Entry<Metric, Double> limit = Map.entry(Metric.UNITS, 0.0);
  private int asked;

  EveryBudgetViewModel(Session session) {
    this.session = session;
  }

  /// The run that is looked at; null for none.
  ReadOnlyObjectProperty<@Nullable StoredRun> runProperty() {
    return run.getReadOnlyProperty();
  }

  ObservableList<ForecastTeam> teams() {
    return teams;
  }

  /// How far to look, such as `42 units`.
  StringProperty mostProperty() {
    return most;
  }

  ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /// What to know of the forecasts, or what is wrong.
  ReadOnlyStringProperty toldProperty() {
    return told.getReadOnlyProperty();
  }

  /// Looks as far as the run's own first budget.
  public void of(StoredRun wanted) {
    run.set(wanted);
    most.set(Names.budgets(List.of(wanted.plan().budgets().getFirst())));
    forecast();
  }

  void close() {
    asked++;
    run.set(null);
    teams.clear();
    busy.set(false);
  }

  void forecast() {
    StoredRun of = run.get();
    int mine = ++asked;
    teams.clear();
    told.set("");
    try {
      limit = Budget.parse(List.of(most.get())).first();
    } catch (IllegalArgumentException e) {
      busy.set(false);
      told.set(Words.of(Sentence.of(e)));
      return;
    }
    Map.Entry<Metric, Double> upTo = limit;
    busy.set(true);
    session
        .background()
        .run(
            () -> Found.of(session.service(), of, upTo),
            found -> show(mine, found.teams(), words(of, found.leftOut())),
            e -> show(mine, List.of(), Words.of(Sentence.of(e))));
  }

  /// The graphs that the run asked, as they would cost with another pool: accuracies stay.
  void recost(Path pool) {
    StoredRun of = run.get();
    int mine = ++asked;
    teams.clear();
    told.set("");
    limit = of.plan().budget().first();
    busy.set(true);
    session
        .background()
        .run(
            () -> {
              OtherPool other = new OtherPool(session.service(), of, pool.toString());
              return new Recosted(other.frontier(), other.best().orElse(null));
            },
            found -> show(mine, found.frontier(), words(of, pool, found.best())),
            e -> show(mine, List.of(), Words.of(Sentence.of(e))));
  }

  private record Recosted(List<ForecastTeam> frontier, @Nullable ForecastTeam best) {}

  private String words(StoredRun of, Path pool, @Nullable ForecastTeam best) {
    String budgets = Names.budgets(of.plan().budgets());
    String found =
        best == null
            ? Words.of("None of the graphs that the run asked would be within %s.", budgets)
            : Words.of(
                "The best within %s would be %s, at %s.",
                budgets,
                TeamWords.of(best.graph(), Names::role),
                Labels.amount(metric(), best.cost().in(metric())));
    return Words.of(
            "The graphs that %s asked, at the prices, speeds and sizes of %s: nothing was asked.",
            of.name(), pool.getFileName())
        + " "
        + found;
  }

  private record Found(List<ForecastTeam> teams, List<String> leftOut) {
    static Found of(RunService service, StoredRun run, Map.Entry<Metric, Double> upTo)
        throws IOException {
      CostLadder ladder = CostLadder.of(service, run, upTo.getKey(), upTo.getValue());
      return new Found(ladder.frontier(_ -> {}), ladder.leftOut());
    }
  }

  private void show(int which, List<ForecastTeam> found, String words) {
    if (which == asked) {
      busy.set(false);
      teams.setAll(found);
      told.set(words);
    }
  }

  private static String words(StoredRun of, List<String> leftOut) {
    List<String> words = new ArrayList<>();
    words.add(
        Words.of(
            "Forecasts from what the search of %s saw: nothing was asked for them. Where a team was"
                + " asked itself, that counts.",
            of.name()));
    if (!leftOut.isEmpty()) {
      words.add(
          Words.of("Left out, as the run has asked them nothing: %s.", String.join(", ", leftOut)));
    }
    return String.join(" ", words);
  }

  /// What the costs that are shown are in.
  Metric metric() {
    return limit.getKey();
  }

  void openAsDrawing(CollaborationGraph graph) {
    session.navigation().openAsDrawing(graph);
  }
}
