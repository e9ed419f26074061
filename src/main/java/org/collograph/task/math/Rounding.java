package org.collograph.task.math;

import org.apfloat.Apcomplex;
import org.apfloat.Apfloat;
import org.apfloat.ApfloatMath;
import org.apfloat.Aprational;
import org.collograph.task.math.Expression.Literal;
import org.jspecify.annotations.Nullable;

/// Decimals that stand for an exact number: 0.3333 for 1/3, 1.4142 for the root of 2.
///
/// A decimal stands for a number that has no such short form itself where it has enough digits and
/// is off by less than one in its last place, so that it may be rounded or cut off.
final class Rounding {
  private static final int NOISE_DIGITS = 12;

  private Rounding() {}

  static boolean agree(
      Expression one, Expression other, Aprational a, Aprational b, Conventions conventions) {
    Literal first = decimal(one);
    Literal second = decimal(other);
    if (first != null && second != null) {
      return noise(first, second);
    }
    if (first != null) {
      return standsFor(first, b, conventions);
    }
    return second != null && standsFor(second, a, conventions);
  }

  private static boolean standsFor(Literal decimal, Aprational exact, Conventions conventions) {
    boolean isShort = isTerminating(exact);
    return digits(decimal) >= (isShort ? NOISE_DIGITS : conventions.digits())
        && near(decimal, exact.precision(Numeric.DIGITS));
  }

  static boolean agree(Expression one, Expression other, Conventions conventions, Steps steps) {
    Literal first = decimal(one);
    Literal second = decimal(other);
    if ((first == null) == (second == null)) {
      return false;
    }
    Literal decimal = first == null ? second : first;
    if (digits(decimal) < conventions.digits()) {
      return false;
    }
    Apcomplex exact = Formulas.at(first == null ? one : other, 0, steps);
    return exact != null
        && exact.imag().signum() == 0
        && isConstant(first == null ? one : other)
        && near(decimal, exact.real());
  }

  /// Two decimals of which one is the other with the noise of binary arithmetic.
  private static boolean noise(Literal one, Literal other) {
    Literal longer = digits(one) >= digits(other) ? one : other;
    Literal shorter = longer == one ? other : one;
    return digits(longer) > NOISE_DIGITS
        && digits(shorter) < NOISE_DIGITS
        && near(longer, shorter.value().precision(Numeric.DIGITS));
  }

  private static @Nullable Literal decimal(Expression expression) {
    return switch (expression) {
      case Literal literal when literal.decimals() > 0 -> literal;
      case Expression.Apply(String op, var parts)
          when op.equals("neg") && parts.getFirst() instanceof Literal l && l.decimals() > 0 ->
          new Literal(l.value().negate(), l.decimals());
      default -> null;
    };
  }

  /// Significant digits, as written.
  private static long digits(Literal decimal) {
    return decimal.value().signum() == 0
        ? 1
        : decimal.value().precision(Numeric.DIGITS).scale() + decimal.decimals();
  }

  private static boolean near(Literal decimal, Apfloat exact) {
    Apfloat off = ApfloatMath.abs(decimal.value().precision(Numeric.DIGITS).subtract(exact));
    return off.compareTo(new Apfloat("1e-" + decimal.decimals(), Numeric.DIGITS)) < 0;
  }

  private static boolean isTerminating(Aprational value) {
    var rest = value.denominator();
    for (long prime : new long[] {2, 5}) {
      var p = new org.apfloat.Apint(prime);
      while (rest.mod(p).signum() == 0) {
        rest = rest.divide(p);
      }
    }
    return rest.equals(new org.apfloat.Apint(1));
  }

  private static boolean isConstant(Expression expression) {
    return switch (expression) {
      case Literal _ -> true;
      case Expression.Name(String text) -> text.equals("pi") || text.equals("e");
      case Expression.Apply(String _, var parts) -> parts.stream().allMatch(Rounding::isConstant);
      case Expression.Over over -> isConstant(over.from()) && isConstant(over.to());
    };
  }
}
