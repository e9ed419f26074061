/// The editor: a drawing of a collaboration graph, its palette, inspector and meters.
///
/// The canvas draws an immutable document and emits edits; undo is a list of earlier documents. It
/// must not know the search page.
package org.collograph.ui.editor;
