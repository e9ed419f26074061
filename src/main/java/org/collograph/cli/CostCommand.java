package org.collograph.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.collograph.codec.GraphFiles;
import org.collograph.cost.CostMeter;
import org.collograph.cost.GraphCost;
import org.collograph.cost.NodeCost;
import org.collograph.cost.TokenLengths;
import org.collograph.graph.CollaborationGraph;
import org.collograph.graph.Finding;
import org.collograph.graph.GraphCheck;
import org.collograph.graph.Node;
import org.collograph.graph.Roles;
import org.collograph.graph.Shape;
import org.collograph.llm.Pool;
import org.collograph.task.read.TaskReader;
import org.collograph.words.Refusal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// What a graph costs a question.
@Command(name = "cost", description = "What a graph costs a question, and what is wrong with it.")
final class CostCommand implements Callable<Integer> {
  @ParentCommand private CommandRoot root;

  @Parameters(paramLabel = "GRAPH", description = "A graph's file.")
  private Path file;

  @Option(names = "--task", description = "Takes the token lengths of this task's kind.")
  private @Nullable String task;

  @Option(names = "--input-tokens", paramLabel = "A", description = "Mean tokens of a question.")
  private @Nullable Double inputTokens;

  @Option(names = "--output-tokens", paramLabel = "B", description = "Mean tokens of an answer.")
  private @Nullable Double outputTokens;

  @Option(
      names = "--pool",
      defaultValue = "simulated",
      description = "The models (${DEFAULT-VALUE}).")
  private String poolName;

  @Override
  public Integer call() throws Exception {
    Services services = root.services();
    CollaborationGraph graph = GraphFiles.read(file).graph();
    Roles roles = services.workshop().roles();
    Pool pool = services.workshop().pools().open(poolName, List.of(), services.workshop().roles());
    GraphCheck check = new GraphCheck(roles, pool.modelNames());
    check.requireValid(graph);
    CostMeter meter = new CostMeter(pool.models(), lengths(pool), roles);
    List<Finding> findings = new ArrayList<>(check.findings(graph));
    findings.addAll(meter.findings(graph, pool.expectedMetrics()));
    GraphCost cost = meter.cost(graph);
    root.result(tree(graph, meter, cost, findings), text(graph, cost, findings, pool));
    return ExitCode.DONE;
  }

  private TokenLengths lengths(Pool pool) throws Exception {
    if (task != null) {
      return pool.lengthsOf(TaskReader.open(task).subject().word());
    }
    if (inputTokens == null || outputTokens == null) {
      throw new Refusal(
          "The lengths of questions and answers are not given. Maybe add --task arithmetic, or"
              + " --input-tokens 202 --output-tokens 276.");
    }
    return new TokenLengths(inputTokens, outputTokens);
  }

  private static ObjectNode tree(
      CollaborationGraph graph, CostMeter meter, GraphCost cost, List<Finding> findings) {
    Shape shape = Shape.of(graph);
    ObjectNode root = Json.object();
    root.put("flops", cost.total().flops()).put("units", cost.total().units());
    root.put("unitFlops", meter.unitFlops());
    root.put("seconds", cost.total().seconds()).put("usd", cost.total().usd());
    root.put("inputTokens", meter.lengths().input()).put("outputTokens", meter.lengths().output());
    root.put("width", shape.width()).put("depth", shape.depth());
    Map<String, NodeCost> byId =
        cost.nodes().stream().collect(Collectors.toMap(NodeCost::id, Function.identity()));
    ArrayNode nodes = root.putArray("nodes");
    for (Node n : graph.nodes()) {
      add(nodes.addObject().put("id", n.id()), byId.get(n.id()));
    }
    ArrayNode found = root.putArray("findings");
    findings.forEach(f -> add(found.addObject(), f));
    return root;
  }

  /// @param cost null where the node is not read
  private static void add(ObjectNode node, @Nullable NodeCost cost) {
    node.put("flops", cost == null ? Double.valueOf(0) : cost.cost().flops())
        .put("reads", cost == null ? 0 : cost.reads())
        .put("writes", cost == null ? 0 : cost.writes());
  }

  private static void add(ObjectNode found, Finding f) {
    ArrayNode nodes =
        found.put("code", f.code()).put("message", f.sentence().english()).putArray("nodes");
    f.nodes().forEach(nodes::add);
  }

  private static String text(
      CollaborationGraph graph, GraphCost cost, List<Finding> findings, Pool pool) {
    Shape shape = Shape.of(graph);
    StringBuilder text = new StringBuilder();
    text.append(
        "%s%s%n".formatted(Json.words(cost.total()), pool.simulated() ? " (simulated)" : ""));
    text.append("width %d, depth %d%n".formatted(shape.width(), shape.depth()));
    for (NodeCost n : cost.nodes()) {
      text.append(
          "  %-16s reads %,.0f, writes %,.0f tokens · %s%n"
              .formatted(n.id(), n.reads(), n.writes(), Json.words(n.cost())));
    }
    findings.forEach(f -> text.append(f.sentence().english()).append('\n'));
    return text.toString();
  }
}
