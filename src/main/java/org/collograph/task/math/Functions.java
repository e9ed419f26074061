package org.collograph.task.math;

import com.google.common.hash.Hashing;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apfloat.Apcomplex;
import org.apfloat.ApcomplexMath;
import org.apfloat.Apfloat;
import org.apfloat.ApfloatMath;
import org.apfloat.ApintMath;
import org.jspecify.annotations.Nullable;

/// Values of functions, and the values drawn for what has none that we know.
final class Functions {
  /// In steps: what an addition costs is one.
  static final int PRICE = 100;

  static final Apfloat E = ApfloatMath.exp(new Apfloat(1, Numeric.DIGITS));
  private static final int LARGEST_FACTORIAL = 1_000;

  private Functions() {}

  /// Empty where the function is not known.
  static Optional<Apcomplex> value(String name, List<Apcomplex> parts) {
    Apcomplex x = precise(parts.getFirst());
    if (parts.size() == 2) {
      return two(name, x, precise(parts.get(1)));
    }
    return parts.size() > 2 ? Optional.empty() : Optional.ofNullable(one(name, x));
  }

  private static @Nullable Apcomplex one(String name, Apcomplex x) {
    return switch (name) {
      case "sqrt" -> Numeric.isZero(x) ? Apcomplex.ZERO : ApcomplexMath.sqrt(x);
      case "cbrt" -> isReal(x) ? ApfloatMath.cbrt(x.real()) : ApcomplexMath.cbrt(x);
      case "exp" -> ApcomplexMath.exp(small(x));
      case "ln", "log" -> log(x);
      case "lg" -> log(x).divide(ApfloatMath.log(new Apfloat(10, Numeric.DIGITS)));
      case "abs" -> ApcomplexMath.abs(x);
      case "deg" ->
          x.multiply(ApfloatMath.pi(Numeric.DIGITS)).divide(new Apfloat(180, Numeric.DIGITS));
      case "sin" -> ApcomplexMath.sin(small(x));
      case "cos" -> ApcomplexMath.cos(small(x));
      case "tan" -> Numeric.divide(ApcomplexMath.sin(small(x)), ApcomplexMath.cos(x));
      case "cot" -> Numeric.divide(ApcomplexMath.cos(small(x)), ApcomplexMath.sin(x));
      case "sec" -> Numeric.divide(new Apfloat(1, Numeric.DIGITS), ApcomplexMath.cos(small(x)));
      case "csc" -> Numeric.divide(new Apfloat(1, Numeric.DIGITS), ApcomplexMath.sin(small(x)));
      case "arcsin", "asin" -> ApcomplexMath.asin(x);
      case "arccos", "acos" -> ApcomplexMath.acos(x);
      case "arctan", "atan" -> ApcomplexMath.atan(x);
      case "sinh" -> ApcomplexMath.sinh(small(x));
      case "cosh" -> ApcomplexMath.cosh(small(x));
      case "tanh" -> ApcomplexMath.tanh(small(x));
      case "floor" -> isReal(x) ? ApfloatMath.floor(x.real()) : null;
      case "ceil" -> isReal(x) ? ApfloatMath.ceil(x.real()) : null;
      case "!" -> factorial(x);
      default -> null;
    };
  }

  private static Optional<Apcomplex> two(String name, Apcomplex x, Apcomplex y) {
    return switch (name) {
      case "log" -> Optional.of(Numeric.divide(log(x), log(y)));
      case "max" ->
          isReal(x) && isReal(y)
              ? Optional.of(x.real().compareTo(y.real()) > 0 ? x : y)
              : Optional.empty();
      case "min" ->
          isReal(x) && isReal(y)
              ? Optional.of(x.real().compareTo(y.real()) < 0 ? x : y)
              : Optional.empty();
      case "binom" -> binomial(x, y);
      default -> Optional.empty();
    };
  }

  private static Apcomplex log(Apcomplex x) {
    if (Numeric.isZero(x)) {
      throw new ArithmeticException("the logarithm of zero");
    }
    return ApcomplexMath.log(x);
  }

  private static Apcomplex small(Apcomplex x) {
    if (x.scale() > 6) {
      throw new Unreadable("an argument too large");
    }
    return x;
  }

  private static @Nullable Apcomplex factorial(Apcomplex x) {
    return isCount(x) ? counted(x) : null;
  }

  private static Apcomplex counted(Apcomplex n) {
    return ApintMath.factorial(n.longValue()).precision(Numeric.DIGITS);
  }

  private static Optional<Apcomplex> binomial(Apcomplex n, Apcomplex k) {
    if (!isCount(n) || !isCount(k)) {
      return Optional.empty();
    }
    if (k.longValue() > n.longValue()) {
      return Optional.of(Apcomplex.ZERO);
    }
    return Optional.of(counted(n).divide(counted(k)).divide(counted(n.subtract(k))));
  }

  private static boolean isCount(Apcomplex x) {
    return isReal(x)
        && x.real().signum() >= 0
        && x.real().compareTo(new Apfloat(LARGEST_FACTORIAL)) <= 0
        && x.real().isInteger();
  }

  private static boolean isReal(Apcomplex x) {
    return x.imag().signum() == 0;
  }

  /// With all its digits again: sums of nearly opposite numbers lose some, and a result of none
  /// could not be worked with.
  static Apcomplex precise(Apcomplex x) {
    return x.precision(Numeric.DIGITS);
  }

  /// A value for a function that is not known: the same for the same name and the same values.
  static Apcomplex unknown(String name, List<Apcomplex> values) {
    String key = values.stream().map(Functions::rounded).collect(Collectors.joining(";", name, ""));
    return drawn(key, 0, false);
  }

  private static String rounded(Apcomplex x) {
    return rounded(x.real()) + "," + rounded(x.imag());
  }

  private static String rounded(Apfloat x) {
    if (x.signum() == 0 || x.scale() < -Numeric.DIGITS / 2) {
      return "0";
    }
    return ApfloatMath.round(x, 18, java.math.RoundingMode.HALF_EVEN).toString();
  }

  /// Between 0.3 and 2.3, with either sign where `signed`.
  static Apfloat drawn(String name, int assignment, boolean signed) {
    byte[] hash = sha256(name + "\n" + assignment);
    Apfloat unit =
        new Apfloat(new BigInteger(1, hash).toString(), Numeric.DIGITS)
            .divide(
                new Apfloat(BigInteger.ONE.shiftLeft(8 * hash.length).toString(), Numeric.DIGITS));
    Apfloat size =
        unit.multiply(new Apfloat(2, Numeric.DIGITS)).add(new Apfloat("0.3", Numeric.DIGITS));
    return signed && (hash[1] & 1) == 1 ? size.negate() : size;
  }

  private static byte[] sha256(String text) {
    byte[] hash = Hashing.sha256().hashString(text, StandardCharsets.UTF_8).asBytes();
    return java.util.Arrays.copyOf(hash, 14);
  }
}
