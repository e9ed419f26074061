package org.collograph.ui.editor.measure;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.collograph.evaluation.Caps;
import org.collograph.graph.CollaborationGraph;
import org.collograph.run.Evaluation;
import org.collograph.run.Part;
import org.collograph.ui.common.CapFields;
import org.collograph.words.Refusal;
import org.collograph.words.Sentence;

/// What is to be measured, as a person writes it.
final class EvaluationForm {
  private static final int THREADS = 8;

  /// The order of the command line's default, so that both ask the same questions.
  private static final long SEED = 1;

  private final ObjectProperty<Part> part = new SimpleObjectProperty<>(Part.VALIDATION);
  private final ObjectProperty<Rival> against = new SimpleObjectProperty<>(new Rival.Nothing());
  private final StringProperty questions = new SimpleStringProperty("");
  private final StringProperty repeats = new SimpleStringProperty("1");
  private final StringProperty dollars = new SimpleStringProperty("");

  ObjectProperty<Part> partProperty() {
    return part;
  }

  ObjectProperty<Rival> againstProperty() {
    return against;
  }

  /// How many; empty for all.
  StringProperty questionsProperty() {
    return questions;
  }

  StringProperty repeatsProperty() {
    return repeats;
  }

  /// The most that may be spent; empty for no cap.
  StringProperty dollarsProperty() {
    return dollars;
  }

  void onChange(Runnable then) {
    List.<ObservableValue<?>>of(part, against, questions, repeats)
        .forEach(p -> p.subscribe(_ -> then.run()));
  }

  /// Without a rival, which has to be looked up first.
  ///
  /// @throws IllegalArgumentException where a field cannot be read
  Evaluation.Wanted wanted(CollaborationGraph graph) {
    return new Evaluation.Wanted(
        graph,
        null,
        part.get(),
        questions.get().isBlank()
            ? null
            : whole(Sentence.of("number of questions"), questions.get()),
        whole(Sentence.of("number of samples"), repeats.get()),
        SEED,
        THREADS);
  }

  /// @throws IllegalArgumentException where the cap cannot be read
  Caps caps() {
    return CapFields.read("", dollars.get(), "");
  }

  private static int whole(Sentence what, String text) {
    try {
      return Integer.parseInt(text.strip());
    } catch (NumberFormatException e) {
      throw new Refusal(e, "The %s is '%s'. Maybe a whole number such as 1 is meant.", what, text);
    }
  }
}
