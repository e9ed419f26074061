package org.collograph.run.lessons;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.collograph.evaluation.Outcome;
import org.collograph.graph.CollaborationGraph;
import org.collograph.search.JudgedGraph;
import org.collograph.search.Phase;
import org.collograph.search.SearchEvent;
import org.collograph.search.SearchResult;
import org.collograph.search.Trial;
import org.jspecify.annotations.Nullable;

/// Which of the questions that judged them the best graph and the yardsticks got right.
///
/// @param questions ids, those first that most got right
/// @param rows the best first, then the yardsticks by what they got right
public record JudgedQuestions(List<String> questions, List<Row> rows) {
  /// One graph.
  ///
  /// @param name of the yardstick; null for the best
  /// @param answers by question; one that it was not scored on is missing
  public record Row(@Nullable String name, CollaborationGraph graph, Map<String, Answer> answers) {
    long hits() {
      return answers.values().stream().filter(Answer::right).count();
    }

    private boolean isRight(String question) {
      Answer answer = answers.get(question);
      return answer != null && answer.right();
    }
  }

  /// @param trial the number of the one that asked
  public record Answer(boolean right, int trial) {}

  /// @param told everything that the run's search told
  public static JudgedQuestions of(List<SearchEvent> told, SearchResult result) {
    Map<String, Answer> ofBest = new LinkedHashMap<>();
    Map<String, Map<String, Answer>> yardsticks = new HashMap<>();
    for (SearchEvent e : told) {
      if (e instanceof SearchEvent.TrialFinished(Trial t)) {
        if (t.phase() == Phase.JUDGING && t.graph().equals(result.best().graph())) {
          ofBest.putAll(answers(t));
        } else if (t.yardstick() != null) {
          yardsticks.computeIfAbsent(t.yardstick(), _ -> new LinkedHashMap<>()).putAll(answers(t));
        }
      }
    }
    List<Row> rows = new ArrayList<>();
    rows.add(new Row(null, result.best().graph(), ofBest));
    for (JudgedGraph y : result.yardsticks()) {
      Map<String, Answer> asked = y.name() == null ? null : yardsticks.get(y.name());
      if (asked != null) {
        asked.keySet().retainAll(ofBest.keySet());
        rows.add(new Row(y.name(), y.graph(), asked));
      }
    }
    rows.subList(1, rows.size()).sort((a, b) -> Long.compare(b.hits(), a.hits()));
    return new JudgedQuestions(easiestFirst(ofBest, rows), List.copyOf(rows));
  }

  private static List<String> easiestFirst(Map<String, Answer> asked, List<Row> rows) {
    Map<String, Long> hits = new HashMap<>();
    asked.keySet().forEach(q -> hits.put(q, rows.stream().filter(r -> r.isRight(q)).count()));
    return asked.keySet().stream()
        .sorted((a, b) -> Long.compare(hits.getOrDefault(b, 0L), hits.getOrDefault(a, 0L)))
        .toList();
  }

  /// Where a question was asked again, the last answer counts.
  private static Map<String, Answer> answers(Trial t) {
    Map<String, Answer> answers = new LinkedHashMap<>();
    for (Outcome o : t.outcomes()) {
      if (o.isScored()) {
        answers.put(o.question(), new Answer(o.right(), t.number()));
      }
    }
    return answers;
  }
}
