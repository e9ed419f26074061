package org.collograph.evaluation;

import org.jspecify.annotations.Nullable;

/// What a grader made of a reply.
///
/// @param answer what it found there; null where nothing
/// @param why one line where right or wrong does not follow from the answer alone; null elsewhere
public record GradedReply(@Nullable String answer, boolean right, @Nullable String why) {}
