package org.collograph.evaluation;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.collograph.graph.Node;
import org.collograph.llm.ChatModel;
import org.collograph.llm.EndpointDown;
import org.collograph.llm.ModelReply;
import org.collograph.llm.ModelRequest;
import org.collograph.task.Question;
import org.collograph.task.grade.GraderMemory;
import org.collograph.words.Told;
import org.jspecify.annotations.Nullable;

/// Runs one graph on one question: every node on a virtual thread of its own, as soon as what it
/// reads is there.
///
/// Identical requests of one graph are different samples. The replica index of a request is the
/// number of nodes before it, in canonical order, that send the same one; so a node waits until its
/// rivals (earlier nodes of the same model and role that read as many answers) know what they send,
/// not until they are answered.
public final class GraphRunner {
  private static final Duration LONGEST_CANCEL = Duration.ofSeconds(1);

  private final ChatModel model;
  private final ReplyGrading marking;
  private final GraderMemory graders = new GraderMemory();

  /// For questions whose answers are told by their text.
  public GraphRunner(ChatModel model) {
    this(model, ReplyGrading.byText());
  }

  public GraphRunner(ChatModel model, ReplyGrading marking) {
    this.model = model;
    this.marking = marking;
  }

  /// @param firstReplica added to every replica index
  public Outcome run(RunnableGraph graph, Question question, int firstReplica)
      throws InterruptedException {
    return run(graph, question, firstReplica, null);
  }

  /// @param heard told what the output says: a model's words as they come, a vote's once it is
  ///   known; null for nobody
  public Outcome run(
      RunnableGraph graph, Question question, int firstReplica, @Nullable Consumer<String> heard)
      throws InterruptedException {
    if (!question.isScored()) {
      return Outcome.failed(
          question.id(),
          String.format(
              Locale.ROOT,
              "The right answer '%s' cannot be read as '%s'. Maybe the task's kind is wrong.",
              question.answer(),
              question.kind().word()));
    }
    return outcome(new Run(graph, question, firstReplica, heard), graph.size());
  }

  private static Outcome outcome(Run run, int nodes) throws InterruptedException {
    List<Thread> threads = new ArrayList<>();
    try {
      // The last node runs on the caller's thread, so that a graph of one node needs no other.
      for (int i = 0; i < nodes - 1; i++) {
        int node = i;
        threads.add(Thread.ofVirtual().start(() -> run.node(node)));
      }
      run.node(nodes - 1);
      return run.outcome();
    } finally {
      end(threads);
    }
  }

  /// Waits for calls that were cancelled, a while: none of them may go on after its run has ended.
  /// Whoever is interrupted meanwhile waits all the same, and is told afterwards.
  private static void end(List<Thread> threads) throws InterruptedException {
    threads.forEach(Thread::interrupt);
    InterruptedException interrupted = null;
    for (Thread thread : threads) {
      try {
        thread.join(LONGEST_CANCEL);
      } catch (InterruptedException e) {
        interrupted = e;
        thread.interrupt();
        try {
          thread.join(LONGEST_CANCEL);
        } catch (InterruptedException again) {
          interrupted = again;
        }
      }
    }
    if (interrupted != null) {
      throw interrupted;
    }
  }

  private final class Run {
    final RunnableGraph graph;
    final Question question;
    final int firstReplica;
    final List<CompletableFuture<ModelRequest>> sent = new ArrayList<>();
    final List<CompletableFuture<NodeTrace>> traces = new ArrayList<>();

    final @Nullable Consumer<String> heard;

    Run(
        RunnableGraph graph,
        Question question,
        int firstReplica,
        @Nullable Consumer<String> heard) {
      this.heard = heard;
      this.graph = graph;
      this.question = question;
      this.firstReplica = firstReplica;
      for (int i = 0; i < graph.size(); i++) {
        sent.add(new CompletableFuture<>());
        traces.add(new CompletableFuture<>());
      }
    }

    void node(int i) {
      try {
        List<NodeTrace> read = new ArrayList<>();
        for (int p : graph.reads().get(i)) {
          read.add(traces.get(p).get());
        }
        traces.get(i).complete(graph.roles().get(i).callsModel() ? ask(i, read) : vote(i, read));
      } catch (ExecutionException e) {
        fail(i, e.getCause());
      } catch (InterruptedException | RuntimeException | Error e) {
        fail(i, e);
      }
    }

