package org.collograph.run;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How often the sealed split of a task was opened with this data folder.
///
/// @param latest when it was last; null where never, or where an earlier version did not note it
public record Openings(long times, @Nullable Instant latest) {
  public static final Openings NONE = new Openings(0, null);
}
