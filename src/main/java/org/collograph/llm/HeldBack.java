package org.collograph.llm;

import java.util.List;

/// Lets a text through piece by piece so that none of some words is ever cut in two: what may be
/// the beginning of one waits for what comes next.
public final class HeldBack {
  private final List<String> words;
  private final StringBuilder waiting = new StringBuilder();

  public HeldBack(List<String> words) {
    this.words = List.copyOf(words);
  }

  /// @return what can be passed on now
  public String next(String piece) {
    waiting.append(piece);
    int held = 0;
    for (String word : words) {
      held = Math.max(held, beginning(word));
    }
    String passed = waiting.substring(0, waiting.length() - held);
    waiting.delete(0, passed.length());
    return passed;
  }

  /// @return what still waits
  public String rest() {
    String rest = waiting.toString();
    waiting.setLength(0);
    return rest;
  }

  /// How long an end of what waits is a beginning of the word, and not all of it.
  private int beginning(String word) {
    for (int n = Math.min(word.length() - 1, waiting.length()); n > 0; n--) {
      if (waiting.indexOf(word.substring(0, n), waiting.length() - n) >= 0) {
        return n;
      }
    }
    return 0;
  }
}
