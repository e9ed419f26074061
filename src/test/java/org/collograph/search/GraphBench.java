package org.collograph.search;

import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.collograph.codec.RolesCodec;
import org.collograph.cost.Cost;
import org.collograph.graph.CollaborationGraph;
import org.collograph.graph.Finding;
import org.collograph.graph.GraphCheck;
import org.collograph.search.space.GraphDistribution;
import org.collograph.search.space.SearchSpace;
import org.collograph.search.space.SlotGraph;
import org.collograph.search.space.Spaces;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// How many graphs a second are drawn (and repaired to 18 units), validated and costed. Not a test:
/// run it with `java -cp target/test-classes:target/collograph/lib/*:… org.openjdk.jmh.Main
/// GraphBench`.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class GraphBench {
  private static final int GRAPHS = 512;

  private final SplittableRandom random = new SplittableRandom(1);
  private final CollaborationGraph[] graphs = new CollaborationGraph[GRAPHS];
  private SearchSpace space;
  private GraphDistribution distribution;
  private Proposals proposals;
  private GraphCheck check;
  private int next;

  @Setup
  public void prepare() throws Exception {
    space = Spaces.of("18 units");
    distribution = GraphDistribution.first(space);
    proposals = new Proposals(space);
    check =
        new GraphCheck(RolesCodec.shipped(), space.models().stream().map(m -> m.name()).toList());
    for (int i = 0; i < GRAPHS; i++) {
      graphs[i] = space.graph(draw());
    }
  }

  private SlotGraph draw() {
    return proposals.drawn(distribution, random, _ -> Double.NaN).graph();
  }

  private CollaborationGraph any() {
    return graphs[next++ % GRAPHS];
  }

  @Benchmark
  public SlotGraph drawn() {
    return draw();
  }

  @Benchmark
  public List<Finding> validated() {
    return check.findings(any());
  }

  @Benchmark
  public Cost costed() {
    return space.meter().cost(any()).total();
  }

  @Benchmark
  public Cost drawnValidatedAndCosted() {
    CollaborationGraph g = space.graph(draw());
    check.requireValid(g);
    return space.meter().cost(g).total();
  }
}
