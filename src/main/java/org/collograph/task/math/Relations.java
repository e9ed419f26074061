package org.collograph.task.math;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.collograph.task.math.Answer.Brackets;
import org.collograph.task.math.Answer.Formula;
import org.collograph.task.math.Answer.Group;
import org.collograph.task.math.Answer.Relation;

/// Equations and inequalities: the same where their sides are, where one is a multiple of the
/// other, or, against what is none, where they say `x = …` or describe an interval.
final class Relations {
  private static final Set<String> ARITHMETIC = Set.of("=", "!=", "<", "<=", ">", ">=");

  private final Conventions conventions;
  private final Sameness sameness;
  private final Steps steps;

  Relations(Conventions conventions, Sameness sameness, Steps steps) {
    this.conventions = conventions;
    this.sameness = sameness;
    this.steps = steps;
  }

  boolean same(Relation one, Answer other) {
    if (other instanceof Relation second) {
      return both(one, second) || intervals(one, second);
    }
    if (one.signs().equals(List.of("in"))) {
      return sameness.same(one.sides().getLast(), other);
    }
    if (one.signs().equals(List.of("="))) {
      return conventions.names() && value(one).filter(v -> sameness.same(v, other)).isPresent();
    }
    return interval(one).filter(i -> sameness.same(i, other)).isPresent();
  }

  private boolean both(Relation one, Relation other) {
    if (one.signs().equals(other.signs()) && sameness.inOrder(one.sides(), other.sides())) {
      return true;
    }
    Relation turned = turned(other);
    if (one.signs().equals(turned.signs()) && sameness.inOrder(one.sides(), turned.sides())) {
      return true;
    }
    return multiples(one, other) || multiples(one, turned) || sameValue(one, other);
  }

  private static Relation turned(Relation relation) {
    return new Relation(
        relation.sides().reversed(),
        relation.signs().reversed().stream()
            .map(
                s ->
                    switch (s) {
                      case "<" -> ">";
                      case ">" -> "<";
                      case "<=" -> ">=";
                      case ">=" -> "<=";
                      case "implies" -> "follows from";
                      case "follows from" -> "implies";
                      case "within" -> "holds";
                      case "holds" -> "within";
                      default -> s;
                    })
            .toList());
  }

  /// Of two relations with one and the same sign: the difference of the sides of one is a multiple
  /// of that of the other.
  private boolean multiples(Relation one, Relation other) {
    if (one.signs().size() != 1
        || !one.signs().equals(other.signs())
        || !ARITHMETIC.contains(one.signs().getFirst())
        || !(one.sides().get(0) instanceof Formula(var a))
        || !(one.sides().get(1) instanceof Formula(var b))
        || !(other.sides().get(0) instanceof Formula(var c))
        || !(other.sides().get(1) instanceof Formula(var d))) {
      return false;
    }
    boolean equation = one.signs().getFirst().equals("=") || one.signs().getFirst().equals("!=");
    return Formulas.proportional(minus(a, b), minus(c, d), !equation, steps);
  }

  private static Expression minus(Expression a, Expression b) {
    return Expression.of("+", a, Expression.of("neg", b));
  }

  /// `y = 2x` and `f(x) = 2x`: a function's name is no part of the answer.
  private boolean sameValue(Relation one, Relation other) {
    return conventions.names()
        && one.signs().equals(List.of("="))
        && other.signs().equals(List.of("="))
        && (isCall(one) || isCall(other) || isWords(one) || isWords(other))
        && value(one).flatMap(v -> value(other).filter(w -> sameness.same(v, w))).isPresent();
  }

  private static boolean isCall(Relation relation) {
    return relation.sides().getFirst() instanceof Formula(Expression.Apply(String op, var _))
        && op.startsWith("call ");
  }

  private static boolean isWords(Relation relation) {
    return relation.sides().getFirst() instanceof Answer.Words;
  }

  /// What stands on the other side of a name.
  private static Optional<Answer> value(Relation equation) {
    Answer left = equation.sides().getFirst();
    Answer right = equation.sides().getLast();
    return isName(left) ? Optional.of(right) : isName(right) ? Optional.of(left) : Optional.empty();
  }

  static boolean isName(Answer answer) {
    return switch (answer) {
      case Formula(Expression e) -> isName(e);
      case Answer.Words _ -> true;
      case Group(Brackets _, List<Answer> items) -> items.stream().allMatch(Relations::isName);
      case Answer.Ratio(List<Answer> parts) -> parts.stream().allMatch(Relations::isName);
      default -> false;
    };
  }

  private static boolean isName(Expression expression) {
    return switch (expression) {
      case Expression.Name(String text) -> !text.equals("pi") && !text.equals("infty");
      case Expression.Apply(String op, List<Expression> parts) ->
          op.equals("_")
              || op.startsWith("call ")
              || (op.equals("*")
                      || op.equals("abs")
                      || op.startsWith("style ")
                      || op.equals("prime"))
                  && parts.stream().allMatch(Relations::isName);
      default -> false;
    };
  }

  private boolean intervals(Relation one, Relation other) {
    Answer a =
        one.signs().equals(List.of("in")) ? one.sides().getLast() : interval(one).orElse(null);
    Answer b =
        other.signs().equals(List.of("in"))
            ? other.sides().getLast()
            : interval(other).orElse(null);
    return a != null
        && b != null
        && sameness.same(variable(one), variable(other))
        && sameness.same(a, b);
  }

  /// What each of several inequalities describes; empty where one describes none.
  List<Answer> intervals(List<Answer> items) {
    List<Answer> all =
        items.stream()
            .flatMap(i -> i instanceof Relation r ? interval(r).stream() : Stream.of())
            .toList();
    return all.size() == items.size() ? all : List.of();
  }

  private static Answer variable(Relation relation) {
    return relation.signs().size() == 2 || isName(relation.sides().getLast())
        ? relation.sides().get(1)
        : relation.sides().getFirst();
  }

  /// `a < x ≤ b` is (a, b], `x ≥ 5` is [5, ∞).
  private static Optional<Answer> interval(Relation relation) {
    List<Answer> sides = relation.sides();
    List<String> signs = relation.signs();
    if (signs.size() == 2) {
      Relation up = signs.getFirst().startsWith(">") ? turned(relation) : relation;
      return up.signs().stream().allMatch(s -> s.startsWith("<"))
          ? Optional.of(
              new Group(
                  Brackets.of(up.signs().get(0).equals("<="), up.signs().get(1).equals("<=")),
                  List.of(up.sides().get(0), up.sides().get(2))))
          : Optional.empty();
    }
    boolean less = signs.getFirst().startsWith("<");
    if (signs.size() != 1 || !less && !signs.getFirst().startsWith(">")) {
      return Optional.empty();
    }
    if (!isName(sides.getFirst())) {
      return isName(sides.getLast()) ? interval(turned(relation)) : Optional.empty();
    }
    boolean closed = signs.getFirst().endsWith("=");
    Expression infinity = new Expression.Name("infty");
    Answer end = sides.getLast();
    return Optional.of(
        less
            ? new Group(
                Brackets.of(false, closed),
                List.of(new Formula(Expression.of("neg", infinity)), end))
            : new Group(Brackets.of(closed, false), List.of(end, new Formula(infinity))));
  }
}
