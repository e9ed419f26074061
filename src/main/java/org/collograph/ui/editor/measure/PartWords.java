package org.collograph.ui.editor.measure;

import org.collograph.run.Part;
import org.collograph.ui.common.Words;

/// The parts of a task by the names that the window gives them.
final class PartWords {
  private PartWords() {}

  static String of(Part part) {
    return switch (part) {
      case SEARCH -> Words.of("the search split");
      case VALIDATION -> Words.of("the validation split");
      case TEST -> Words.of("the sealed test split");
      case ALL -> Words.of("all questions");
      case JUDGING -> Words.of("the half of validation that judges");
    };
  }
}
