package org.collograph.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.collograph.evaluation.Outcome;
import org.collograph.run.EvaluationReport;
import org.collograph.task.Question;
import org.jspecify.annotations.Nullable;

/// An evaluation as JSONL, a line a question and repeat.
final class EvaluatedLines {
  private EvaluatedLines() {}

  /// What was said where the answer came from; graphs have one output, which stands last.
  private static @Nullable String reply(Outcome o) {
    return o.nodes().isEmpty() ? null : o.nodes().getLast().reply();
  }

  private static @Nullable String why(Outcome o) {
    return o.nodes().isEmpty() ? o.failure() : o.nodes().getLast().why();
  }

  static String of(EvaluationReport report) {
    StringBuilder lines = new StringBuilder();
    for (int r = 0; r < report.outcomes().size(); r++) {
      for (int q = 0; q < report.questions().size(); q++) {
        lines
            .append(line(report.questions().get(q), r, report.outcomes().get(r).get(q)))
            .append('\n');
      }
    }
    return lines.toString();
  }

  private static ObjectNode line(Question q, int repeat, Outcome o) {
    ObjectNode line = Json.object();
    line.put("question", o.question()).put("text", q.asked());
    line.put("repeat", repeat).put("gold", q.answer()).put("answer", o.answer());
    line.put("right", o.isScored() ? o.right() : null).put("failure", o.failure());
    return line.put("grader", o.grader()).put("reply", reply(o)).put("why", why(o));
  }
}
