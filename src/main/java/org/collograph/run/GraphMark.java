package org.collograph.run;

import org.collograph.graph.CollaborationGraph;
import org.collograph.words.Refusal;

/// What a person marked a graph of a run with, to find it again. It changes nothing of the run.
///
/// @param note empty for none
public record GraphMark(CollaborationGraph graph, boolean starred, String note) {
  private static final int LONGEST = 2_000;

  /// @throws IllegalArgumentException where the note is too long
  public GraphMark {
    note = note.strip();
    if (note.length() > LONGEST) {
      throw new Refusal(
          "A graph's note has %,d letters, and at most %,d are kept. Maybe shorten it.",
          note.length(), LONGEST);
    }
  }

  public static GraphMark none(CollaborationGraph graph) {
    return new GraphMark(graph, false, "");
  }

  public GraphMark starred(boolean is) {
    return new GraphMark(graph, is, note);
  }

  public GraphMark noted(String other) {
    return new GraphMark(graph, starred, other);
  }

  /// Whether there is nothing to keep.
  public boolean isEmpty() {
    return !starred && note.isEmpty();
  }
}
