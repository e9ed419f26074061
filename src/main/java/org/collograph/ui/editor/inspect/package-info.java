/// What is selected, and what can be changed about it. It must not know the canvas.
@NullMarked
package org.collograph.ui.editor.inspect;

import org.jspecify.annotations.NullMarked;
