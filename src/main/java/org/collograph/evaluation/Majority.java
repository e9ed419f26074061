package org.collograph.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.collograph.task.Question;
import org.collograph.task.grade.Grader;
import org.collograph.task.grade.Ties;

/// The vote: the most frequent answer, equal as the task's grader counts equal, ties as [Ties] has
/// them; replies without an answer are ignored and the first winning reply is passed on unchanged.
final class Majority {
  private static final NodeTrace NOTHING = new NodeTrace("", null, false, 0, 0);

  /// Replies whose answers are equal, in the order read.
  ///
  /// @param answers normalised
  private record Camp(List<NodeTrace> replies, List<String> answers) {
    boolean isOf(String answer, Grader grader) {
      return answers.contains(answer) || grader.equal(answers.getFirst(), answer);
    }
  }

  private Majority() {}

  static NodeTrace of(List<NodeTrace> read, Question question, Grader grader) {
    List<Camp> camps = camps(read, grader);
    int most = camps.stream().mapToInt(c -> c.replies().size()).max().orElse(0);
    List<Camp> leading = camps.stream().filter(c -> c.replies().size() == most).toList();
    if (leading.isEmpty()) {
      return NOTHING;
    }
    Camp won =
        leading.size() == 1
            ? leading.getFirst()
            : leading.stream()
                .min(Comparator.comparing(c -> rank(c, question.text())))
                .orElseThrow();
    NodeTrace first = won.replies().getFirst();
    return new NodeTrace(first.reply(), first.answer(), first.right(), 0, 0);
  }

  private static List<Camp> camps(List<NodeTrace> read, Grader grader) {
    List<Camp> camps = new ArrayList<>();
    for (NodeTrace t : read) {
      if (t.answer() != null) {
        String plain = grader.normalise(t.answer());
        Camp camp =
            camps.stream()
                .filter(c -> c.isOf(plain, grader))
                .findFirst()
                .orElseGet(
                    () -> {
                      Camp next = new Camp(new ArrayList<>(), new ArrayList<>());
                      camps.add(next);
                      return next;
                    });
        camp.replies().add(t);
        camp.answers().add(plain);
      }
    }
    return camps;
  }

  /// Of the same answer in several forms the form that comes first counts, whoever gave it.
  private static String rank(Camp camp, String question) {
    return Ties.rank(question, Ties.first(question, camp.answers()));
  }
}
