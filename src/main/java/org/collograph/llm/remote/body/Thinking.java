package org.collograph.llm.remote.body;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A reply with a reasoning model's thinking kept apart, whatever marks it stands in.
///
/// @param thinking null where there is none
record Thinking(String text, @Nullable String thinking) {
  private static final String NAME = "think|thinking|thought|reasoning|seed:think";
  private static final Pattern BEGIN =
      Pattern.compile(
          "\\A\\s*(?:<(?:" + NAME + ")>|\\[THINK\\]|<\\|START_THINKING\\|>|◁think▷)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern END =
      Pattern.compile(
          "</(?:" + NAME + ")>|\\[/THINK\\]|<\\|END_THINKING\\|>|◁/think▷",
          Pattern.CASE_INSENSITIVE);

  /// Harmony's channels, with their marks or where a server has taken these away.
  private static final Pattern CHANNEL =
      Pattern.compile(
          "\\A\\s*(?:<\\|start\\|>assistant)?<\\|channel\\|>\\s*(?:analysis|commentary)"
              + "|\\Aanalysis(?=[A-Z\\s]).*assistantfinal",
          Pattern.DOTALL);

  private static final Pattern FINAL =
      Pattern.compile("<\\|channel\\|>\\s*final[^<]*<\\|message\\|>|assistantfinal");
  private static final Pattern ONLY_FINAL = Pattern.compile("\\A\\s*" + FINAL.pattern());
  private static final Pattern MARKS = Pattern.compile("<\\|[a-zA-Z_]+\\|>(?:assistant(?=<))?");

  static Thinking of(String reply) {
    if (CHANNEL.matcher(reply).find() || ONLY_FINAL.matcher(reply).find()) {
      return channels(reply);
    }
    Matcher end = END.matcher(reply);
    Matcher begin = BEGIN.matcher(reply);
    boolean isOpened = begin.find();
    // Some templates open it in the prompt, so that only its end is in the reply.
    if (end.find(isOpened ? begin.end() : 0)) {
      String thought = reply.substring(isOpened ? begin.end() : 0, end.start()).strip();
      Thinking rest = of(reply.substring(end.end()));
      String more = rest.thinking() == null ? "" : "\n\n" + rest.thinking();
      return new Thinking(plain(rest.text()), thought + more);
    }
    return isOpened
        ? new Thinking("", reply.substring(begin.end()).strip())
        : new Thinking(reply, null);
  }

  private static Thinking channels(String reply) {
    Matcher last = FINAL.matcher(reply);
    int at = -1;
    int from = 0;
    while (last.find()) {
      at = last.start();
      from = last.end();
    }
    String thought = plain(at < 0 ? reply : reply.substring(0, at));
    String bare = thought.replaceFirst("\\A\\s*(?:analysis|commentary)", "").strip();
    return new Thinking(at < 0 ? "" : plain(reply.substring(from)), bare.isEmpty() ? null : bare);
  }

  private static String plain(String text) {
    return MARKS.matcher(text).replaceAll("").strip();
  }
}
