package org.collograph.task.math;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A place in a text that is being read.
final class Cursor {
  private final String text;
  private int at;

  Cursor(String text) {
    this.text = text;
  }

  /// The next character that is no space; 0 at the end.
  char peek() {
    skipSpace();
    return raw();
  }

  /// The next character, spaces among them; 0 at the end.
  char raw() {
    return at < text.length() ? text.charAt(at) : 0;
  }

  void skipSpace() {
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
  }

  boolean isAtEnd() {
    return peek() == 0;
  }

  char next() {
    char c = peek();
    at++;
    return c;
  }

  boolean sees(String what) {
    skipSpace();
    return text.startsWith(what, at);
  }

  boolean takes(String what) {
    boolean seen = sees(what);
    if (seen) {
      at += what.length();
    }
    return seen;
  }

  void expect(char c) {
    if (next() != c) {
      throw new Unreadable("no " + c);
    }
  }

  /// What the pattern matches here, or null; spaces before it are passed over.
  @Nullable Matcher match(Pattern pattern) {
    skipSpace();
    Matcher m = pattern.matcher(text).region(at, text.length());
    return m.lookingAt() ? m : null;
  }

  void to(int place) {
    at = place;
  }

  /// The text between a brace that is open here and the one that closes it; moves behind it.
  String braced() {
    expect('{');
    int depth = 1;
    int from = at;
    for (; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '\\') {
        at++;
      } else if (c == '{') {
        depth++;
      } else if (c == '}' && --depth == 0) {
        return text.substring(from, at++);
      }
    }
    throw new Unreadable("a brace is not closed");
  }
}
