package org.collograph.llm.simulated;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.collograph.task.Question;

/// Finds the known question that stands in a prompt, white space aside: the longest match, and of
/// several the last. Linear in the prompt: questions are looked up by a rolling hash of their first
/// characters.
final class QuestionIndex {
  /// @param at where it begins in the prompt without white space
  record Found(KnownQuestion question, int at) {
    int end() {
      return at + question.text().length();
    }
  }

  private static final int MOST_PREFIX = 24;
  private static final long BASE = 1_000_003;
  private static final int ENDS = 1 << 20;

  private final int prefix;
  private final Map<Long, List<KnownQuestion>> byPrefix = new HashMap<>();
  private final long highest;

  /// Ends of the hashes above: most places of a prompt begin no question, and are passed over.
  private final BitSet ends = new BitSet(ENDS);

  QuestionIndex(Iterable<Question> questions) {
    List<KnownQuestion> known = new ArrayList<>();
    questions.forEach(q -> known.add(KnownQuestion.of(q)));
    this.prefix =
        Math.max(
            1,
            Math.min(MOST_PREFIX, known.stream().mapToInt(q -> q.text().length()).min().orElse(1)));
    long power = 1;
    for (int i = 1; i < prefix; i++) {
      power *= BASE;
    }
    this.highest = power;
    for (KnownQuestion q : known) {
      long hash = hash(q.text());
      byPrefix.computeIfAbsent(hash, h -> new ArrayList<>()).add(q);
      ends.set(end(hash));
    }
  }

  private static int end(long hash) {
    return (int) (hash & (ENDS - 1));
  }

  private List<KnownQuestion> at(long hash) {
    return ends.get(end(hash)) ? byPrefix.getOrDefault(hash, List.of()) : List.of();
  }

  private long hash(String text) {
    long hash = 0;
    for (int i = 0; i < prefix; i++) {
      hash = hash * BASE + text.charAt(i);
    }
    return hash;
  }

  /// @param prompt without white space
  Optional<Found> find(String prompt) {
    if (prompt.length() < prefix) {
      return Optional.empty();
    }
    Found best = null;
    long hash = hash(prompt);
    for (int at = 0; ; at++) {
      for (KnownQuestion q : at(hash)) {
        boolean asLong = best == null || q.text().length() >= best.question().text().length();
        if (asLong && prompt.startsWith(q.text(), at)) {
          best = new Found(q, at);
        }
      }
      int next = at + prefix;
      if (next >= prompt.length()) {
        return Optional.ofNullable(best);
      }
      hash = (hash - prompt.charAt(at) * highest) * BASE + prompt.charAt(next);
    }
  }
}
