package org.collograph.task.read;

import org.collograph.words.Refusal;
import org.jspecify.annotations.Nullable;

/// A row without a right answer that can be read: it is left out and counted, and stops nothing.
final class Unanswered extends Refusal {
  private static final long serialVersionUID = 1;

  Unanswered(String form, @Nullable Object... parts) {
    super(form, parts);
  }
}
