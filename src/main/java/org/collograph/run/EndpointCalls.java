package org.collograph.run;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import org.collograph.evaluation.Call;

/// The calls of a run to one endpoint, in the order in which they began, each in a lane that was
/// free then.
///
/// @param endpoint its address; empty where the models had none
/// @param lanes of the calls, from 0: as many are used as were under way at once
public record EndpointCalls(String endpoint, List<Call> calls, List<Integer> lanes) {
  private record Busy(Instant until, int lane) {}

  /// In the order in which they were first called.
  ///
  /// @param calls in the order in which they began
  public static List<EndpointCalls> of(List<Call> calls) {
    Map<String, List<Call>> all = new LinkedHashMap<>();
    for (Call call : calls) {
      String endpoint = Objects.requireNonNullElse(call.endpoint(), "");
      all.computeIfAbsent(endpoint, _ -> new ArrayList<>()).add(call);
    }
    return all.entrySet().stream()
        .map(e -> new EndpointCalls(e.getKey(), List.copyOf(e.getValue()), lanes(e.getValue())))
        .toList();
  }

  private static List<Integer> lanes(List<Call> calls) {
    PriorityQueue<Busy> busy = new PriorityQueue<>((a, b) -> a.until().compareTo(b.until()));
    PriorityQueue<Integer> free = new PriorityQueue<>();
    List<Integer> lanes = new ArrayList<>();
    int used = 0;
    for (Call call : calls) {
      while (!busy.isEmpty() && !busy.peek().until().isAfter(call.began())) {
        free.add(busy.remove().lane());
      }
      int lane = free.isEmpty() ? used++ : free.remove();
      busy.add(new Busy(call.ended(), lane));
      lanes.add(lane);
    }
    return List.copyOf(lanes);
  }

  /// How many were under way at once.
  public int atOnce() {
    return lanes.stream().mapToInt(l -> l + 1).max().orElse(0);
  }

  public long failed() {
    return calls.stream().filter(c -> !c.answered()).count();
  }

  /// Seconds in which so large a share of the answered calls was over; NaN where none was answered.
  public double within(double share) {
    return NearestRank.of(
        calls.stream().filter(Call::answered).mapToDouble(Call::seconds).sorted().toArray(), share);
  }

  /// Tokens written by all calls for each second in which at least one was under way.
  public double tokensPerSecond() {
    long tokens = calls.stream().mapToLong(Call::outputTokens).sum();
    return tokens / busySeconds();
  }

  private double busySeconds() {
    double sum = 0;
    Instant until = Instant.MIN;
    for (Call call : calls) {
      Instant from = call.began().isAfter(until) ? call.began() : until;
      if (call.ended().isAfter(from)) {
        sum += Duration.between(from, call.ended()).toNanos() / 1e9;
        until = call.ended();
      }
    }
    return sum;
  }
}
