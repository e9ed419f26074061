package org.collograph.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.collograph.codec.RolesCodec;
import org.collograph.cost.Cost;
import org.collograph.search.space.SearchSpace;
import org.collograph.search.space.Spaces;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// How long drawings of many nodes take to be made, validated and costed; each node reads about
/// three. Not a test: see [org.collograph.search.GraphBench].
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class LargeGraphBench {
  private static final int READS = 3;

  @Param({"10", "30", "100", "300"})
  public int nodes;

  private final SplittableRandom random = new SplittableRandom(1);
  private SearchSpace space;
  private GraphCheck check;
  private CollaborationGraph graph;

  @Setup
  public void prepare() throws Exception {
    space = Spaces.of("80 units");
    check =
        new GraphCheck(RolesCodec.shipped(), space.models().stream().map(m -> m.name()).toList());
    graph = drawn();
    check.requireValid(graph);
  }

  @Benchmark
  public CollaborationGraph drawn() {
    List<Node> all = new ArrayList<>();
    List<Edge> edges = new ArrayList<>();
    for (int i = 0; i < nodes; i++) {
      String model = space.models().get(random.nextInt(space.models().size())).name();
      all.add(new Node("n" + i, "assistant", model));
      for (int j = Math.max(0, i - READS); j < i; j++) {
        edges.add(new Edge("n" + j, "n" + i));
      }
    }
    return CollaborationGraph.of(all, edges, "n" + (nodes - 1));
  }

  @Benchmark
  public List<Finding> validated() {
    return check.findings(graph);
  }

  @Benchmark
  public Cost costed() {
    return space.meter().cost(graph).total();
  }
}
