package org.collograph.llm.simulated;

import java.util.Map;
import org.collograph.cost.TokenLengths;

/// How models behave on one kind of task.
///
/// @param slope k: how sharply difficulty decides
/// @param commonWrong chance that a wrong own answer is the question's common wrong one
/// @param recognition added to ability when a right answer stands in the prompt
/// @param lineage load of each revision that was read
/// @param trust chance to take the plurality, by role
record SimulatedKind(
    double slope,
    double commonWrong,
    double recognition,
    double lineage,
    Map<String, Double> trust,
    TokenLengths lengths) {}
