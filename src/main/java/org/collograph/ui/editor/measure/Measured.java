package org.collograph.ui.editor.measure;

import org.collograph.run.Evaluation;
import org.collograph.run.EvaluationReport;
import org.collograph.run.Part;

/// What a measurement found.
///
/// @param wanted with the drawing as it was then
/// @param against what it was measured against
/// @param of how many pairs of graph and question were to be asked
/// @param simulated whether no real model answered
record Measured(
    Evaluation.Wanted wanted, Rival against, EvaluationReport report, long of, boolean simulated) {
  boolean isAgainstItself() {
    return wanted.graph().equals(wanted.rival());
  }

  /// Whether the rival was chosen on some of the questions that it is measured on here.
  boolean isRivalFlattered() {
    return against instanceof Rival.BestOf && wanted.part() != Part.TEST;
  }

  boolean isCutShort() {
    return report.asked() < of;
  }
}
