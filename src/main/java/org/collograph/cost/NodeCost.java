package org.collograph.cost;

/// What one node costs a question. For a node that calls no model everything is 0.
///
/// @param reads tokens read
/// @param writes tokens written
/// @param start seconds after the question was asked at which its call begins
public record NodeCost(String id, double reads, double writes, Cost cost, Double start) {}
