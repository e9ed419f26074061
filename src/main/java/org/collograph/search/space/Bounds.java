package org.collograph.search.space;

import java.util.ArrayList;
import java.util.List;
import org.collograph.words.Refusal;
import org.collograph.words.Sentence;
import org.jspecify.annotations.Nullable;

/// What a graph may be at most beside its cost; null where it may be anything. Counted as in every
/// report: width is the largest layer by longest distance from the sources, depth the nodes on the
/// longest path, majorities included.
public record Bounds(@Nullable Integer nodes, @Nullable Integer width, @Nullable Integer depth) {
  public static final Bounds NONE = new Bounds(null, null, null);

  public Bounds {
    requirePositive("max-nodes", nodes);
    requirePositive("max-width", width);
    requirePositive("max-depth", depth);
  }

  private static void requirePositive(String name, @Nullable Integer value) {
    if (value != null && value < 1) {
      throw new Refusal("%s is %d. Maybe a positive number is meant.", name, value);
    }
  }

  /// Whether a live graph is within all of them.
  boolean hold(SlotGraph g) {
    return (nodes == null || g.size() <= nodes)
        && (width == null && depth == null || holdIn(g.layers()));
  }

  private boolean holdIn(int[] layers) {
    int[] wide = new int[layers.length];
    int widest = 0;
    int deepest = 0;
    for (int layer : layers) {
      widest = Math.max(widest, ++wide[layer]);
      deepest = Math.max(deepest, layer + 1);
    }
    return (width == null || widest <= width) && (depth == null || deepest <= depth);
  }

  /// Such as `3 nodes, depth 4`.
  Sentence words() {
    List<Sentence> parts = new ArrayList<>();
    if (nodes != null) {
      parts.add(Sentence.of("%d nodes", nodes));
    }
    if (width != null) {
      parts.add(Sentence.of("width %d", width));
    }
    if (depth != null) {
      parts.add(Sentence.of("depth %d", depth));
    }
    return Sentence.joined(parts);
  }
}
