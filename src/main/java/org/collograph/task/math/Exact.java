package org.collograph.task.math;

import java.util.List;
import java.util.Optional;
import org.apfloat.Apint;
import org.apfloat.ApintMath;
import org.apfloat.Aprational;
import org.apfloat.AprationalMath;
import org.collograph.task.math.Expression.Apply;
import org.collograph.task.math.Expression.Literal;
import org.jspecify.annotations.Nullable;

/// Works out constants exactly: whole numbers and fractions, as far as they stay small enough.
final class Exact {
  private static final long LONGEST_POWER = 9_000;
  private static final long MOST_DIGITS = 20_000;

  private Exact() {}

  /// Empty where the expression holds a name, a root, a function, or grows too large.
  static Optional<Aprational> of(Expression expression) {
    try {
      return Optional.ofNullable(value(expression));
    } catch (ArithmeticException e) {
      return Optional.empty();
    }
  }

  static Aprational parse(String digits) {
    return new Aprational(new Apint(digits));
  }

  /// value·10^exponent
  static Aprational powerOfTen(Aprational value, int exponent) {
    return exponent == 0 ? value : value.multiply(AprationalMath.pow(parse("10"), exponent));
  }

  private static @Nullable Aprational value(Expression expression) {
    return switch (expression) {
      case Literal(Aprational value, int _) -> value;
      case Apply(String operator, List<Expression> parts) -> apply(operator, parts);
      default -> null;
    };
  }

  private static @Nullable Aprational apply(String operator, List<Expression> parts) {
    Aprational one = value(parts.getFirst());
    Aprational other = parts.size() == 2 && one != null ? value(parts.get(1)) : null;
    if (one == null || parts.size() == 2 && other == null || parts.size() > 2) {
      return null;
    }
    return other == null ? unary(operator, one) : binary(operator, one, other);
  }

  private static @Nullable Aprational unary(String operator, Aprational one) {
    return switch (operator) {
      case "!" -> factorial(one);
      case "neg" -> one.negate();
      case "group" -> one;
      case "%" -> one.divide(parse("100"));
      default -> null;
    };
  }

  private static @Nullable Aprational binary(String operator, Aprational one, Aprational other) {
    return switch (operator) {
      case "+" -> bounded(one.add(other));
      case "*" -> bounded(one.multiply(other));
      case "/" -> bounded(one.divide(other));
      case "^" -> power(one, other);
      default -> null;
    };
  }

  private static @Nullable Aprational factorial(Aprational n) {
    boolean isCount =
        n.denominator().equals(Apint.ONE) && n.signum() >= 0 && n.numerator().scale() < 4;
    return isCount ? ApintMath.factorial(n.longValue()) : null;
  }

  private static @Nullable Aprational power(Aprational base, Aprational exponent) {
    if (!exponent.denominator().equals(Apint.ONE)
        || exponent.numerator().scale() > 4
        || Math.abs(exponent.longValue()) > LONGEST_POWER
        || Math.abs(exponent.longValue()) * digits(base) > MOST_DIGITS) {
      return null;
    }
    return AprationalMath.pow(base, exponent.longValue());
  }

  private static @Nullable Aprational bounded(Aprational value) {
    return digits(value) > MOST_DIGITS ? null : value;
  }

  private static long digits(Aprational value) {
    return Math.max(value.numerator().scale(), 0) + Math.max(value.denominator().scale(), 0);
  }
}
