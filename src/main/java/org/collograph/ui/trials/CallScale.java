package org.collograph.ui.trials;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.collograph.evaluation.Call;
import org.collograph.run.EndpointCalls;

/// The time from the first call to the end of the last.
record CallScale(Instant first, double seconds) {
  static CallScale of(List<EndpointCalls> all) {
    List<Call> calls = all.stream().flatMap(e -> e.calls().stream()).toList();
    Instant first = calls.stream().map(Call::began).min(Instant::compareTo).orElseThrow();
    double last = calls.stream().mapToDouble(c -> since(first, c.ended())).max().orElseThrow();
    return new CallScale(first, Math.max(1e-3, last));
  }

  double share(Instant at) {
    return since(first, at) / seconds;
  }

  private static double since(Instant first, Instant at) {
    return Duration.between(first, at).toNanos() / 1e9;
  }
}
