package org.collograph.search.steer;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.collograph.words.Refusal;

/// Changes as people write them.
final class SteerText {
  private static final Pattern MORE =
      Pattern.compile("(rounds|pairs)\\s+\\+?(\\d{1,9})", Pattern.CASE_INSENSITIVE);
  private static final Pattern HOLD =
      Pattern.compile("(pin|ban|free)\\s+(\\S.*)", Pattern.CASE_INSENSITIVE);
  private static final Pattern TILT =
      Pattern.compile("set\\s+(\\S.*?)\\s+(\\d*\\.?\\d+(?:[eE]-?\\d+)?)", Pattern.CASE_INSENSITIVE);
  private static final Pattern EDGE = Pattern.compile("(\\d{1,3})\\s*>\\s*(\\d{1,3})");
  private static final Pattern NAMED = Pattern.compile("(\\d{1,3})\\s*=\\s*(\\S.*)");

  private SteerText() {}

  static String of(Steer steer) {
    return switch (steer) {
      case Steer.Tilt(Cell cell, double p) -> "set " + of(cell) + " " + p;
      case Steer.Pin(Cell cell) -> "pin " + of(cell);
      case Steer.Ban(Cell cell) -> "ban " + of(cell);
      case Steer.Free(Cell cell) -> "free " + of(cell);
      case Steer.MoreRounds(int rounds) -> "rounds +" + rounds;
      case Steer.MorePairs(int pairs) -> "pairs +" + pairs;
      case Steer.Finish() -> "finish";
    };
  }

  static String of(Cell cell) {
    return switch (cell) {
      case Cell.Edge(int from, int to) -> (from + 1) + ">" + (to + 1);
      case Cell.Named(int slot, String name) -> (slot + 1) + "=" + name;
    };
  }

  static Steer read(String text) {
    String plain = text.strip();
    Matcher more = MORE.matcher(plain);
    if (more.matches()) {
      return more(more.group(1), Integer.parseInt(more.group(2)), text);
    }
    if (plain.equalsIgnoreCase("finish")) {
      return new Steer.Finish();
    }
    Matcher tilt = TILT.matcher(plain);
    if (tilt.matches()) {
      double p = Double.parseDouble(tilt.group(2));
      if (p > 1) {
        throw new Refusal(
            "The probability in '%s' is %s and not from 0 to 1. Maybe it is in percent.", text, p);
      }
      return new Steer.Tilt(cell(tilt.group(1), text), p);
    }
    Matcher hold = HOLD.matcher(plain);
    if (!hold.matches()) {
      throw malformed(text);
    }
    Cell cell = cell(hold.group(2), text);
    return switch (hold.group(1).toLowerCase(Locale.ROOT)) {
      case "pin" -> new Steer.Pin(cell);
      case "ban" -> new Steer.Ban(cell);
      default -> new Steer.Free(cell);
    };
  }

  private static Steer more(String what, int count, String text) {
    if (count < 1) {
      throw malformed(text);
    }
    return what.equalsIgnoreCase("rounds")
        ? new Steer.MoreRounds(count)
        : new Steer.MorePairs(count);
  }

  private static Cell cell(String written, String text) {
    Matcher edge = EDGE.matcher(written.strip());
    if (edge.matches()) {
      return new Cell.Edge(slot(edge.group(1), text), slot(edge.group(2), text));
    }
    Matcher named = NAMED.matcher(written.strip());
    if (named.matches()) {
      return new Cell.Named(slot(named.group(1), text), named.group(2));
    }
    throw malformed(text);
  }

  private static int slot(String number, String text) {
    int slot = Integer.parseInt(number) - 1;
    if (slot < 0) {
      throw malformed(text);
    }
    return slot;
  }

  private static Refusal malformed(String text) {
    return new Refusal(
        "The change '%s' cannot be read. Maybe 'pin 3>7', 'ban 5=fuser', 'set 3>7 0.8', 'free 3>7',"
            + " 'rounds +5', 'pairs +200' or 'finish' is meant; slots are numbered from 1.",
        text);
  }
}
