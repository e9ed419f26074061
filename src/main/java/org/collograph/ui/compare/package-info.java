/// Two runs side by side: plans, best graphs, frontiers, intervals. It must not know the other
/// pages; it asks the session to open a run or a graph.
package org.collograph.ui.compare;
