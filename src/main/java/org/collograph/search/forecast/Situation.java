package org.collograph.search.forecast;

/// In what situation a node answered.
///
/// @param model its number
/// @param role its number
/// @param reads answers read
/// @param rightReads how many of them were right
/// @param pluralityRight whether the most frequent of them was
/// @param revision 1 for a node that read nothing, else one more than the highest that it read
public record Situation(
    int model, int role, int reads, int rightReads, boolean pluralityRight, int revision) {}
