package org.collograph.run.bench;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import org.collograph.evaluation.NodeTrace;
import org.collograph.evaluation.Outcome;
import org.collograph.evaluation.RunnableGraph;
import org.collograph.graph.Node;
import org.collograph.llm.simulated.SimulatedTeam;
import org.collograph.task.Question;

/// What the simulated pool's replies would be graded as, without the replies.
final class SimulatedAnswers implements BenchAnswers {
  /// Of the fresh questions that truths are told by.
  private static final long SEED = 20_251_126;

  private final SimulatedTeam team;
  private final int draws;

  /// @param draws fresh questions by which a graph's accuracy is told
  SimulatedAnswers(SimulatedTeam team, int draws) {
    this.team = team;
    this.draws = draws;
  }

  @Override
  public List<Outcome> evaluate(RunnableGraph graph, List<Question> questions, int firstReplica) {
    List<SimulatedTeam.Seat> seats = seats(graph);
    return questions.stream().map(q -> outcome(graph, seats, q, firstReplica)).toList();
  }

  private Outcome outcome(
      RunnableGraph graph, List<SimulatedTeam.Seat> seats, Question q, int firstReplica) {
    String right = team.right(q);
    List<NodeTrace> nodes =
        team.replies(seats, q, firstReplica).stream()
            .map(r -> new NodeTrace(r.key(), r.answer(), r.answer().equals(right), 0, 0))
            .toList();
    NodeTrace output = nodes.get(graph.output());
    return new Outcome(q.id(), requireNonNull(output.answer()), output.right(), nodes, null, null);
  }

  @Override
  public double accuracy(RunnableGraph graph) {
    return team.accuracy(seats(graph), graph.output(), draws, SEED);
  }

  private List<SimulatedTeam.Seat> seats(RunnableGraph graph) {
    List<SimulatedTeam.Seat> seats = new ArrayList<>();
    for (int i = 0; i < graph.size(); i++) {
      Node node = graph.nodes().get(i);
      boolean calls = graph.roles().get(i).callsModel();
      String prompt = calls ? requireNonNull(graph.roles().get(i).prompt()) : "";
      seats.add(
          new SimulatedTeam.Seat(
              calls ? node.model() : null,
              calls && team.isFuser(prompt),
              node.role(),
              graph.reads().get(i)));
    }
    return seats;
  }
}
