package org.collograph.llm.simulated;

import java.util.Map;
import org.collograph.cost.ModelProfile;

/// @param tolerance how much it can read before its attention fades (load at which 1/e is left)
/// @param accuracy by kind of task, of its own answers
record SimulatedModel(ModelProfile profile, double tolerance, Map<String, Double> accuracy) {}
