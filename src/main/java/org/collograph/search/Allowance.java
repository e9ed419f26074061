package org.collograph.search;

import org.collograph.task.Split;
import org.collograph.task.Task;

/// How many (graph, question) pairs a search may ask, and how many of them are kept for validation:
/// at most a quarter, reserved beforehand.
///
/// @param search pairs before validation; a very large number where there is no limit
/// @param finalists sent to the first half, at most three; 1 means that there is nothing to choose
/// @param choosing questions of the first half for each finalist
/// @param judging questions of the second half for the winner
record Allowance(long search, int finalists, int choosing, int judging) {
  /// Five are allowed; the more near equals are sent, the more luck decides between them.
  private static final int MOST_FINALISTS = 3;

  /// Ours, not the paper's: what a large task is judged on, so that validation does not outgrow the
  /// search.
  private static final int MOST_CHOOSING = 150;

  private static final int MOST_JUDGING = 400;

  /// Fewer questions than this cannot tell two good graphs apart better than the search did.
  private static final int LEAST_CHOOSING = 60;

  static Allowance of(SearchRules rules, Task task) {
    int first = Math.min(MOST_CHOOSING, task.split(Split.CHOOSING).size());
    int second = Math.min(MOST_JUDGING, task.split(Split.JUDGING).size());
    if (rules.maxAsked() == null) {
      return new Allowance(Long.MAX_VALUE / 2, MOST_FINALISTS, first, second);
    }
    int reserved = rules.maxAsked() / 4;
    int finalists = Math.clamp(reserved * 2L / 3 / LEAST_CHOOSING, 1, MOST_FINALISTS);
    int judging = Math.min(second, finalists == 1 ? reserved : Math.max(1, reserved / 3));
    int choosing = finalists == 1 ? 0 : Math.min(first, (reserved - judging) / finalists);
    judging = Math.max(1, Math.min(second, reserved - finalists * choosing));
    return new Allowance(
        rules.maxAsked() - (long) finalists * choosing - judging, finalists, choosing, judging);
  }
}
