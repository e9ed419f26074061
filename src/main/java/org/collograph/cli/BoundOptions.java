package org.collograph.cli;

import org.collograph.search.space.Bounds;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What a graph may be at most beside its cost.
final class BoundOptions {
  @Option(
      names = "--max-nodes",
      paramLabel = "N",
      description = "A graph has so many nodes at most.")
  private @Nullable Integer nodes;

  @Option(
      names = "--max-width",
      paramLabel = "N",
      description = "Its largest layer, by longest distance from the sources, has so many at most.")
  private @Nullable Integer width;

  @Option(
      names = "--max-depth",
      paramLabel = "N",
      description = "Its longest path has so many nodes at most, votes included.")
  private @Nullable Integer depth;

  Bounds bounds() {
    return new Bounds(nodes, width, depth);
  }
}
