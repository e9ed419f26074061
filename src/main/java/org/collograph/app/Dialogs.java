package org.collograph.app;

import org.collograph.ui.editor.EditorFiles;
import org.collograph.ui.models.ModelsView;

/// Asks for every file that the window opens or saves.
interface Dialogs extends EditorFiles.Picker, ModelsView.Picker {}
