package org.collograph.app;

import java.nio.file.Path;
import java.util.Optional;
import org.collograph.ui.editor.file.EditorFiles;
import org.collograph.ui.models.ModelsView;
import org.collograph.ui.runs.RunsView;
import org.collograph.ui.tasks.TasksView;

/// Asks for every file that the window opens or saves.
interface Dialogs extends EditorFiles.Picker, ModelsView.Picker, TasksView.Picker, RunsView.Picker {
  /// A folder, there already or a new one.
  Optional<Path> folder(String title);
}
