/// The window's frame: the rail, the status line, the theme. It is given the pages by `app` and
/// knows none of them.
package org.collograph.ui.shell;
