package org.collograph.task.table;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What is said of a file beforehand; the rest is found.
///
/// @param json whether texts are JSON rather than CSV, where the file's ending does not say so
/// @param encoding name of the texts' encoding; null to find it
/// @param header whether the first row of a CSV names its columns; null to find out
/// @param bare whether such files name their columns only where a name is well known
/// @param isName tells names of columns that are well known
public record Layout(
    boolean json,
    @Nullable String encoding,
    @Nullable Boolean header,
    boolean bare,
    Predicate<String> isName) {
  /// The same of files that have no row of names.
  public Layout unnamed() {
    return new Layout(json, encoding, false, bare, isName);
  }
}
