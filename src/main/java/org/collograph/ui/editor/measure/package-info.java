/// How often the drawing is right on a part of the task, and how much better than another graph. It
/// must not know the canvas, and nothing of how an evaluation is put together: that is `run`'s.
@NullMarked
package org.collograph.ui.editor.measure;

import org.jspecify.annotations.NullMarked;
