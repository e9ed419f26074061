package org.collograph.ui.editor.file;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.collograph.codec.GraphCodec;
import org.collograph.codec.GraphFiles;
import org.collograph.codec.Versions;
import org.collograph.graph.CollaborationGraph;
import org.collograph.graph.GraphDocument;
import org.collograph.ui.common.FolderWindow;
import org.collograph.ui.common.Session;
import org.collograph.ui.editor.drawing.EditorViewModel;
import org.collograph.ui.editor.drawing.SampleGraph;
import org.collograph.words.Sentence;

/// Opens, saves and exports the drawing; where, a person says.
public final class EditorFiles {
  /// Asks a person for a file. Tests answer by themselves.
  public interface Picker {
    Optional<Path> toOpen();

    /// @param endings that may be chosen, such as `png`
    Optional<Path> toSave(String title, String suggested, String... endings);
  }

  private final EditorViewModel model;
  private final Session session;
  private final Picker picker;
  private final Versions versions;
  private final DrawingExport export = new DrawingExport(this);

  /// @param versions keeps what is saved
  public EditorFiles(EditorViewModel model, Picker picker, Versions versions) {
    this.versions = versions;
    this.model = model;
    this.session = model.session();
    this.picker = picker;
  }

  EditorViewModel model() {
    return model;
  }

  public void create() {
    model.opening().open(GraphDocument.of(CollaborationGraph.empty()), "Untitled", true);
  }

  /// A graph's file that a person chooses.
  public Optional<Path> chosen() {
    return picker.toOpen();
  }

  public void open() {
    picker.toOpen().ifPresent(this::open);
  }

  /// Opens a file in any form that can be read, in place of the drawing; undo brings that back.
  public void open(Path path) {
    session
        .background()
        .run(
            () -> GraphFiles.read(path),
            read -> {
              session.problems().dismiss();
              model.opening().adopt(read, path);
              session.settings().opened(path);
            },
            session.problems()::show);
  }

  /// Lets a person choose among what the drawing's file was each time that it was saved.
  ///
  /// @param chosen told those, the newest first; none where it was never saved
  public void versions(Consumer<List<Versions.Version>> chosen) {
    Optional<Path> file = model.opening().file();
    session
        .background()
        .run(
            () -> file.isPresent() ? versions.list(file.get()) : List.<Versions.Version>of(),
            chosen,
            session.problems()::show);
  }

  /// What a graph's file holds.
  ///
  /// @param then told it
  public void read(Path path, Consumer<GraphDocument> then) {
    session.background().run(() -> GraphFiles.read(path), then, session.problems()::show);
  }

  List<Path> recent() {
    return session.settings().recent();
  }

  public void openSample() {
    SampleGraph.open(model);
  }

  public void save() {
    model
        .opening()
        .file()
        .filter(f -> f.toString().endsWith(".json"))
        .or(this::askWhere)
        .ifPresent(this::save);
  }

  public void saveAs() {
    askWhere().ifPresent(this::save);
  }

  private Optional<Path> askWhere() {
    return picker.toSave("Save the graph", suggested("json"), "json");
  }

  /// The drawing's title as a file's name.
  String suggested(String ending) {
    return name() + "." + ending;
  }

  /// The drawing's title as one word.
  public String name() {
    String title = model.titleProperty().get().replaceAll("\\.(json|graphml|dot|gv)$", "");
    String plain = title.strip().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
    return plain.isEmpty() ? "graph" : plain;
  }

  private void save(Path path) {
    GraphDocument now = model.documentProperty().get();
    session
        .background()
        .run(
            () -> {
              GraphCodec.write(now, path);
              versions.keep(now, path);
              return path;
            },
            p -> {
              model.opening().saved(now, p);
              session.settings().opened(p);
              told("Saved %s.", p);
            },
            session.problems()::show);
  }

  void told(String form, Path path) {
    done(Sentence.of(form, path.getFileName().toString()), path);
  }

  /// Tells what was written, with a way to its folder.
  void done(Sentence told, Path path) {
    session.notices().done(told, "Show", () -> show(path));
  }

  /// Where a person wants something to be written.
  ///
  /// @param endings that may be chosen; none for a folder
  Optional<Path> whereTo(String title, String suggested, List<String> endings) {
    return picker.toSave(title, suggested, endings.toArray(String[]::new));
  }

  private void show(Path path) {
    session.background().run(() -> FolderWindow.show(path), _ -> {}, session.problems()::show);
  }

  public void export() {
    export.ask();
  }
}
