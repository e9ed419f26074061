package org.collograph.search.textgrad;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.collograph.evaluation.Outcome;
import org.collograph.search.Candidate;
import org.collograph.search.Feedback;
import org.collograph.search.History;
import org.collograph.search.Method;
import org.collograph.search.Proposal;
import org.collograph.search.baseline.Unguided;
import org.collograph.search.space.Mutation;
import org.collograph.search.space.SlotGraph;

/// Begins with a draw; then each round asks two edits of the leader.
public final class TextGrad extends Unguided {
  public static final int ASKED_IN_ROUND = 2;

  /// Where every edit was asked before, so many small changes by chance are tried.
  private static final int TRIES = 30;

  private final RuleEdits edits;
  private final Mutation mutation;
  private List<SlotGraph> edited = List.of();

  public TextGrad(Method.Given given) {
    super(given);
    this.edits = new RuleEdits(given.space(), given.random());
    this.mutation = new Mutation(given.space(), given.random());
  }

  @Override
  public List<Proposal> ask(History history, int round) {
    List<Proposal> chosen = new ArrayList<>();
    if (history.candidates().isEmpty()) {
      chosen.add(given.proposals().drawn(distribution(), given.random(), history::singleAccuracy));
      return chosen;
    }
    List<SlotGraph> made = new ArrayList<>(edited);
    SlotGraph leader = leader(history, round);
    for (int i = 0; i < TRIES; i++) {
      made.add(mutation.of(leader));
    }
    for (SlotGraph g : made) {
      if (chosen.size() < ASKED_IN_ROUND) {
        add(history, g, chosen);
      }
    }
    return chosen;
  }

  private void add(History history, SlotGraph g, List<Proposal> chosen) {
    given
        .proposals()
        .made(g, history::singleAccuracy)
        .filter(p -> isNew(history, p, chosen))
        .ifPresent(chosen::add);
  }

  private SlotGraph leader(History history, int round) {
    return ranked(history, round).getFirst();
  }

  /// The leader is asked in every round, so that there is something of it to read.
  @Override
  public Optional<Feedback> tell(History history, int round) {
    SlotGraph leader = leader(history, round);
    List<Outcome> outcomes =
        history.candidate(leader).map(Candidate::trials).orElse(List.of()).stream()
            .filter(t -> t.round() == round)
            .flatMap(t -> t.outcomes().stream())
            .toList();
    edited = edits.of(leader, NodeFaults.of(leader, outcomes));
    return Optional.empty();
  }
}
