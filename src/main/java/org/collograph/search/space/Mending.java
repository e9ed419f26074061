package org.collograph.search.space;

/// Makes every drawing valid, and equal teams look equal: pruned, roles whose in-degree does not
/// suit made sources, and votes on a single answer left out (they are that answer).
final class Mending {
  private final Limits limits;

  Mending(Limits limits) {
    this.limits = limits;
  }

  SlotGraph mended(SlotGraph graph) {
    SlotGraph mended = graph.live();
    for (int i = 0; i < mended.size(); i++) {
      int d = mended.inDegree(i);
      if (!limits.role(mended.role(i)).mayRead(d)) {
        int source = limits.sourceRole();
        int role = limits.role(source).mayRead(d) ? source : mended.role(i);
        mended = mended.with(i, role, Math.max(0, mended.model(i)), mended.reads(i));
      }
    }
    int idle = idleVote(mended);
    return idle < 0 ? mended : mended(bypassed(mended, idle));
  }

  private int idleVote(SlotGraph g) {
    for (int i = 0; i < g.size(); i++) {
      if (!limits.role(g.role(i)).callsModel() && g.inDegree(i) == 1) {
        return i;
      }
    }
    return -1;
  }

  /// Who read the vote reads what it read.
  private static SlotGraph bypassed(SlotGraph g, int vote) {
    if (vote == g.output()) {
      return g.keeping(NumberSet.below(g.reads(vote).first() + 1));
    }
    SlotGraph without = g;
    for (int i = vote + 1; i < g.size(); i++) {
      if (g.reads(i, vote)) {
        without = without.withReads(i, g.reads(i).without(vote).or(g.reads(vote)));
      }
    }
    return without.without(vote);
  }
}
