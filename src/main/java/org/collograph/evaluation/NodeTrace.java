package org.collograph.evaluation;

/// What one node did with one question.
///
/// @param reply its text; for a vote the winning reply
/// @param answer what the grader found in it, normalised; null where nothing
/// @param right whether that is the right answer
public record NodeTrace(
    String reply, String answer, boolean right, int inputTokens, int outputTokens) {}
