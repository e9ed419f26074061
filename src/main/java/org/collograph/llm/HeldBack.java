package org.collograph.llm;

import java.util.List;

/// Lets a text through piece by piece so that none of some words, and no character, is ever cut in
/// two: what may be the beginning of one waits for what comes next.
public final class HeldBack {
  private final List<String> words;
  private final StringBuilder waiting = new StringBuilder();

  public HeldBack(List<String> words) {
    this.words = words.stream().filter(w -> !w.isEmpty()).toList();
  }

  /// @return what can be passed on now
  public String next(String piece) {
    waiting.append(piece);
    int until = waiting.length();
    for (String word : words) {
      until = Math.min(until, waiting.length() - beginning(word));
    }
    int before;
    do {
      before = until;
      for (String word : words) {
        until = outside(word, until);
      }
    } while (until < before);
    if (until > 0 && Character.isHighSurrogate(waiting.charAt(until - 1))) {
      until--;
    }
    String passed = waiting.substring(0, until);
    waiting.delete(0, until);
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

  /// The place, or the beginning of the word that it lies within.
  private int outside(String word, int place) {
    int from = Math.max(0, place - word.length() + 1);
    int at = waiting.indexOf(word, from);
    return at >= 0 && at < place && place < at + word.length() ? at : place;
  }
}
