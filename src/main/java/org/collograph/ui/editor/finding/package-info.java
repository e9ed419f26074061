/// What is wrong with a drawing, one finding at a time, and the edit that would mend it. It must
/// not know the canvas.
@NullMarked
package org.collograph.ui.editor.finding;

import org.jspecify.annotations.NullMarked;