    private NodeTrace vote(int i, List<NodeTrace> read) {
      NodeTrace won = Majority.of(read, question, graders.of(question.grader()));
      if (heard != null && i == graph.output()) {
        heard.accept(won.reply());
      }
      return won;
    }

    private ModelReply reply(int i, ModelRequest request) throws InterruptedException {
      return heard != null && i == graph.output() ? model.ask(request, heard) : model.ask(request);
    }

    /// What is under way elsewhere in the graph is paid for and goes on, except where nobody wants
    /// it any more or nothing can come of it: then nobody waits for it either.
    private void fail(int i, @Nullable Throwable why) {
      boolean isOver = why instanceof InterruptedException || why instanceof EndpointDown;
      for (int j = isOver ? 0 : i; j < (isOver ? traces.size() : i + 1); j++) {
        sent.get(j).completeExceptionally(why);
        traces.get(j).completeExceptionally(why);
      }
    }

    private ModelRequest request(int i, List<NodeTrace> read) {
      List<String> replies = read.stream().map(NodeTrace::reply).toList();
      return new ModelRequest(
          requireNonNull(graph.nodes().get(i).model()),
          Prompts.messages(graph.roles().get(i), question, replies),
          0,
          graph.nodes().get(i).settings().maxTokens(),
          graph.nodes().get(i).settings().temperature());
    }

    private NodeTrace ask(int i, List<NodeTrace> read)
        throws InterruptedException, ExecutionException {
      ModelRequest request = request(i, read);
      sent.get(i).complete(request);
      ModelReply reply = reply(i, request.withReplica(firstReplica + replica(i, request)));
      GradedReply mark = mark(reply);
      return new NodeTrace(
          reply.text(),
          mark.answer(),
          mark.right(),
          reply.inputTokens(),
          reply.outputTokens(),
          reply.finish(),
          reply.thinking(),
          mark.why(),
          reply.seconds(),
          reply.endpoint());
    }

    /// What was cut or withheld is not right, whatever stands in it: else searches would learn to
    /// cut short.
    private GradedReply mark(ModelReply reply) throws InterruptedException {
      return switch (reply.finish()) {
        case STOP -> marking.of(question, reply.text());
        case LENGTH -> new GradedReply(null, false, "The reply was cut at maxTokens.");
        case FILTERED -> new GradedReply(null, false, "The endpoint withheld the reply.");
      };
    }

    private int replica(int i, ModelRequest request)
        throws InterruptedException, ExecutionException {
      int same = 0;
      for (int j = 0; j < i; j++) {
        if (rivals(i, j) && sent.get(j).get().equals(request)) {
          same++;
        }
      }
      return same;
    }

    private boolean rivals(int i, int j) {
      Node one = graph.nodes().get(i);
      Node other = graph.nodes().get(j);
      return graph.roles().get(j).callsModel()
          && Objects.equals(one.model(), other.model())
          && one.role().equals(other.role())
          && graph.reads().get(i).size() == graph.reads().get(j).size();
    }

    Outcome outcome() throws InterruptedException {
      List<NodeTrace> all = new ArrayList<>();
      Throwable first = null;
      for (CompletableFuture<NodeTrace> trace : traces) {
        try {
          all.add(trace.get());
        } catch (ExecutionException e) {
          first = first == null ? e.getCause() : first;
        }
      }
      if (first != null) {
        return failure(first);
      }
      NodeTrace out = all.get(graph.output());
      return new Outcome(
          question.id(),
          out.answer(),
          out.right(),
          all,
          null,
          question.grader().id(),
          graph.longest(all));
    }

    private Outcome failure(Throwable cause) throws InterruptedException {
      if (cause instanceof InterruptedException || cause instanceof CancellationException) {
        throw new InterruptedException();
      }
      if (cause instanceof org.collograph.llm.ModelFailure) {
        return Outcome.failed(question.id(), cause.getMessage());
      }
      // What a person can mend says so itself: a cap, an endpoint that is down, a full disk.
      if (cause instanceof RuntimeException told && cause instanceof Told) {
        throw told;
      }
      throw new IllegalStateException(cause);
    }
  }
}
