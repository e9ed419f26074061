/// What the trials of a run say besides who is best: every graph in a table that is filtered,
/// starred and noted; what accuracy went along with; how the calls to endpoints went. Beneath the
/// chart of the search page, for a run at work as for one that is over. Reads the run once a second
/// and not at every trial: these are read, not watched. It must not know the search page.
@NullMarked
package org.collograph.ui.trials;

import org.jspecify.annotations.NullMarked;
