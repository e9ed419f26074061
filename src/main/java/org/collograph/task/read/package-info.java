/// What rows mean: readers of benchmark files in their published layouts, of one's own, and of the
/// task files that say how these are mapped and graded. How a file becomes rows is `task.table`'s.
///
/// What fields seem to be is guessed by their names first and by what they hold second, told with
/// its reason, and asked for where nothing suggests it.
///
/// Files are untrusted: sizes are bounded, a row that is no question is told with its place and its
/// reason, and an error names the file, the line and the value.
@NullMarked
package org.collograph.task.read;

import org.jspecify.annotations.NullMarked;
