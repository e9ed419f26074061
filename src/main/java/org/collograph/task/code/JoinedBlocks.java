package org.collograph.task.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Of several blocks the one that answers, with those before it that define what it needs.
final class JoinedBlocks {
  private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*");
  private static final Pattern DEFINED =
      Pattern.compile(
          "(?m)^(?:async )?(?:def|class) +(\\w+)|^(\\w+) *=[^=]|^import +([\\w., ]+)|^from +\\S+"
              + " +import +([\\w., ()]+)");

  private JoinedBlocks() {}

  /// @param best index of the block that answers
  static String of(List<String> blocks, int best) {
    String answer = blocks.get(best);
    List<String> needed = new ArrayList<>(List.of(answer));
    for (int i = best - 1; i >= 0; i--) {
      String earlier = blocks.get(i);
      Set<String> gives = defined(earlier);
      Set<String> has =
          needed.stream().flatMap(b -> defined(b).stream()).collect(Collectors.toSet());
      gives.removeAll(has);
      boolean isNeeded = needed.stream().flatMap(b -> names(b)).anyMatch(gives::contains);
      // A block that redefines what a later one defines is an earlier attempt.
      boolean isAttempt = defined(earlier).stream().anyMatch(defined(answer)::contains);
      if (isNeeded && !isAttempt) {
        needed.addFirst(earlier);
      }
    }
    return String.join("\n", needed);
  }

  private static Stream<String> names(String block) {
    return NAME.matcher(block).results().map(MatchResult::group);
  }

  private static Set<String> defined(String block) {
    return DEFINED
        .matcher(block)
        .results()
        .flatMap(
            m ->
                Stream.of(1, 2, 3, 4)
                    .map(m::group)
                    .filter(g -> g != null)
                    .flatMap(g -> Stream.of(g.replaceAll("[()]", "").split(","))))
        .map(n -> n.strip().replaceFirst("^.* as +", ""))
        .collect(Collectors.toSet());
  }
}
