package org.collograph.search.agent;

import org.collograph.search.History;
import org.collograph.search.Method;
import org.collograph.search.forecast.Forecaster;
import org.collograph.search.forecast.TeamFit;
import org.collograph.search.space.GraphDistribution;
import org.collograph.search.space.Mixes;
import org.collograph.search.space.SlotGraph;

/// Makes the record that an agent gets, after it has learned from what was asked.
final class Briefings {
  private final Method.Given given;
  private final Mixes mixes;
  private final Learning learning;

  Briefings(Method.Given given) {
    this.given = given;
    this.mixes = new Mixes(given.space());
    this.learning = new Learning(given.space(), given.earlier(), given.edition());
  }

  /// @param round that is over; 0 before the first
  /// @param tables the probabilities as they are now
  Briefing of(History history, int round, GraphDistribution tables) {
    learning.from(history);
    return new Briefing(
        given.space(),
        given.objective().inRound(round + 1),
        round,
        history,
        tables,
        mixes,
        learning.fit(),
        learning.fine(),
        g -> expected(history, g));
  }

  Learning learning() {
    return learning;
  }

  Mixes mixes() {
    return mixes;
  }

  /// What is known after everything that was asked.
  TeamFit fit(History history) {
    learning.from(history);
    return learning.fit();
  }

  Forecaster fine() {
    return learning.fine();
  }

  /// The forecast, corrected by how the graph did.
  double expected(History history, SlotGraph graph) {
    learning.from(history);
    return learning.expected(history, graph);
  }
}
