package org.collograph.ui.editor;

import java.nio.file.Path;
import java.util.Optional;
import org.collograph.export.GraphExport;

/// Opens, saves and exports the drawing; where, a person says.
public final class EditorFiles {
  /// Asks a person for a file. Tests answer by themselves.
  public interface Picker {
    Optional<Path> toOpen();

    /// @param endings that may be chosen, such as `png`
    Optional<Path> toSave(String title, String suggested, String... endings);
  }

  private final EditorViewModel model;
  private final Picker picker;

  public EditorFiles(EditorViewModel model, Picker picker) {
    this.model = model;
    this.picker = picker;
  }

  void create() {
    model.open(
        org.collograph.graph.GraphDocument.of(org.collograph.graph.CollaborationGraph.empty()),
        "Untitled",
        true);
  }

  void open() {
    picker.toOpen().ifPresent(model::open);
  }

  void openSample() {
    SampleGraph.open(model);
  }

  void save() {
    model.file().or(this::askWhere).ifPresent(model::save);
  }

  void saveAs() {
    askWhere().ifPresent(model::save);
  }

  private Optional<Path> askWhere() {
    return picker.toSave("Save the graph", "graph.json", "json");
  }

  void export() {
    picker
        .toSave("Export the graph", "graph.png", GraphExport.endings().toArray(String[]::new))
        .ifPresent(model::export);
  }
}
