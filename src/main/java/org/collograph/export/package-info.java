/// Graphs in forms to take away: files of other programs, layouts and pictures. Pictures are drawn
/// with Java2D, so that they need no window. It must not know searches or screens.
@NullMarked
package org.collograph.export;

import org.jspecify.annotations.NullMarked;
