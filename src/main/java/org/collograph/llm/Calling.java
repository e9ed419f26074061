package org.collograph.llm;

/// How a model of a pool is called.
///
/// @param identity changes whenever a reply could: part of every cache key
/// @param maxTokens that it may write in one reply
/// @param isGreedy whether every sample of a request is the same (temperature 0)
public record Calling(String identity, int maxTokens, boolean isGreedy) {}
