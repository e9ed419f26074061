package org.collograph.search.agent;

import org.collograph.search.Feedback;
import org.collograph.search.space.GraphDistribution;

/// What an agent says after a round.
///
/// @param tables the next
/// @param feedback its reasons, with the probabilities that each moved
record Advice(GraphDistribution tables, Feedback feedback) {}
