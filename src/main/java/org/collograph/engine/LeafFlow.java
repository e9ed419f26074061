package org.collograph.engine;

import io.temporal.activity.ActivityOptions;
import io.temporal.common.RetryOptions;
import io.temporal.common.converter.RawValue;
import io.temporal.workflow.Workflow;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;
import java.time.Duration;

/// A leaf's course: it is given to a worker, and to another where that one dies.
@WorkflowInterface
public interface LeafFlow {
  String NAME = "leaf";

  /// @param queue of the leaf's kind
  /// @param seconds that one try may take
  /// @param silence seconds after which a worker that is not heard of is taken for dead
  /// @return as it came, read by nobody yet: a worker may say anything
  @WorkflowMethod(name = NAME)
  RawValue run(String queue, String leaf, int tries, int seconds, int silence);

  /// The only one.
  final class Once implements LeafFlow {
    @Override
    public RawValue run(String queue, String leaf, int tries, int seconds, int silence) {
      ActivityOptions options =
          ActivityOptions.newBuilder()
              .setTaskQueue(queue)
              .setStartToCloseTimeout(Duration.ofSeconds(seconds))
              .setHeartbeatTimeout(Duration.ofSeconds(silence))
              .setRetryOptions(
                  RetryOptions.newBuilder()
                      .setMaximumAttempts(tries)
                      .setInitialInterval(Duration.ofMillis(200))
                      .build())
              .build();
      return Workflow.newUntypedActivityStub(options).execute(LeafWork.NAME, RawValue.class, leaf);
    }
  }
}
