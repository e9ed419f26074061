/// Readers of benchmark files in their published layouts, of one's own CSV and JSONL, and of the
/// task files that say how these are mapped and graded.
///
/// Files are untrusted: sizes are bounded, a row that is no question is told with its place and its
/// reason, and an error names the file, the line and the value.
@NullMarked
package org.collograph.task.read;

import org.jspecify.annotations.NullMarked;
