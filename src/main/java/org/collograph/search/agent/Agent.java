package org.collograph.search.agent;

import java.util.List;
import org.collograph.search.space.SlotGraph;

/// Who guides Agent-REINFORCE: every agent gets the very same briefing.
interface Agent {
  /// Insight 1: the mixes that the search tries first, with what else the agent wants tried.
  List<SlotGraph> start(Briefing briefing) throws InterruptedException;

  /// The textual gradient of a round: the next tables, and why.
  Advice advise(Briefing briefing) throws InterruptedException;
}
