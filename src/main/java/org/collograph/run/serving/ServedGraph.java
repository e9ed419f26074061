package org.collograph.run.serving;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.collograph.codec.json.StrictJson;
import org.collograph.evaluation.Answerable;
import org.collograph.evaluation.CachedModel;
import org.collograph.evaluation.GraphRunner;
import org.collograph.evaluation.NodeTrace;
import org.collograph.evaluation.NothingKept;
import org.collograph.evaluation.Outcome;
import org.collograph.evaluation.RunnableGraph;
import org.collograph.evaluation.SpendCapReached;
import org.collograph.graph.CollaborationGraph;
import org.collograph.graph.GraphCheck;
import org.collograph.graph.Roles;
import org.collograph.llm.ChatModel;
import org.collograph.llm.EndpointDown;
import org.collograph.llm.ModelReply;
import org.collograph.llm.Pool;
import org.collograph.server.Answerer;
import org.collograph.server.ApiError;
import org.collograph.server.ChatCall;
import org.collograph.server.Replicas;
import org.collograph.task.Question;
import org.collograph.task.TaskKind;
import org.jspecify.annotations.Nullable;

/// A graph as one model. Any number of calls at once.
public final class ServedGraph implements Answerer {
  /// Choices are repeats, and repeats have replica indices so far apart.
  private static final int REPEAT = 1_000;

  /// So that a seed of any size is a replica index.
  private static final int MOST_NUMBERS = 10_000;

  private final String name;
  private final RunnableGraph graph;
  private final TaskKind kind;
  private final Supplier<ChatModel> model;
  private final Runnable answered;
  private final Replicas replicas = new Replicas();

  /// @param name of the model that it is
  /// @param kind of its questions
  /// @param model answers for the pool, as of now
  /// @param answered told after each choice that was answered
  public ServedGraph(
      String name,
      RunnableGraph graph,
      TaskKind kind,
      Supplier<ChatModel> model,
      Runnable answered) {
    this.answered = answered;
    this.name = name;
    this.graph = graph;
    this.kind = kind;
    this.model = model;
  }

  /// @param pool whose models it asks; what it asks of real ones is not kept
  /// @throws IllegalArgumentException where the graph is not valid, or votes on what cannot be
  ///   counted
  public static ServedGraph of(
      String name,
      CollaborationGraph graph,
      Roles roles,
      TaskKind kind,
      Pool pool,
      DailySpend spend) {
    new GraphCheck(roles, pool.modelNames()).requireValid(graph);
    RunnableGraph runnable = RunnableGraph.of(graph, roles);
    runnable.requireVotes(kind);
    return new ServedGraph(
        name,
        runnable,
        kind,
        () ->
            pool.simulated()
                ? pool.client()
                : new CachedModel(pool, NothingKept.HERE, spend.ledger()),
        spend::settle);
  }

  @Override
  public List<String> models() {
    return List.of(name);
  }

  @Override
  public String owner() {
    return "collograph";
  }

  @Override
  public Answered answer(ChatCall call, Listener listener) throws InterruptedException {
    Conversation talk = Conversation.of(call);
    Question question = ServedQuestion.of(talk.question(), kind);
    ChatModel asked = model.get();
    RunnableGraph limited = graph.withOutputLimit(call.maxTokens());
    GraphRunner runner = new GraphRunner(talk.with(asked), Answerable.ONLY);
    int number = Math.floorMod(replicas.of(call, call.messages()), MOST_NUMBERS);
    List<ModelReply> choices = new ArrayList<>();
    List<ObjectNode> nodes = new ArrayList<>();
    int read = 0;
    for (int i = 0; i < call.choices(); i++) {
      int choice = i;
      List<NodeTrace> traces =
          run(
              runner,
              limited,
              question,
              REPEAT * (number * call.choices() + i),
              call.streams() ? piece -> listener.heard(choice, piece) : null);
      choices.add(reply(traces, call));
      nodes.add(told(traces));
      read += traces.stream().mapToInt(NodeTrace::inputTokens).sum();
      answered.run();
    }
    return new Answered(choices, read, nodes);
  }

  private static List<NodeTrace> run(
      GraphRunner runner,
      RunnableGraph graph,
      Question question,
      int firstReplica,
      @Nullable Consumer<String> heard)
      throws InterruptedException {
    try {
      Outcome outcome = runner.run(graph, question, firstReplica, heard);
      if (outcome.failure() != null) {
        throw ApiError.upstream(outcome.failure());
      }
      return outcome.nodes();
    } catch (EndpointDown e) {
      throw ApiError.unavailable(e.getMessage());
    } catch (SpendCapReached e) {
      throw ApiError.spent(
          "What is left of the day's cap is less than another call could cost. Maybe try again"
              + " tomorrow (UTC), or raise --max-usd.");
    }
  }

  /// The output's, with the tokens that all wrote.
  private ModelReply reply(List<NodeTrace> traces, ChatCall call) {
    NodeTrace out = traces.get(graph.output());
    int written = traces.stream().mapToInt(NodeTrace::outputTokens).sum();
    return call.stopped(
        new ModelReply(out.reply(), null, out.inputTokens(), written, out.finish(), false));
  }

  private ObjectNode told(List<NodeTrace> traces) {
    ObjectNode nodes = StrictJson.MAPPER.createObjectNode();
    for (int i = 0; i < traces.size(); i++) {
      NodeTrace t = traces.get(i);
      nodes
          .putObject(graph.nodes().get(i).id())
          .put("reply", t.reply())
          .put("inputTokens", t.inputTokens())
          .put("outputTokens", t.outputTokens());
    }
    return nodes;
  }
}
