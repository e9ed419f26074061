package org.collograph.ui.search;

import java.util.List;
import org.collograph.run.SearchPlan;

/// Which run the page shows.
///
/// @param models that it may draw, in their order; none where its files are gone
/// @param live whether it is the one that was last started or taken up in this window
public record ShownRun(
    String name, SearchPlan plan, boolean simulated, List<String> models, boolean live) {}
