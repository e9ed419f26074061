package org.collograph.ui.common;

import java.util.List;
import javafx.scene.Node;

/// The layer above the page, for what is wanted for a moment. The shell has it.
public interface Overlay {
  /// Lets a person choose one by typing part of its name.
  void choose(String prompt, List<Choice> choices);

  /// Shows something until it is closed by Escape or a click beside it.
  void show(Node node);

  void close();
}
