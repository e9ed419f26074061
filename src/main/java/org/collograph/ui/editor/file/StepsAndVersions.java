package org.collograph.ui.editor.file;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.collograph.codec.Versions;
import org.collograph.graph.GraphDocument;
import org.collograph.graph.GraphEdit;
import org.collograph.ui.common.Choice;
import org.collograph.ui.common.Overlay;
import org.collograph.ui.common.Words;
import org.collograph.ui.editor.drawing.EditorViewModel;
import org.collograph.words.Sentence;

/// What the drawing was: step by step, and each time that it was saved; to go back to, or to lay
/// beside it.
public final class StepsAndVersions {
  private final EditorViewModel model;
  private final EditorFiles files;
  private final Overlay overlay;

  public StepsAndVersions(EditorViewModel model, EditorFiles files, Overlay overlay) {
    this.model = model;
    this.files = files;
    this.overlay = overlay;
  }

  /// Goes to a step of the history.
  public void goTo() {
    overlay.choose(Words.of("To which step?"), steps(model::goToStep));
  }

  private interface Step {
    void chosen(int step);
  }

  /// Every step, the newest first, with where the drawing stands.
  private List<Choice> steps(Step then) {
    List<Sentence> names = model.steps();
    List<Choice> all = new ArrayList<>();
    for (int i = names.size() - 1; i >= 0; i--) {
      int step = i;
      String where = i == model.step() ? "now" : i > model.step() ? "undone" : "";
      String hint = where.isEmpty() ? "" : Words.of(where);
      all.add(new Choice(Words.of(names.get(i)), hint, () -> then.chosen(step)));
    }
    return all;
  }

  /// Brings back what the file was when it was saved, as a step that can be undone.
  public void openVersion() {
    files.versions(
        all -> {
          if (all.isEmpty()) {
            model
                .session()
                .notices()
                .hint(
                    Sentence.of(
                        "The drawing was not saved here yet. Maybe save it; each save is kept."));
          } else {
            overlay.choose(Words.of("Which version?"), versions(all, this::bringBack));
          }
        });
  }

  /// The drawing keeps its name and its file.
  private void bringBack(GraphDocument version, String name) {
    model.apply(new GraphEdit.ReplaceDocument(version, Sentence.of("Bring back %s", name)));
  }

  private List<Choice> versions(
      List<Versions.Version> all, BiConsumer<GraphDocument, String> then) {
    DateTimeFormatter when = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM);
    return all.stream()
        .map(
            v -> {
              String name = Words.of("As saved %s", when.format(local(v.saved())));
              return new Choice(name, "", () -> files.read(v.file(), d -> then.accept(d, name)));
            })
        .toList();
  }

  private static ZonedDateTime local(Instant at) {
    return at.atZone(ZoneId.systemDefault());
  }

  /// Lays a step, a version or a file beside the drawing and marks how they differ.
  public void compare() {
    files.versions(
        all -> {
          List<Choice> choices = new ArrayList<>();
          choices.add(new Choice(Words.of("A file…"), "", this::compareFile));
          choices.addAll(versions(all, this::beside));
          choices.addAll(
              steps(step -> beside(model.after(step), Words.of(model.steps().get(step)))));
          overlay.choose(Words.of("Beside what?"), choices);
        });
  }

  private void compareFile() {
    files.chosen().ifPresent(this::compareWith);
  }

  private void compareWith(Path file) {
    files.read(file, d -> beside(d, file.getFileName().toString()));
  }

  private void beside(GraphDocument other, String name) {
    model.comparing().with(other, name);
  }
}
