package org.collograph.search.agent;

import java.util.List;
import org.collograph.evaluation.NodeTrace;
import org.collograph.evaluation.Outcome;
import org.collograph.search.AskedGraph;
import org.collograph.search.Trial;
import org.collograph.search.space.SearchSpace;
import org.collograph.search.space.SlotGraph;
import org.collograph.words.Sentence;

/// Which reader of a graph lost most of the right answers that it had read.
final class Blame {
  private Blame() {}

  /// In a sentence.
  static Sentence of(AskedGraph asked, SearchSpace space) {
    SlotGraph g = asked.graph();
    Trial t = asked.trial();
    int[] lost = new int[g.size()];
    int[] won = new int[g.size()];
    for (Outcome o : t.outcomes()) {
      for (int i = 0; i < g.size() && o.isScored(); i++) {
        boolean had = anyRight(g, i, o.nodes());
        boolean right = o.nodes().get(i).right();
        lost[i] += had && !right ? 1 : 0;
        won[i] += !g.isSource(i) && !had && right ? 1 : 0;
      }
    }
    int worst = g.output();
    for (int i = 0; i < g.size(); i++) {
      worst = lost[i] > lost[worst] ? i : worst;
    }
    Sentence score =
        Sentence.of("The better graph of the round was right on %d of %d", t.right(), t.scored());
    Sentence who = name(g, worst, space);
    if (g.size() == 1) {
      return Sentence.of("%s: %s alone.", score, who);
    }
    if (lost[worst] == 0) {
      return Sentence.of("%s; no reader lost a right answer that it had read.", score);
    }
    return Sentence.of(
        "%s; %s lost a right answer that it had read %s and %s found one that nobody gave.",
        score, who, times(lost[worst]), times(won[worst]));
  }

  private static Sentence times(int n) {
    return switch (n) {
      case 0 -> Sentence.of("never");
      case 1 -> Sentence.of("once");
      case 2 -> Sentence.of("twice");
      default -> Sentence.of("%d times", n);
    };
  }

  private static boolean anyRight(SlotGraph g, int slot, List<NodeTrace> nodes) {
    for (int j = 0; j < slot; j++) {
      if (g.reads(slot, j) && nodes.get(j).right()) {
        return true;
      }
    }
    return false;
  }

  private static Sentence name(SlotGraph g, int slot, SearchSpace space) {
    String role = space.role(g.role(slot)).name();
    return g.callsModel(slot)
        ? Sentence.of("%s as %s", space.models().get(g.model(slot)).name(), role)
        : Sentence.of("the %s", role);
  }
}
