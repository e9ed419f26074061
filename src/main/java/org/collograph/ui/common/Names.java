package org.collograph.ui.common;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Names that the rooms beneath give, in the language of the window: the roles that are built in,
/// and yardsticks. A person's own names stay as they are.
public final class Names {
  private static final List<String> BUILT_IN = List.of("assistant", "fuser", "majority");
  private static final Pattern VOTE = Pattern.compile("(\\d+)×(.+) vote");
  private static final Pattern FUSED = Pattern.compile("(\\d+)×(.+) \\+ (\\S+)");
  private static final Pattern FUSING = Pattern.compile("(\\d+)×(.+), (\\S+) fuses");
  private static final Pattern CHAIN = Pattern.compile("chain of (\\d+) (.+)");
  private static final Pattern ALONE = Pattern.compile("(\\S+) alone");

  private Names() {}

  public static String role(String name) {
    return BUILT_IN.contains(name) ? Words.of(name) : name;
  }

  /// Also any other text, which stays as it is.
  public static String yardstick(String name) {
    Matcher vote = VOTE.matcher(name);
    if (vote.matches()) {
      return Words.of("%s×%s vote", vote.group(1), vote.group(2));
    }
    Matcher fused = FUSED.matcher(name);
    if (fused.matches()) {
      return Words.of("%s×%s + %s", fused.group(1), fused.group(2), role(fused.group(3)));
    }
    Matcher fusing = FUSING.matcher(name);
    if (fusing.matches()) {
      return Words.of("%s×%s, %s fuses", fusing.group(1), fusing.group(2), fusing.group(3));
    }
    Matcher chain = CHAIN.matcher(name);
    if (chain.matches()) {
      return Words.of("chain of %s %s", chain.group(1), chain.group(2));
    }
    Matcher alone = ALONE.matcher(name);
    return alone.matches() ? Words.of("%s alone", alone.group(1)) : name;
  }

  /// Limits of a question as a plan holds them, `18 units` and `6 s`.
  public static String budgets(List<String> limits) {
    return limits.stream().map(Words::amount).collect(Collectors.joining(" + "));
  }
}
