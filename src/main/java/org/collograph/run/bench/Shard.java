package org.collograph.run.bench;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.collograph.words.Refusal;

/// One of several processes that share a bench: every so-manieth search is its own.
///
/// @param number from 1
public record Shard(int number, int of) {
  public static final Shard WHOLE = new Shard(1, 1);

  private static final Pattern FORM = Pattern.compile("(\\d{1,4})/(\\d{1,4})");

  /// Reads a text such as `2/8`.
  public static Shard parse(String text) {
    Matcher m = FORM.matcher(text.strip());
    Shard shard =
        m.matches()
            ? new Shard(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)))
            : new Shard(0, 0);
    if (shard.number < 1 || shard.number > shard.of) {
      throw new Refusal("The shard is '%s'. Maybe 1/4 is meant, the first of four.", text);
    }
    return shard;
  }

  /// @param all every search of the bench
  public List<BenchCell> of(List<BenchCell> all) {
    return IntStream.range(0, all.size())
        .filter(i -> i % of == number - 1)
        .mapToObj(all::get)
        .toList();
  }
}
