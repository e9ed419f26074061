package org.collograph.ui.editor.measure;

import org.collograph.run.Evaluation;
import org.collograph.run.EvaluationReport;

/// What a measurement found.
///
/// @param wanted with the drawing as it was then, without the rival
/// @param against such as `the best of run-3`
/// @param of how many pairs of graph and question were to be asked
/// @param simulated whether no real model answered
record Measured(
    Evaluation.Wanted wanted, String against, EvaluationReport report, long of, boolean simulated) {
  boolean isCutShort() {
    return report.asked() < of;
  }
}
