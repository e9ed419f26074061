/// Opening, saving and exporting the drawing. Where, a person says: dialogs are handed in. It must
/// not know the canvas.
@NullMarked
package org.collograph.ui.editor.file;

import org.jspecify.annotations.NullMarked;
