/// Two runs side by side: plans, best graphs, frontiers, intervals. It must not know the other
/// pages; it asks by `Navigation` for a run or a graph to be opened.
@NullMarked
package org.collograph.ui.compare;

import org.jspecify.annotations.NullMarked;
