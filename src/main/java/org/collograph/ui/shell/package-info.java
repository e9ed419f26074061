/// The window's frame: the rail, the status line, the layer above the pages, the settings, the
/// theme. It is given the other pages by `app` and knows none of them.
@NullMarked
package org.collograph.ui.shell;

import org.jspecify.annotations.NullMarked;
