package org.collograph.task.math;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apfloat.Apcomplex;
import org.apfloat.ApcomplexMath;
import org.apfloat.Apfloat;
import org.apfloat.ApfloatMath;
import org.apfloat.Aprational;
import org.collograph.task.math.Expression.Apply;
import org.collograph.task.math.Expression.Literal;
import org.collograph.task.math.Expression.Name;
import org.collograph.task.math.Expression.Over;
import org.jspecify.annotations.Nullable;

/// Works out an expression to 64 digits at one assignment of its names. Names other than π, e and i
/// have values drawn from their text and the number of the assignment: positive in the first ones,
/// of both signs later.
///
/// @see Functions
final class Numeric {
  static final int DIGITS = 64;
  static final int POSITIVE = 3;
  private static final long MOST_TERMS = 200;

  private final int assignment;
  private final Steps steps;
  private final Map<String, Apcomplex> bound = new HashMap<>();

  Numeric(int assignment, Steps steps) {
    this.assignment = assignment;
    this.steps = steps;
  }

  /// @throws ArithmeticException where it has no value here
  /// @throws Unreadable where it would take too long
  Apcomplex value(Expression expression) {
    steps.spend(1);
    return switch (expression) {
      case Literal(Aprational value, int _) -> value.precision(DIGITS);
      case Name(String text) -> name(text);
      case Apply(String operator, List<Expression> parts) -> apply(operator, parts);
      case Over over -> over(over);
    };
  }

  private Apcomplex name(String text) {
    Apcomplex known = bound.get(text);
    if (known != null) {
      return known;
    }
    return switch (text) {
      case "pi" -> ApfloatMath.pi(DIGITS);
      case "e" -> Functions.E;
      case "i" -> new Apcomplex(Apfloat.ZERO, new Apfloat(1, DIGITS));
      default -> Functions.drawn(text, assignment, assignment >= POSITIVE);
    };
  }

  private Apcomplex apply(String operator, List<Expression> parts) {
    if (operator.equals("^")) {
      return power(value(parts.get(0)), parts.get(1));
    }
    if (operator.equals("root")) {
      return power(value(parts.get(0)), Expression.of("/", Expression.whole(1), parts.get(1)));
    }
    List<Apcomplex> values = parts.stream().map(this::value).toList();
    Apcomplex one = values.getFirst();
    return switch (operator) {
      case "+" -> one.add(values.get(1));
      case "*" -> one.multiply(values.get(1));
      case "/" -> divide(one, values.get(1));
      case "neg" -> one.negate();
      case "group" -> one;
      case "%" -> one.divide(new Apfloat(100, DIGITS));
      default -> {
        steps.spend(Functions.PRICE);
        yield Functions.value(operator, values)
            .orElseGet(() -> Functions.unknown(operator, values));
      }
    };
  }

  static Apcomplex divide(Apcomplex one, Apcomplex other) {
    if (isZero(other)) {
      throw new ArithmeticException("division by zero");
    }
    return one.divide(other);
  }

  static boolean isZero(Apcomplex value) {
    return value.equals(Apcomplex.ZERO) || value.scale() < -DIGITS + 14;
  }

  /// With a whole exponent by multiplication; an odd root of a negative number is the real one.
  private Apcomplex power(Apcomplex base, Expression exponent) {
    Optional<Aprational> exact = Exact.of(exponent);
    if (exact.isPresent() && exact.get().scale() <= 5) {
      Aprational e = exact.get();
      boolean whole = e.denominator().equals(new org.apfloat.Apint(1));
      if (whole) {
        if (isZero(base) && e.signum() < 0) {
          throw new ArithmeticException("division by zero");
        }
        steps.spend(4);
        return isZero(base) && e.signum() > 0
            ? Apcomplex.ZERO
            : ApcomplexMath.pow(base, e.longValue());
      }
      if (e.denominator().scale() <= 3
          && base.imag().signum() == 0
          && base.real().signum() < 0
          && e.denominator().longValue() % 2 == 1) {
        Apcomplex size = general(base.negate(), e.precision(DIGITS));
        return e.numerator().longValue() % 2 == 0 ? size : size.negate();
      }
    }
    return general(base, value(exponent));
  }

  private Apcomplex general(Apcomplex base, Apcomplex exponent) {
    steps.spend(Functions.PRICE);
    if (isZero(base)) {
      if (exponent.real().signum() <= 0) {
        throw new ArithmeticException("zero to the power of zero");
      }
      return Apcomplex.ZERO;
    }
    if (exponent.scale() > 8) {
      throw new Unreadable("a power too large");
    }
    return ApcomplexMath.pow(Functions.precise(base), Functions.precise(exponent));
  }

  /// A sum or product with whole bounds is worked out; another has a value drawn from its bounds
  /// and from its body at two values of its variable.
  private Apcomplex over(Over over) {
    Optional<Aprational> from = Exact.of(over.from());
    Optional<Aprational> to = Exact.of(over.to());
    boolean sums = over.operator().equals("sum") || over.operator().equals("prod");
    if (sums
        && !over.variable().isEmpty()
        && from.isPresent()
        && to.isPresent()
        && isShort(from.get(), to.get())) {
      return worked(over, from.get().longValue(), to.get().longValue());
    }
    Apcomplex outer = bound.get(over.variable());
    List<Apcomplex> known =
        IntStream.range(0, 4)
            .mapToObj(
                i -> {
                  if (i < 2) {
                    return value(i == 0 ? over.from() : over.to());
                  }
                  bound.put(over.variable(), Functions.drawn("bound", assignment + 11 * i, false));
                  return value(over.body());
                })
            .toList();
    restore(over.variable(), outer);
    return Functions.unknown(over.operator(), known);
  }

  private static boolean isShort(Aprational from, Aprational to) {
    return from.scale() < 6 && to.scale() < 6 && to.longValue() - from.longValue() < MOST_TERMS;
  }

  private Apcomplex worked(Over over, long from, long to) {
    boolean sum = over.operator().equals("sum");
    Apcomplex outer = bound.get(over.variable());
    Apcomplex all = sum ? Apcomplex.ZERO : new Apcomplex(new Apfloat(1, DIGITS));
    for (long k = from; k <= to; k++) {
      bound.put(over.variable(), new Apfloat(k, DIGITS));
      all = sum ? all.add(value(over.body())) : all.multiply(value(over.body()));
    }
    restore(over.variable(), outer);
    return all;
  }

  private void restore(String variable, @Nullable Apcomplex outer) {
    if (outer == null) {
      bound.remove(variable);
    } else {
      bound.put(variable, outer);
    }
  }
}
