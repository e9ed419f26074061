package org.collograph.ui.search;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.collograph.run.SearchPlan;
import org.collograph.run.StoredRun;
import org.collograph.run.Workplace;
import org.collograph.search.Preference;
import org.collograph.search.YardstickRule;
import org.collograph.search.space.Bounds;
import org.collograph.ui.common.Session;
import org.collograph.words.Refusal;
import org.jspecify.annotations.Nullable;

/// What most plans leave as it is: which of the best is returned, what it is held against, how
/// large a graph may be, and which earlier runs the search learns from.
public final class PlanExtras {
  static final String NOTHING = "nothing";
  private static final String ALL = "all";

  private final Session session;
  private List<SearchPlan.Lesson> chosen = List.of();
  final StringProperty prefer = new SimpleStringProperty(Preference.PLAIN.word());
  final StringProperty yardsticks = new SimpleStringProperty(YardstickRule.RACED.word());
  final StringProperty nodes = new SimpleStringProperty("");
  final StringProperty width = new SimpleStringProperty("");
  final StringProperty depth = new SimpleStringProperty("");
  final StringProperty lessons = new SimpleStringProperty(NOTHING);

  PlanExtras(Session session) {
    this.session = session;
    // Before anyone else hears of it: the plan is made of what was chosen.
    lessons.subscribe(this::choose);
  }

  /// Everything whose change makes another plan.
  List<ObservableValue<?>> parts() {
    return List.of(prefer, yardsticks, nodes, width, depth, lessons);
  }

  Preference preference() {
    return Preference.valueOf(prefer.get().toUpperCase(java.util.Locale.ROOT));
  }

  YardstickRule yardstickRule() {
    return YardstickRule.valueOf(yardsticks.get().toUpperCase(java.util.Locale.ROOT));
  }

  /// @throws IllegalArgumentException where a field is no number
  Bounds bounds() {
    return new Bounds(bound("Nodes", nodes), bound("Width", width), bound("Depth", depth));
  }

  private static @Nullable Integer bound(String name, StringProperty field) {
    String text = field.get().strip();
    if (text.isEmpty()) {
      return null;
    }
    try {
      return Integer.valueOf(text);
    } catch (NumberFormatException e) {
      throw new Refusal(e, "%s is '%s'. Maybe a whole number or nothing is meant.", name, text);
    }
  }

  /// What may be learned from: nothing, every run on the same task and pool, or one of them.
  List<String> teachers() {
    List<String> all = new ArrayList<>(List.of(NOTHING));
    Workplace place = session.workplaceProperty().get();
    List<StoredRun> runs = place == null ? List.of() : session.service().runsOn(place);
    if (!runs.isEmpty()) {
      all.add(ALL);
    }
    runs.forEach(r -> all.add(r.name()));
    return all;
  }

  /// Each run as far as it was when it was chosen.
  List<SearchPlan.Lesson> learnFrom() {
    return chosen;
  }

  private void choose(@Nullable String from) {
    Workplace place = session.workplaceProperty().get();
    chosen =
        from == null || from.equals(NOTHING) || place == null
            ? List.of()
            : session.service().lessons(from, place);
  }
}
