package org.collograph.export.program;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.collograph.codec.RolesCodec;
import org.collograph.codec.json.StrictJson;
import org.collograph.evaluation.GraphRunner;
import org.collograph.evaluation.NodeTrace;
import org.collograph.evaluation.Outcome;
import org.collograph.evaluation.RunnableGraph;
import org.collograph.graph.CollaborationGraph;
import org.collograph.graph.Edge;
import org.collograph.graph.GraphCheck;
import org.collograph.graph.Node;
import org.collograph.graph.NodeSettings;
import org.collograph.graph.Role;
import org.collograph.graph.Roles;
import org.collograph.llm.Pool;
import org.collograph.llm.PoolDocument;
import org.collograph.llm.remote.Patience;
import org.collograph.llm.remote.PoolCodec;
import org.collograph.llm.remote.RemotePools;
import org.collograph.llm.simulated.SimulatedPool;
import org.collograph.server.ChatServer;
import org.collograph.task.Question;
import org.collograph.task.Task;
import org.collograph.task.TaskKind;
import org.collograph.task.read.TaskReader;

/// Teams by chance over a pool of two loopback endpoints, and what the workbench makes of them.
final class RandomTeams implements AutoCloseable {
  private static final int QUESTIONS = 20;
  private static final List<String> NAMES =
      List.of("klein \"ä\"", "mittel 'ß'", "gro\\ß", "größer: {x} ${y}");

  final Roles roles = RolesCodec.shipped();
  final PoolDocument document;
  private final Map<TaskKind, Task> tasks = new LinkedHashMap<>();
  private final List<ChatServer> servers = new ArrayList<>();
  private final Pool pool;

  RandomTeams(Duration latency) throws Exception {
    tasks.put(TaskKind.NUMBER, TaskReader.open("arithmetic"));
    tasks.put(TaskKind.CHOICE, TaskReader.open("knowledge-quiz"));
    tasks.put(TaskKind.MATH, fractions());
    Pool simulated =
        SimulatedPool.of("p", SimulatedPool.builtIn(), List.copyOf(tasks.values()), roles);
    for (int i = 0; i < 2; i++) {
      servers.add(
          new ChatServer(
              simulated.modelNames(), simulated.client(), 0, latency, Clock.systemUTC()));
    }
    StringBuilder models = new StringBuilder();
    for (int i = 0; i < NAMES.size(); i++) {
      var model = StrictJson.MAPPER.createObjectNode().put("name", NAMES.get(i));
      model.put("endpoint", servers.get(i % 2).address() + "/v1");
      model.put("model", simulated.modelNames().get(i)).put("maxTokens", 900 + i);
      models.append(i == 0 ? "" : ",").append(model);
    }
    this.document =
        PoolCodec.parse(
            StrictJson.parse(
                "{\"format\": \"collograph/pool\", \"version\": 1, \"models\": [" + models + "]}",
                "the pool"),
            "the pool");
    this.pool = new RemotePools(NoKeys.AT_ALL, Patience.USUAL).of("p", document, Map.of());
  }

  private static Task fractions() {
    return new Task(
        "fractions",
        IntStream.range(1, 60)
            .mapToObj(
                i ->
                    new Question(
                        "What is " + i + " divided by " + (i + 7) + "?",
                        List.of(),
                        "\\frac{" + i + "}{" + (i + 7) + "}",
                        TaskKind.MATH))
            .toList());
  }

  List<TaskKind> kinds() {
    return List.copyOf(tasks.keySet());
  }

  List<Question> questions(TaskKind kind) {
    return tasks.get(kind).questions().stream().limit(QUESTIONS).toList();
  }

  /// Valid, of one to nine nodes.
  CollaborationGraph graph(SplittableRandom random) {
    while (true) {
      CollaborationGraph drawn = drawn(random);
      if (new GraphCheck(roles, NAMES).findings(drawn).stream().noneMatch(f -> f.isError())) {
        return drawn;
      }
    }
  }

  private CollaborationGraph drawn(SplittableRandom random) {
    int size = 1 + random.nextInt(9);
    List<Node> nodes = new ArrayList<>();
    List<Edge> edges = new ArrayList<>();
    List<Role> all = List.copyOf(roles.all());
    for (int i = 0; i < size; i++) {
      String id = List.of("käse", "a|b", "\"q\"", "n:").get(random.nextInt(4)) + i;
      Role role = i == 0 ? all.getFirst() : all.get(random.nextInt(all.size()));
      String model = role.callsModel() ? NAMES.get(random.nextInt(NAMES.size())) : null;
      Node node = new Node(id, role.name(), model);
      nodes.add(model == null ? node : node.with(settings(role, random)));
      for (Node before : List.copyOf(nodes.subList(0, i))) {
        if (random.nextInt(10) < 6) {
          edges.add(new Edge(before.id(), id));
        }
      }
    }
    return CollaborationGraph.of(nodes, edges, nodes.getLast().id());
  }

  private static NodeSettings settings(Role role, SplittableRandom random) {
    NodeSettings none = NodeSettings.NONE;
    return switch (random.nextInt(6)) {
      case 0 ->
          none.withPrompt(role.prompt() + "\n\tSay \"why\", it's naïve — \\n isn't a line.\r\n");
      case 1 -> none.withTemperature(0.25).withMaxTokens(700);
      default -> none;
    };
  }

  TeamProgram program(CollaborationGraph graph, TaskKind kind) {
    return TeamProgram.of(
        "A \"team\" */ of\n\\u0041 'many'",
        RunnableGraph.of(graph, roles),
        kind,
        TeamProgram.reached(document));
  }

  /// A line a question, as programs write them.
  List<String> expected(CollaborationGraph graph, TaskKind kind) throws InterruptedException {
    RunnableGraph run = RunnableGraph.of(graph, roles);
    GraphRunner runner = new GraphRunner(pool.client());
    List<String> lines = new ArrayList<>();
    for (Question q : questions(kind)) {
      Outcome outcome = runner.run(run, q, 0);
      var line = StrictJson.MAPPER.createObjectNode().put("question", q.asked());
      line.put("reply", outcome.nodes().get(run.output()).reply());
      var nodes = line.putObject("nodes");
      for (int i = 0; i < run.size(); i++) {
        NodeTrace t = outcome.nodes().get(i);
        nodes
            .putObject(run.nodes().get(i).id())
            .put("reply", t.reply())
            .put("inputTokens", t.inputTokens())
            .put("outputTokens", t.outputTokens());
      }
      lines.add(line.toString());
    }
    return lines;
  }

  @Override
  public void close() {
    servers.forEach(ChatServer::close);
  }

  private enum NoKeys implements org.collograph.llm.Keys {
    AT_ALL;

    @Override
    public java.util.Optional<String> find(org.collograph.llm.KeyName name) {
      return java.util.Optional.empty();
    }

    @Override
    public boolean hasKeychain() {
      return false;
    }

    @Override
    public void keep(String name, String key) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void forget(String name) {
      throw new UnsupportedOperationException();
    }
  }
}
