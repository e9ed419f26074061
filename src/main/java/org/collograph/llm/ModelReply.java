package org.collograph.llm;

/// What a model said.
///
/// @param inputTokens tokens read, as the endpoint counts them
/// @param outputTokens tokens written
public record ModelReply(String text, int inputTokens, int outputTokens) {}
