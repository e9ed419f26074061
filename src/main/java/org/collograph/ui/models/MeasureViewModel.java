package org.collograph.ui.models;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.collograph.Exempt;
import org.collograph.evaluation.Caps;
import org.collograph.evaluation.Spend;
import org.collograph.evaluation.SpendLedger;
import org.collograph.llm.ModelEntry;
import org.collograph.run.Workplace;
import org.collograph.run.study.MeasuredModel;
import org.collograph.run.study.ModelSurvey;
import org.collograph.task.Split;
import org.collograph.task.Task;
import org.collograph.ui.common.LongWork;
import org.collograph.ui.common.Session;
import org.collograph.ui.common.Words;
import org.collograph.words.Refusal;
import org.collograph.words.Sentence;

/// Measures the pool on the task that is open: what it will cost, how far it is, what it found.
@Exempt(
    from = "clockAndChanceAreHandedIn",
    because = "speeds are measured: the clock is handed to the survey here")
final class MeasureViewModel {
  private static final int WAITING = 32;

  private final ModelsViewModel models;
  private final Session session;
  private final StringProperty questions = new SimpleStringProperty("20");
  private final LongWork work;

  MeasureViewModel(ModelsViewModel models) {
    this.models = models;
    this.session = models.session();
    this.work = new LongWork(session.background());
  }

  StringProperty questionsProperty() {
    return questions;
  }

  /// How far a measurement is.
  LongWork work() {
    return work;
  }

  /// What it will ask and about what that costs.
  String estimate() {
    Workplace place = session.workplaceProperty().get();
    List<ModelEntry> entries = models.entries();
    if (place == null || entries.isEmpty()) {
      return "";
    }
    try {
      int each = Math.min(count(), place.task().split(Split.SEARCH).size());
      long calls = (long) entries.size() * (each + ModelSurvey.PROBES);
      double usd = 0;
      for (ModelEntry e : entries) {
        var lengths = place.meter().lengths();
        Double one = e.profile().usd(lengths.read(0), lengths.output());
        if (one == null) {
          return Words.of(
              "At most %,d calls, %,d of them to time the models, on %s.",
              calls, entries.size() * ModelSurvey.PROBES, place.taskName());
        }
        usd += calls / (double) entries.size() * one;
      }
      return Words.of(
          "At most %,d calls, %,d of them to time the models, on %s: about $%.4f.",
          calls, entries.size() * ModelSurvey.PROBES, place.taskName(), usd);
    } catch (IllegalArgumentException e) {
      return Words.of(Sentence.of(e));
    }
  }

  private int count() {
    try {
      int n = Integer.parseInt(questions.get().strip());
      if (n > 0) {
        return n;
      }
    } catch (NumberFormatException e) {
      // Said below.
    }
    throw new Refusal("The number of questions is '%s'. Maybe 20 is meant.", questions.get());
  }

  /// Measures the pool as it was saved last.
  void start() {
    if (work.isRunning()) {
      return;
    }
    Workplace place = session.workplaceProperty().get();
    int n;
    try {
      n = count();
    } catch (IllegalArgumentException e) {
      session.problems().show(e);
      return;
    }
    models.say("");
    Path file = models.fileProperty().get();
    Task task = place.task();
    SpendLedger ledger = new SpendLedger(Caps.NONE, Spend.NOTHING, _ -> {});
    work.start(
        share -> {
          Workplace measured =
              session.service().workshop().open(task.name(), task, file.toString());
          return new ModelSurvey(measured, ledger, WAITING, System::nanoTime).run(n, share);
        },
        rows -> done(file, task, rows, ledger.spend()),
        this::failed);
  }

  private void failed(Exception e) {
    if (e instanceof InterruptedException) {
      models.say(Words.of("Measuring was cancelled."));
    } else {
      session.problems().show(e);
    }
  }

  /// Also when the window is closed: nothing may be asked after that.
  void cancel() {
    work.cancel();
  }

  private void done(Path file, Task task, List<MeasuredModel> rows, Spend spend) {
    if (!file.equals(models.fileProperty().get())) {
      models.say(
          Words.of(
              "Measured, but another pool is open by now. Maybe open %s and measure again: what was"
                  + " answered is kept.",
              file.getFileName().toString()));
      return;
    }
    for (MeasuredModel row : rows) {
      models.drafts().stream()
          .filter(d -> d.of(ModelField.NAME).get().strip().equals(row.model().name()))
          .forEach(d -> fill(d, row, task.name()));
    }
    models.lengths(ModelSurvey.lengths(task, rows));
    String money =
        spend.usdOrNull() == null ? Words.of("no price") : "$%.4f".formatted(spend.usd());
    List<String> untimed =
        rows.stream()
            .filter(r -> r.prefill() == null || r.decode() == null)
            .map(r -> r.model().name())
            .toList();
    String found =
        Words.of("Measured with %,d calls, %s. Save to keep what was found.", spend.calls(), money);
    models.say(
        untimed.isEmpty()
            ? found
            : found
                + " "
                + Words.of("The speed of %s could not be told.", String.join(", ", untimed)));
  }

  private static void fill(ModelEdit d, MeasuredModel row, String task) {
    d.measuredProperty().set(row.measurement(task));
    if (row.prefill() != null) {
      d.of(ModelField.PREFILL).set("" + Math.round(row.prefill().mean()));
    }
    if (row.decode() != null) {
      d.of(ModelField.DECODE).set("" + Math.round(row.decode().mean()));
    }
  }
}
