/// The canvas: cards, edges and their ways round cards, what part of the drawing is seen, and the
/// mouse as edits. It draws an immutable document; it must not change one but by a `GraphEdit`.
@NullMarked
package org.collograph.ui.editor.canvas;

import org.jspecify.annotations.NullMarked;
