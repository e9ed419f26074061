package org.collograph.ui.common;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.collograph.words.Sentence;
import org.collograph.words.Told;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the window shows when something went wrong; null where nothing did. What has no sentence of
/// its own is a mistake of ours: it goes to the log with its trace.
public final class Problems {
  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

  /// @param details to copy: where it went wrong; empty where the sentence says all
  public record Problem(Sentence sentence, String details) {}

  private final ReadOnlyObjectWrapper<Problem> shown = new ReadOnlyObjectWrapper<>();

  public ReadOnlyObjectProperty<Problem> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  public void show(Throwable e) {
    boolean isOurs = !(e instanceof IllegalArgumentException || e instanceof IOException);
    if (isOurs) {
      LOG.error("Shown in the window", e);
    }
    show(new Problem(sentence(e), isOurs ? trace(e) : ""));
  }

  public void show(Sentence sentence) {
    show(new Problem(sentence, ""));
  }

  private void show(Problem problem) {
    LOG.info("Told in the window: {}", problem.sentence().english());
    shown.set(problem);
  }

  private static String trace(Throwable e) {
    StringWriter trace = new StringWriter();
    e.printStackTrace(new PrintWriter(trace));
    return trace.toString();
  }

  public void dismiss() {
    shown.set(null);
  }

  /// What is said of an error, with what to do.
  public static Sentence sentence(Throwable e) {
    return switch (e) {
      case IOException io ->
          Sentence.of(
              "A file could not be read or written: %s. Maybe its folder is gone or may not be"
                  + " written.",
              io.getMessage());
      case Told _, IllegalArgumentException _ -> Sentence.of(e);
      default ->
          Sentence.of(
              "Something went wrong here that should not: %s. What is stored is whole. Maybe report"
                  + " it with what 'Copy details' copies.",
              e.toString());
    };
  }
}
