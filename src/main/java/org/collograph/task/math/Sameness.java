package org.collograph.task.math;

import java.util.ArrayList;
import java.util.List;
import org.collograph.task.math.Answer.Brackets;
import org.collograph.task.math.Answer.Clock;
import org.collograph.task.math.Answer.Formula;
import org.collograph.task.math.Answer.Group;
import org.collograph.task.math.Answer.Joined;
import org.collograph.task.math.Answer.Matrix;
import org.collograph.task.math.Answer.Numeral;
import org.collograph.task.math.Answer.Ratio;
import org.collograph.task.math.Answer.Relation;
import org.collograph.task.math.Answer.Words;

/// Whether two answers are the same. Symmetric by construction: every pair of kinds is looked at
/// from both sides.
final class Sameness {
  private final Conventions conventions;
  private final Steps steps;
  private final Relations relations;
  private final FiniteSets sets;

  Sameness(Conventions conventions, Steps steps) {
    this.conventions = conventions;
    this.steps = steps;
    this.sets = new FiniteSets(this);
    this.relations = new Relations(conventions, this, steps);
  }

  boolean same(Answer one, Answer other) {
    steps.spend(1);
    return one.equals(other) || seen(one, other) || seen(other, one);
  }

  private boolean seen(Answer one, Answer other) {
    return switch (one) {
      case Formula f -> other instanceof Formula g && formulas(f.expression(), g.expression());
      case Words w -> words(w, other);
      case Group g -> group(g, other) || worked(g, other);
      case Joined j ->
          worked(j, other)
              || other instanceof Joined k
                  && j.sign().equals(k.sign())
                  && (j.sign().equals("\\setminus")
                      ? inOrder(j.parts(), k.parts())
                      : inAnyOrder(j.parts(), k.parts()));
      case Matrix m -> matrix(m, other);
      case Relation r -> relations.same(r, other);
      case Numeral n ->
          other instanceof Formula(Expression.Literal l)
              && l.decimals() < 0
              && l.value().toString().equals(n.digits());
      case Ratio r -> other instanceof Ratio s && ratios(r, s);
      case Clock _ -> false;
    };
  }

  /// Sets that come to the same. Only where that makes another answer of one of them.
  private boolean worked(Answer one, Answer other) {
    Answer a = sets.worked(one);
    Answer b = sets.worked(other);
    return (!a.equals(one) || !b.equals(other)) && same(a, b);
  }

  private boolean formulas(Expression one, Expression other) {
    boolean percent = one.is("%");
    if (!percent || other.is("%")) {
      return Formulas.same(bare(one), bare(other), conventions, steps) && percent == other.is("%");
    }
    boolean dropped =
        conventions.percent() != Conventions.Percent.FRACTION
            && Formulas.same(bare(one), other, conventions, steps);
    return dropped
        || conventions.percent() != Conventions.Percent.DROPPED
            && Formulas.same(
                Expression.of("/", bare(one), Expression.whole(100)), other, conventions, steps);
  }

  private static Expression bare(Expression expression) {
    return expression instanceof Expression.Apply(String op, var parts) && op.equals("%")
        ? parts.getFirst()
        : expression;
  }

  private static boolean words(Words words, Answer other) {
    return switch (other) {
      case Words w -> w.text().equals(words.text());
      case Formula(Expression.Name(String name)) -> WordsOnly.plain(name).equals(words.text());
      default -> false;
    };
  }

  private boolean group(Group group, Answer other) {
    return switch (other) {
      case Group g -> groups(group, g);
      case Matrix(List<List<Answer>> rows) when isVector(rows) ->
          group.brackets() != Brackets.BRACES
              && inOrder(group.items(), rows.stream().flatMap(List::stream).toList());
      case Joined(String sign, List<Answer> parts) when sign.equals("\\cup") -> {
        // "x < 1 or x > 3" is a union of two intervals.
        List<Answer> intervals = relations.intervals(group.items());
        yield !intervals.isEmpty() && inAnyOrder(intervals, parts);
      }
      default -> group.items().size() == 1 && same(group.items().getFirst(), other);
    };
  }

  private boolean groups(Group one, Group other) {
    if (one.items().size() != other.items().size()) {
      return false;
    }
    Brackets a = one.brackets();
    Brackets b = other.brackets();
    // Two numbers in brackets may be an interval, where each bracket tells whether an end belongs.
    if (one.items().size() == 2 && a.isIntervals() && b.isIntervals() && a != b) {
      return false;
    }
    return a.hasOrder(conventions) || b.hasOrder(conventions)
        ? inOrder(one.items(), other.items())
        : inAnyOrder(one.items(), other.items());
  }

  boolean inOrder(List<Answer> one, List<Answer> other) {
    if (one.size() != other.size()) {
      return false;
    }
    for (int i = 0; i < one.size(); i++) {
      if (!same(one.get(i), other.get(i))) {
        return false;
      }
    }
    return true;
  }

  private boolean inAnyOrder(List<Answer> one, List<Answer> other) {
    List<Answer> left = new ArrayList<>(other);
    for (Answer each : one) {
      int at = 0;
      while (at < left.size() && !same(each, left.get(at))) {
        at++;
      }
      if (at == left.size()) {
        return false;
      }
      left.remove(at);
    }
    return left.isEmpty();
  }

  private boolean matrix(Matrix one, Answer other) {
    if (!(other instanceof Matrix(List<List<Answer>> rows)) || rows.size() != one.rows().size()) {
      return false;
    }
    for (int i = 0; i < rows.size(); i++) {
      if (!inOrder(one.rows().get(i), rows.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isVector(List<List<Answer>> rows) {
    return rows.size() == 1 || rows.stream().allMatch(r -> r.size() == 1);
  }

  /// 2 : 4 is 1 : 2.
  private boolean ratios(Ratio one, Ratio other) {
    List<Answer> a = one.parts();
    List<Answer> b = other.parts();
    if (a.size() != b.size()) {
      return false;
    }
    if (inOrder(a, b)) {
      return true;
    }
    for (int i = 1; i < a.size(); i++) {
      if (!(a.get(0) instanceof Formula(var a0))
          || !(a.get(i) instanceof Formula(var ai))
          || !(b.get(0) instanceof Formula(var b0))
          || !(b.get(i) instanceof Formula(var bi))
          || !formulas(Expression.of("*", a0, bi), Expression.of("*", ai, b0))) {
        return false;
      }
    }
    return true;
  }
}
