package org.collograph.run.parity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.collograph.evaluation.GraphRunner;
import org.collograph.evaluation.Outcome;
import org.collograph.evaluation.RunnableGraph;
import org.collograph.export.program.ProgramForm;
import org.collograph.export.program.TeamProgram;
import org.collograph.graph.CollaborationGraph;
import org.collograph.run.Workplace;
import org.collograph.search.Trial;
import org.collograph.server.ChatServer;
import org.collograph.task.Question;
import org.collograph.words.Refusal;

/// Runs an exported program on questions that a run asked its graph, and compares answer by answer.
public final class ProgramCheck {
  private final Workplace place;
  private final RunnableGraph graph;
  private final List<Question> questions;
  private final RecordedReplies replies;

  /// @param place of the run
  /// @param trials of the run
  /// @param most questions at most
  /// @param pool how its models are reached
  /// @throws IllegalArgumentException where the run never asked the graph
  public ProgramCheck(
      Workplace place,
      CollaborationGraph graph,
      List<Trial> trials,
      int most,
      Map<String, TeamProgram.Reached> pool) {
    this.place = place;
    this.graph = RunnableGraph.of(graph, place.roles());
    this.questions = asked(trials).stream().limit(most).toList();
    this.replies = new RecordedReplies(place, pool);
    if (questions.isEmpty()) {
      throw new Refusal(
          "The run never asked this graph. Maybe the graph was changed since, or another run is"
              + " meant.");
    }
  }

  private List<Question> asked(List<Trial> trials) {
    Set<String> ids = new LinkedHashSet<>();
    for (Trial t : trials) {
      boolean same =
          RunnableGraph.of(t.graph(), place.roles()).structure().equals(graph.structure());
      t.outcomes().stream().filter(o -> same && o.isScored()).forEach(o -> ids.add(o.question()));
    }
    Map<String, Question> known =
        place.task().questions().stream()
            .collect(Collectors.toMap(Question::id, q -> q, (a, _) -> a));
    return ids.stream().filter(known::containsKey).map(known::get).toList();
  }

  /// @param program the file or folder
  /// @throws IllegalArgumentException where it cannot be run here
  public Parity of(ProgramForm form, Path program, Clock clock)
      throws IOException, InterruptedException {
    Path file = Files.createTempFile("collograph-questions", ".jsonl");
    try (ChatServer server = new ChatServer(replies.names(), replies, 0, Duration.ZERO, clock)) {
      Files.write(file, questions.stream().map(q -> AnsweredLine.of(q.asked())).toList());
      List<AnsweredLine> said = new RunProgram(form, program).lines(file, server.address() + "/v1");
      return compared(said);
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private Parity compared(List<AnsweredLine> said) throws InterruptedException {
    GraphRunner runner = new GraphRunner(replies.byName());
    int equal = 0;
    List<String> other = new ArrayList<>();
    for (int i = 0; i < questions.size(); i++) {
      Outcome outcome = runner.run(graph, questions.get(i), 0);
      String expected = outcome.nodes().get(graph.output()).reply();
      String found = i < said.size() ? said.get(i).reply() : null;
      if (expected.equals(found)) {
        equal++;
      } else {
        other.add(i < said.size() && found == null ? said.get(i).error() : "another answer");
      }
    }
    return new Parity(questions.size(), equal, other.isEmpty() ? "" : other.getFirst());
  }
}
