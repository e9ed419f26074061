package org.collograph.task.math;

import java.util.ArrayList;
import java.util.List;
import org.collograph.task.math.Answer.Brackets;
import org.collograph.task.math.Answer.Group;
import org.collograph.task.math.Answer.Joined;

/// Finite sets as what is in them: united, cut and taken apart, each element once.
final class FiniteSets {
  private final Sameness sameness;

  FiniteSets(Sameness sameness) {
    this.sameness = sameness;
  }

  /// The set that it comes to; the same where it is none of finite sets.
  Answer worked(Answer answer) {
    return switch (answer) {
      case Group g -> new Group(g.brackets(), isSet(g) ? once(g.items()) : g.items());
      case Joined j -> worked(j);
      default -> answer;
    };
  }

  /// A list of tuples is one too.
  private static boolean isSet(Group group) {
    return group.brackets() == Brackets.BRACES
        || group.brackets() == Brackets.NONE
            && group.items().stream().allMatch(Group.class::isInstance);
  }

  private Answer worked(Joined answer) {
    String sign = answer.sign();
    List<Answer> parts = answer.parts();
    List<Answer> sets = parts.stream().map(this::worked).toList();
    if (sign.equals("\\setminus")
        && sets.size() == 2
        && sets.getFirst().equals(AnswerReader.REAL)) {
      return without(sets.getLast(), answer);
    }
    if (!sets.stream().allMatch(s -> s instanceof Group g && g.brackets() == Brackets.BRACES)) {
      return answer;
    }
    List<Answer> all = ((Group) sets.getFirst()).items();
    for (Answer next : sets.subList(1, sets.size())) {
      all = joined(sign, all, ((Group) next).items());
    }
    return all.isEmpty() ? AnswerReader.EMPTY : new Group(Brackets.BRACES, once(all));
  }

  /// All real numbers but one are two intervals.
  private static Answer without(Answer set, Answer other) {
    if (!(set instanceof Group(Brackets _, List<Answer> items)) || items.size() != 1) {
      return other;
    }
    Answer point = items.getFirst();
    Group reals = AnswerReader.REAL;
    return new Joined(
        "\\cup",
        List.of(
            new Group(Brackets.ROUND, List.of(reals.items().getFirst(), point)),
            new Group(Brackets.ROUND, List.of(point, reals.items().getLast()))));
  }

  private List<Answer> joined(String sign, List<Answer> one, List<Answer> other) {
    return switch (sign) {
      case "\\cup" -> {
        List<Answer> all = new ArrayList<>(one);
        all.addAll(other);
        yield all;
      }
      case "\\cap" -> one.stream().filter(a -> holds(other, a)).toList();
      default -> one.stream().filter(a -> !holds(other, a)).toList();
    };
  }

  private boolean holds(List<Answer> items, Answer one) {
    return items.stream().anyMatch(i -> sameness.same(i, one));
  }

  private List<Answer> once(List<Answer> items) {
    List<Answer> all = new ArrayList<>();
    for (Answer item : items) {
      if (!holds(all, item)) {
        all.add(item);
      }
    }
    return all;
  }
}
