package org.collograph.ui.search;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.collograph.evaluation.Caps;
import org.collograph.run.PreparedSearch;
import org.collograph.run.SearchEstimate;
import org.collograph.run.SearchPlan;
import org.collograph.ui.common.Session;
import org.collograph.ui.common.Words;
import org.collograph.words.Sentence;
import org.jspecify.annotations.Nullable;

/// What a plan will ask, in a sentence, or what is wrong with it. The plan is opened in the
/// background; of several that were asked for, the last one counts.
final class PlanEstimate {
  private final Session session;
  private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper wrong = new ReadOnlyBooleanWrapper();
  private int asked;
  private @Nullable Runnable waiting;

  PlanEstimate(Session session) {
    this.session = session;
  }

  ReadOnlyStringProperty wordsProperty() {
    return words.getReadOnlyProperty();
  }

  /// Whether the plan cannot be searched as it stands.
  ReadOnlyBooleanProperty wrongProperty() {
    return wrong.getReadOnlyProperty();
  }

  /// Does something once, when a plan turns out to be right.
  void whenRight(Runnable then) {
    waiting = then;
  }

  /// @param right told where the plan can be searched
  void of(SearchPlan plan, Runnable right) {
    int mine = ++asked;
    session
        .background()
        .run(
            () -> words(session.service().prepare(plan)),
            said -> {
              if (mine == asked) {
                right.run();
                words.set(said);
                wrong.set(false);
                goOn();
              }
            },
            e -> {
              if (mine == asked) {
                refuse(e);
              }
            });
  }

  private void goOn() {
    Runnable then = waiting;
    waiting = null;
    if (then != null) {
      then.run();
    }
  }

  /// The plan cannot even be opened.
  void refuse(Exception why) {
    asked++;
    words.set(Words.of(Sentence.of(why)));
    wrong.set(true);
    waiting = null;
  }

  private static String words(PreparedSearch search) {
    SearchEstimate e = search.estimate();
    Caps caps = search.plan().caps();
    String words = words(e);
    for (Sentence note : search.notes()) {
      words += " " + Words.of(note);
    }
    if (!e.leftOut().isEmpty()) {
      words +=
          " "
              + Words.of(
                  "Left out, as one call of them is over the budget or its cost is not known: %s.",
                  String.join(", ", e.leftOut()));
    }
    boolean isEarlier =
        (caps.calls() != null && caps.calls() < e.calls())
            || (caps.usd() != null && e.usd() != null && caps.usd() < e.usd());
    return isEarlier ? words + " " + Words.of("The caps may pause it before.") : words;
  }

  private static String words(SearchEstimate e) {
    String calls =
        Words.of(
            "Asks up to %,d pairs of graph and question, and %,d for the yardsticks: at most %,d"
                + " calls.",
            e.asked(), e.yardstickAsked(), e.calls());
    return calls + " " + money(e) + " " + Words.of(e.resolution());
  }

  private static String money(SearchEstimate e) {
    if (e.simulated()) {
      return Words.of("Simulated models cost nothing.");
    }
    return e.usd() == null
        ? Words.of("A model has no price, so what it costs cannot be said.")
        : Words.of(
            "About $%.4f to $%.4f, if replies are as long as they are on average.",
            e.usd(), e.mostUsd());
  }
}
