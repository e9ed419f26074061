package org.collograph.task.math;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Two inequalities that hold at once: `x > 1 and x ≤ 2` is `1 < x ≤ 2`.
final class Conjunction {
  private static final Pattern AND =
      Pattern.compile(
          " *(?:\\\\(?:text|mbox|textrm) ?\\{ *and"
              + " *}|\\\\(?:wedge|land)(?![a-z])|(?<![A-Za-z\\\\])and(?![A-Za-z])) *");
  private static final Pattern LESS =
      Pattern.compile("^(.+?)(<=|<|\\\\(?:leqslant|leq?|lt)(?![a-zA-Z]))(.+)$");
  private static final Pattern MORE =
      Pattern.compile("^(.+?)(>=|>|\\\\(?:geqslant|geq?|gt)(?![a-zA-Z]))(.+)$");

  /// @param low what is less, or no more
  private record Bound(String low, String sign, String high) {}

  private Conjunction() {}

  /// As one chain; empty where the text is something else.
  static Optional<String> chained(String text) {
    String[] parts = AND.split(text);
    if (parts.length != 2) {
      return Optional.empty();
    }
    List<Bound> bounds = new ArrayList<>();
    Stream.of(parts).forEach(p -> bound(p).ifPresent(bounds::add));
    if (bounds.size() != 2) {
      return Optional.empty();
    }
    Bound one = bounds.get(0);
    Bound other = bounds.get(1);
    return joined(one, other).or(() -> joined(other, one));
  }

  private static Optional<String> joined(Bound below, Bound above) {
    return below.high().equals(above.low()) && below.high().matches("[a-zA-Z]|\\\\[a-z]+")
        ? Optional.of(
            below.low()
                + " "
                + below.sign()
                + " "
                + below.high()
                + " "
                + above.sign()
                + " "
                + above.high())
        : Optional.empty();
  }

  private static Optional<Bound> bound(String text) {
    var less = LESS.matcher(text.strip());
    if (less.matches()) {
      String sign = less.group(2).equals("<") || less.group(2).equals("\\lt") ? "<" : "<=";
      return Optional.of(new Bound(less.group(1).strip(), sign, less.group(3).strip()));
    }
    var more = MORE.matcher(text.strip());
    if (more.matches()) {
      String sign = more.group(2).equals(">") || more.group(2).equals("\\gt") ? "<" : "<=";
      return Optional.of(new Bound(more.group(3).strip(), sign, more.group(1).strip()));
    }
    return Optional.empty();
  }
}
