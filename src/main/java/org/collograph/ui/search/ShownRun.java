package org.collograph.ui.search;

import org.collograph.run.RunOutline;
import org.collograph.run.SearchPlan;

/// Which run the page shows.
///
/// @param live whether it is the one that was last started or taken up in this window
public record ShownRun(
    String name, SearchPlan plan, boolean simulated, RunOutline outline, boolean live) {}
