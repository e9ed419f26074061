/// The drawing as it is edited: the document with its history, the selection, pins and bans, what
/// there is to say of it, and everything that can be done to it. Undo is a list of earlier
/// documents, one step a gesture.
///
/// It must not know how any of it is shown: no class here sees a node of the window.
@NullMarked
package org.collograph.ui.editor.drawing;

import org.jspecify.annotations.NullMarked;
