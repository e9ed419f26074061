package org.collograph.cost;

import org.jspecify.annotations.Nullable;

/// What one node costs a question. For a node that calls no model everything is 0.
///
/// @param reads tokens read
/// @param writes tokens written
/// @param start seconds after the question was asked at which its call begins; null where a rate is
///   not known
public record NodeCost(String id, double reads, double writes, Cost cost, @Nullable Double start) {}
