package org.collograph.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.collograph.llm.Finish;
import org.collograph.llm.ModelReply;
import org.collograph.words.Sentence;

/// How many replies had something to say, kept ones among them.
///
/// @param replies that models gave
/// @param cut that ended because the model may write no more
/// @param limit in tokens, the largest at which one was cut
/// @param empty without a text, though neither cut nor withheld
/// @param filtered that the endpoint withheld
public record Answers(long replies, long cut, int limit, long empty, long filtered) {
  public static final Answers NONE = new Answers(0, 0, 0, 0, 0);

  /// Replies from which on it is plain that something is wrong with all.
  private static final int ENOUGH = 16;

  Answers with(ModelReply reply, int most) {
    boolean isCut = reply.finish() == Finish.LENGTH;
    boolean isFiltered = reply.finish() == Finish.FILTERED;
    boolean isEmpty = !isCut && !isFiltered && reply.text().isBlank();
    return new Answers(
        replies + 1,
        cut + (isCut ? 1 : 0),
        isCut ? Math.max(limit, most) : limit,
        empty + (isEmpty ? 1 : 0),
        filtered + (isFiltered ? 1 : 0));
  }

  /// Whether most replies say nothing that can be graded: then a search would only learn which
  /// models write least.
  public boolean areMostlyMissing() {
    return replies >= ENOUGH && 2 * (cut + empty + filtered) > replies;
  }

  /// Where there is something to say.
  public List<Sentence> told() {
    List<Sentence> all = new ArrayList<>();
    if (cut > 0) {
      all.add(tellCut());
    }
    if (empty > 0) {
      all.add(
          Sentence.of(
              "%,d of %,d replies were empty and count as not right. Maybe all they had to say was"
                  + " thinking.",
              empty, replies));
    }
    if (filtered > 0) {
      all.add(
          Sentence.of(
              "%,d of %,d replies were withheld by the endpoint's filter and count as not right.",
              filtered, replies));
    }
    return all;
  }

  private Sentence tellCut() {
    return Sentence.of(
        "%,d of %,d replies were cut at %,d tokens and count as not right. Maybe raise maxTokens.",
        cut, replies, limit);
  }
}
