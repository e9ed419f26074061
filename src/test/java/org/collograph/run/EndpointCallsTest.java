package org.collograph.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import org.collograph.evaluation.Call;
import org.junit.jupiter.api.Test;

class EndpointCallsTest {
  private static final Instant ZERO = Instant.ofEpochSecond(1_000);

  private static Call call(String endpoint, double began, double seconds, boolean answered) {
    return new Call(
        endpoint, "m", ZERO.plusMillis((long) (1_000 * began)), seconds, 10, 40, answered);
  }

  @Test
  void eachCallIsInALaneThatWasFree() {
    EndpointCalls one =
        EndpointCalls.of(
                List.of(
                    call("a", 0, 3, true),
                    call("a", 1, 1, true),
                    call("a", 1.5, 1, true),
                    call("a", 2, 2, true),
                    call("a", 5, 1, true)))
            .getFirst();
    assertEquals(List.of(0, 1, 2, 1, 0), one.lanes());
    assertEquals(3, one.atOnce());
  }

  @Test
  void endpointsAreApartAndWhatFailedIsNoTimeOfAnAnswer() {
    List<EndpointCalls> both =
        EndpointCalls.of(
            List.of(
                call("a", 0, 1, true),
                call("b", 0, 9, false),
                call("a", 2, 3, true),
                call("b", 4, 2, true)));
    assertEquals(List.of("a", "b"), both.stream().map(EndpointCalls::endpoint).toList());
    assertEquals(1, both.getLast().failed());
    assertEquals(2, both.getLast().within(0.95));
    assertEquals(1, both.getFirst().within(0.5));
    assertEquals(3, both.getFirst().within(0.95));
  }

  @Test
  void tokensAreCountedByTheTimeInWhichItWasBusy() {
    EndpointCalls one =
        EndpointCalls.of(
                List.of(call("a", 0, 2, true), call("a", 1, 2, true), call("a", 10, 1, true)))
            .getFirst();
    assertEquals(120 / 4.0, one.tokensPerSecond(), 1e-9);
  }
}
