package org.collograph.ui.compare;

import java.util.ArrayList;
import java.util.List;
import org.collograph.run.RunService;
import org.collograph.run.StoredRun;
import org.collograph.words.Sentence;
import org.jspecify.annotations.Nullable;

/// One of several runs that are overlaid.
///
/// @param words how the first stands beside it; null for the first
record Beside(CompareViewModel.Side side, @Nullable Sentence words) {
  static List<Beside> all(RunService service, List<StoredRun> runs) {
    List<Beside> all = new ArrayList<>();
    for (StoredRun run : runs) {
      var side = new CompareViewModel.Side(run, service.story(run, service.outline(run)));
      boolean isFirst = all.isEmpty();
      all.add(new Beside(side, isFirst ? null : words(service, runs.getFirst(), run)));
    }
    return all;
  }

  static Sentence words(RunService service, StoredRun one, StoredRun other) {
    return org.collograph.run.lessons.Beside.of(service.store(), one, other).words();
  }
}
