package org.collograph.ui.trials;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.collograph.codec.TeamWords;
import org.collograph.run.TriedGraph;
import org.collograph.ui.common.Names;

/// What is typed to look for graphs: words, phrases in quotes and bounds such as `correct>60` or
/// `nodes<=4`, all of which have to hold. A bound is over a column of numbers, by its name in
/// English or in the window's language.
final class TrialFilter {
  private static final Pattern PART = Pattern.compile("\"([^\"]*)\"?|(\\S+)");
  private static final Pattern BOUND =
      Pattern.compile("(\\p{L}+)(<=|>=|<|>|=)(-?\\d+(?:[.,]\\d+)?)");

  private final List<Predicate<TriedGraph>> parts = new ArrayList<>();
  private final Trials model;

  TrialFilter(String typed, Trials model) {
    this.model = model;
    for (MatchResult part : PART.matcher(typed.toLowerCase(Locale.ROOT)).results().toList()) {
      parts.add(part.group(1) == null ? word(part.group(2)) : said(part.group(1)));
    }
  }

  boolean has(TriedGraph p) {
    return parts.stream().allMatch(part -> part.test(p));
  }

  private Predicate<TriedGraph> word(String word) {
    Matcher bound = BOUND.matcher(word);
    TrialNumber number = bound.matches() ? TrialNumber.called(bound.group(1)) : null;
    if (number == null) {
      return said(word);
    }
    double limit = Double.parseDouble(bound.group(3).replace(',', '.'));
    String sign = bound.group(2);
    return p -> {
      Double v = number.of(p, model);
      return v != null && holds(v, sign, limit);
    };
  }

  private static boolean holds(double v, String sign, double limit) {
    return switch (sign) {
      case "<" -> v < limit;
      case "<=" -> v <= limit;
      case ">" -> v > limit;
      case ">=" -> v >= limit;
      default -> v == limit;
    };
  }

  private Predicate<TriedGraph> said(String words) {
    return p -> text(p).contains(words);
  }

  private String text(TriedGraph p) {
    return (p.trial()
            + " "
            + TeamWords.of(p.graph(), Names::role)
            + " "
            + TrialColumns.phase(p)
            + " "
            + model.marks().of(p.graph()).note())
        .toLowerCase(Locale.ROOT);
  }
}
