package org.collograph.task.math;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.apfloat.Apcomplex;
import org.apfloat.ApfloatRuntimeException;
import org.apfloat.Aprational;
import org.jspecify.annotations.Nullable;

/// Whether two expressions are the same: exactly where both are rational numbers, else by their
/// values at six assignments of their names.
final class Formulas {
  private static final int ASSIGNMENTS = 6;
  private static final int AGREEING_DIGITS = 46;

  private Formulas() {}

  static boolean same(Expression one, Expression other, Conventions conventions, Steps steps) {
    if (one.equals(other)) {
      return true;
    }
    Optional<Aprational> exact = Exact.of(one);
    Optional<Aprational> exactOther = Exact.of(other);
    if (exact.isPresent() && exactOther.isPresent()) {
      return exact.get().equals(exactOther.get())
          || Rounding.agree(one, other, exact.get(), exactOther.get(), conventions);
    }
    return alike(one, other, steps) || Rounding.agree(one, other, conventions, steps);
  }

  /// The same value at every assignment where both have one. Where names are negative only real
  /// values count, since roots and logarithms of negative numbers are a matter of convention.
  static boolean alike(Expression one, Expression other, Steps steps) {
    int compared = 0;
    for (int i = 0; i < ASSIGNMENTS; i++) {
      Apcomplex a = at(one, i, steps);
      Apcomplex b = at(other, i, steps);
      if (a == null || b == null || (i >= Numeric.POSITIVE && !bothReal(a, b))) {
        continue;
      }
      if (!agree(a, b)) {
        return false;
      }
      compared++;
    }
    return compared > 0;
  }

  /// Whether one is a constant multiple of the other, by a positive number where that is asked for.
  static boolean proportional(Expression one, Expression other, boolean positive, Steps steps) {
    Apcomplex ratio = null;
    int compared = 0;
    for (int i = 0; i < ASSIGNMENTS; i++) {
      Apcomplex a = at(one, i, steps);
      Apcomplex b = at(other, i, steps);
      if (a == null || b == null || Numeric.isZero(a) || Numeric.isZero(b)) {
        continue;
      }
      Apcomplex here = a.divide(b);
      if (ratio != null && !agree(here, ratio)) {
        return false;
      }
      ratio = here;
      compared++;
    }
    return compared > 1 && (!positive || requireNonNull(ratio).real().signum() > 0);
  }

  /// The value at an assignment; null where there is none.
  static @Nullable Apcomplex at(Expression expression, int assignment, Steps steps) {
    try {
      return new Numeric(assignment, steps).value(expression);
    } catch (ArithmeticException | ApfloatRuntimeException e) {
      return null;
    }
  }

  private static boolean bothReal(Apcomplex a, Apcomplex b) {
    return a.imag().signum() == 0 && b.imag().signum() == 0;
  }

  /// To 46 digits; against zero, what is smaller than that is the rest of a cancellation.
  static boolean agree(Apcomplex a, Apcomplex b) {
    Apcomplex difference = a.subtract(b);
    if (a.equals(Apcomplex.ZERO) || b.equals(Apcomplex.ZERO)) {
      return difference.equals(Apcomplex.ZERO) || difference.scale() < -AGREEING_DIGITS;
    }
    return difference.equals(Apcomplex.ZERO)
        || difference.scale() < Math.max(a.scale(), b.scale()) - AGREEING_DIGITS;
  }
}
