/// Serving a graph as a model while the window is open. It must not know the screens that a graph
/// comes from.
@NullMarked
package org.collograph.ui.serving;

import org.jspecify.annotations.NullMarked;
