/// The drawing on one question: what each node read, said and cost, and whether it was right. It
/// must not know the canvas, which shows the same on its cards.
@NullMarked
package org.collograph.ui.editor.question;

import org.jspecify.annotations.NullMarked;
