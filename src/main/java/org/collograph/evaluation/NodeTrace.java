package org.collograph.evaluation;

import org.collograph.llm.Finish;
import org.jspecify.annotations.Nullable;

/// What one node did with one question.
///
/// @param reply its text; for a vote the winning reply
/// @param answer what the grader found in it, normalised; null where nothing
/// @param right whether that is the right answer
/// @param finish why it stopped writing
/// @param thinking what it wrote before its reply, read by nobody; null where there was none
/// @param why it is right or wrong, where that takes more than the answer to see; else null
/// @param seconds that its reply took, by the clock; null where nobody measured
/// @param endpoint the address that answered, of a model that has several; else null
public record NodeTrace(
    String reply,
    @Nullable String answer,
    boolean right,
    int inputTokens,
    int outputTokens,
    Finish finish,
    @Nullable String thinking,
    @Nullable String why,
    @Nullable Double seconds,
    @Nullable String endpoint) {

  public NodeTrace(
      String reply, @Nullable String answer, boolean right, int inputTokens, int outputTokens) {
    this(reply, answer, right, inputTokens, outputTokens, Finish.STOP, null, null, null, null);
  }
}
