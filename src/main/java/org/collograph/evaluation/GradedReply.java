package org.collograph.evaluation;

/// What a grader made of a reply.
///
/// @param answer what it found there; null where nothing
/// @param why one line where right or wrong does not follow from the answer alone; null elsewhere
public record GradedReply(String answer, boolean right, String why) {}
