package org.collograph.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import org.collograph.codec.RolesCodec;
import org.collograph.graph.CollaborationGraph;
import org.collograph.graph.Edge;
import org.collograph.graph.Graphs;
import org.collograph.graph.Node;
import org.collograph.graph.Roles;
import org.collograph.llm.ChatModel;
import org.collograph.llm.Message;
import org.collograph.llm.ModelFailure;
import org.collograph.llm.ModelReply;
import org.collograph.llm.ModelRequest;
import org.collograph.task.Question;
import org.collograph.task.TaskKind;
import org.collograph.task.grade.Ties;
import org.junit.jupiter.api.Test;

class GraphRunnerTest {
  private static final Question QUESTION =
      new Question("How much is 6 times 7?", List.of(), "42", TaskKind.NUMBER);

  private final Roles roles = RolesCodec.shipped();

  GraphRunnerTest() throws Exception {}

  private RunnableGraph graph(List<Node> nodes, List<Edge> edges, String output) {
    return RunnableGraph.of(CollaborationGraph.of(nodes, edges, output), roles);
  }

  private static ModelReply says(String answer) {
    return new ModelReply("I think.\nThe answer is \\boxed{" + answer + "}", 10, 5);
  }

  private RunnableGraph vote(int assistants) {
    List<Node> nodes = new ArrayList<>();
    List<Edge> edges = new ArrayList<>();
    for (int i = 0; i < assistants; i++) {
      nodes.add(Graphs.assistant("a" + i, "m"));
      edges.add(new Edge("a" + i, "v"));
    }
    nodes.add(new Node("v", "majority", null));
    return graph(nodes, edges, "v");
  }

  @Test
  void identicalRequestsOfOneGraphAreDifferentSamples() throws Exception {
    List<Integer> replicas = Collections.synchronizedList(new ArrayList<>());
    ChatModel model =
        r -> {
          replicas.add(r.replica());
          return says("42");
        };
    new GraphRunner(model).run(vote(5), QUESTION, 3_000);
    assertEquals(
        new TreeSet<>(List.of(3_000, 3_001, 3_002, 3_003, 3_004)), new TreeSet<>(replicas));
  }

  @Test
  void itsSecondsAreThoseOfTheLongestWay() throws Exception {
    List<Node> nodes =
        List.of(
            Graphs.assistant("a", "quick"),
            Graphs.assistant("b", "slow"),
            Graphs.assistant("c", "quick"),
            new Node("v", "majority", null));
    List<Edge> edges = List.of(new Edge("a", "c"), new Edge("b", "v"), new Edge("c", "v"));
    Map<String, Double> seconds = Map.of("quick", 0.75, "slow", 1.0);
    ChatModel timed = r -> says("42").took(seconds.get(r.model()));
    assertEquals(1.5, new GraphRunner(timed).run(graph(nodes, edges, "v"), QUESTION, 0).seconds());
    ChatModel untimed = r -> r.model().equals("slow") ? says("42") : timed.ask(r);
    assertNull(new GraphRunner(untimed).run(graph(nodes, edges, "v"), QUESTION, 0).seconds());
  }

  @Test
  void theVoteTakesTheMostFrequentAnswerAndTiesTheOneThatComesFirst() throws Exception {
    List<String> answers = List.of("7", "9", "7", "9");
    ChatModel model = r -> says(answers.get(r.replica()));
    Outcome tie = new GraphRunner(model).run(vote(4), QUESTION, 0);
    assertEquals(Ties.first(QUESTION.text(), List.of("7", "9")), tie.answer());
    Outcome most =
        new GraphRunner(r -> r.replica() == 0 ? says("42") : says("42.0"))
            .run(vote(3), QUESTION, 0);
    assertTrue(most.right());
    Outcome none = new GraphRunner(_ -> new ModelReply("No idea.", 1, 1)).run(vote(3), QUESTION, 0);
    assertNull(none.answer());
    assertTrue(none.isScored());
    assertFalse(none.right());
  }

  @Test
  void aNodeStartsAsSoonAsWhatItReadsIsThere() throws Exception {
    // The slow source is not read by 'b', so 'b' must be asked while it still waits.
    CountDownLatch reached = new CountDownLatch(1);
    ChatModel model =
        r -> {
          String text = r.messages().getLast().text();
          if (r.model().equals("slow")) {
            reached.await();
          } else if (text.contains("Colleague")) {
            reached.countDown();
          }
          return says("42");
        };
    var g =
        graph(
            List.of(
                Graphs.assistant("a", "m"),
                Graphs.assistant("s", "slow"),
                Graphs.assistant("b", "m"),
                new Node("f", "fuser", "m")),
            List.of(new Edge("a", "b"), new Edge("b", "f"), new Edge("s", "f")),
            "f");
    assertTrue(new GraphRunner(model).run(g, QUESTION, 0).right());
  }

  @Test
  void whatANodeReadsStandsInItsPromptAndNothingElseDoes() throws Exception {
    List<ModelRequest> sent = Collections.synchronizedList(new ArrayList<>());
    ChatModel model =
        r -> {
          sent.add(r);
          return says(r.model());
        };
    var g =
        graph(
            List.of(
                Graphs.assistant("x", "11"),
                Graphs.assistant("y", "22"),
                new Node("f", "fuser", "33")),
            List.of(new Edge("x", "f"), new Edge("y", "f")),
            "f");
    new GraphRunner(model).run(g, QUESTION, 0);
    ModelRequest fuser =
        sent.stream().filter(r -> r.model().equals("33")).findFirst().orElseThrow();
    List<Message> messages = fuser.messages();
    assertTrue(messages.getFirst().text().startsWith(roles.get("fuser").prompt()));
    assertTrue(messages.getLast().text().contains("boxed{11}"));
    assertTrue(messages.getLast().text().contains("boxed{22}"));
    ModelRequest source =
        sent.stream().filter(r -> r.model().equals("11")).findFirst().orElseThrow();
    assertEquals(QUESTION.asked(), source.messages().getLast().text());
  }

  @Test
  void namesAndOrderInTheFileChangeNoPrompt() throws Exception {
    SplittableRandom random = new SplittableRandom(4);
    for (int i = 0; i < 60; i++) {
      CollaborationGraph g = Graphs.random(random, 9);
      CollaborationGraph other = Graphs.renamed(g, random);
      ChatModel model = r -> says(String.valueOf(r.hashCode() % 7 + r.replica()));
      Outcome one = new GraphRunner(model).run(RunnableGraph.of(g, roles), QUESTION, 0);
      Outcome two = new GraphRunner(model).run(RunnableGraph.of(other, roles), QUESTION, 0);
      assertEquals(one, two);
    }
  }

  @Test
  void aFailedCallFailsItsQuestionWithTheReason() throws Exception {
    ChatModel model =
        _ -> {
          throw ModelFailure.refused("The endpoint said 503.");
        };
    Outcome outcome = new GraphRunner(model).run(vote(3), QUESTION, 0);
    assertFalse(outcome.isScored());
    assertEquals("The endpoint said 503.", outcome.failure());
  }
}
