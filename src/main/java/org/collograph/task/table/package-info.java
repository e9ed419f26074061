/// A file as rows with named fields, whatever its form: CSV, JSON lines, a JSON array, Parquet,
/// packed or not, in the encoding that it has.
///
/// What is found out about a file (its encoding, its separator, whether its first row names the
/// columns) is told in the table's notes: nothing is guessed in silence. What the fields mean is
/// not known here. Files are untrusted: sizes are bounded before and after unpacking.
@NullMarked
package org.collograph.task.table;

import org.jspecify.annotations.NullMarked;
