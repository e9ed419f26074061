/// The editor page: it puts its rooms together and names everything that can be done by key.
///
/// `drawing` is the drawing and what follows from it, without a node of the window; `canvas` draws
/// it and turns the mouse into edits; `palette`, `inspect`, `finding`, `meter`, `question`,
/// `measure` and `file` are the panels around it. It must not know the search page.
@NullMarked
package org.collograph.ui.editor;

import org.jspecify.annotations.NullMarked;
