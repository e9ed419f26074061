package org.collograph.engine;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.temporal.api.enums.v1.TaskQueueType;
import io.temporal.api.taskqueue.v1.PollerInfo;
import io.temporal.api.taskqueue.v1.TaskQueue;
import io.temporal.api.workflowservice.v1.DescribeNamespaceRequest;
import io.temporal.api.workflowservice.v1.DescribeTaskQueueRequest;
import io.temporal.api.workflowservice.v1.GetSystemInfoRequest;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.envconfig.ClientConfigProfile;
import io.temporal.envconfig.ClientConfigTLS;
import io.temporal.serviceclient.RpcRetryOptions;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.collograph.Exempt;
import org.collograph.words.Refusal;

/// A connection to an engine. What `--engine` does not say, the namespace, TLS and the key, is
/// taken from where Temporal's own programs take it: `TEMPORAL_NAMESPACE`, `TEMPORAL_API_KEY`,
/// `TEMPORAL_TLS…`, or the profile in its file.
@Exempt(
    from = "clockAndChanceAreHandedIn",
    because = "a worker's last sign of life was at a time, whatever a run brings")
public final class Engine implements AutoCloseable {
  private static final Duration CONNECTS = Duration.ofSeconds(5);

  /// A request that fails in passing is made again for so long.
  private static final Duration INSISTS = Duration.ofSeconds(10);

  /// A poll lasts a minute: a worker that polled within so many seconds is there.
  private static final long RECENT = 75;

  private final EngineAddress address;
  private final WorkflowServiceStubs stubs;
  private final WorkflowClient client;

  private Engine(EngineAddress address, WorkflowServiceStubs stubs, WorkflowClient client) {
    this.address = address;
    this.stubs = stubs;
    this.client = client;
  }

  /// @param identity what this process calls itself there
  /// @throws IllegalArgumentException where it does not answer, or not to us
  public static Engine open(EngineAddress address, String identity) {
    // The JDK warns of what the library would use otherwise.
    System.setProperty("io.grpc.netty.shaded.io.netty.noUnsafe", "true");
    ClientConfigProfile profile = profile(address);
    WorkflowServiceStubsOptions options =
        WorkflowServiceStubsOptions.newBuilder(profile.toWorkflowServiceStubsOptions())
            .setRpcRetryOptions(
                RpcRetryOptions.newBuilder().setExpiration(INSISTS).validateBuildWithDefaults())
            .build();
    WorkflowServiceStubs stubs = WorkflowServiceStubs.newServiceStubs(options);
    WorkflowClientOptions own =
        WorkflowClientOptions.newBuilder(profile.toWorkflowClientOptions())
            .setIdentity(identity)
            .build();
    Engine engine = new Engine(address, stubs, WorkflowClient.newInstance(stubs, own));
    engine.requireThere(options);
    return engine;
  }

  private static ClientConfigProfile profile(EngineAddress address) {
    try {
      ClientConfigProfile found = ClientConfigProfile.load();
      var own = found.toBuilder().setAddress(address.target());
      if (address.isTls() && found.getTls() == null) {
        own.setTls(ClientConfigTLS.newBuilder().build());
      }
      return own.build();
    } catch (IOException | RuntimeException e) {
      throw new Refusal(
          e,
          "Temporal's own settings cannot be read: %s. Maybe mend its file, or the variables that"
              + " begin with TEMPORAL_.",
          e.getMessage());
    }
  }

  private void requireThere(WorkflowServiceStubsOptions options) {
    try {
      stubs.connect(CONNECTS);
      stubs
          .blockingStub()
          .describeNamespace(
              DescribeNamespaceRequest.newBuilder().setNamespace(namespace()).build());
    } catch (StatusRuntimeException e) {
      close();
      throw refusal(e);
    } catch (RuntimeException e) {
      close();
      throw new Refusal(
          e,
          "No engine answers at '%s'%s. Maybe none is started there, or the address is another.",
          address.target(),
          options.getEnableHttps() || options.getSslContext() != null ? " by TLS" : "");
    }
  }

  private Refusal refusal(StatusRuntimeException e) {
    return switch (e.getStatus().getCode()) {
      case NOT_FOUND ->
          new Refusal(
              e,
              "The engine at '%s' has no namespace '%s'. Maybe make it there, or name another in"
                  + " TEMPORAL_NAMESPACE.",
              address.target(),
              namespace());
      case UNAUTHENTICATED, PERMISSION_DENIED ->
          new Refusal(
              e,
              "The engine at '%s' does not let us in. Maybe set TEMPORAL_API_KEY, or the"
                  + " certificate in TEMPORAL_TLS_CLIENT_CERT_PATH.",
              address.target());
      default ->
          new Refusal(
              e,
              "No engine answers at '%s' (%s). Maybe none is started there, or it wants"
                  + " --engine-tls.",
              address.target(),
              e.getStatus().getCode());
    };
  }

  EngineAddress address() {
    return address;
  }

  public WorkflowClient client() {
    return client;
  }

  public String namespace() {
    return client.getOptions().getNamespace();
  }

  /// Its own version.
  public String version() {
    return stubs
        .blockingStub()
        .getSystemInfo(GetSystemInfoRequest.getDefaultInstance())
        .getServerVersion();
  }

  /// Who looks for leaves of a kind, by their own names; empty where this engine does not tell.
  public Optional<List<String>> workers(Kind kind) {
    try {
      long now = System.currentTimeMillis() / 1_000;
      return Optional.of(
          pollers(kind).stream()
              .filter(p -> now - p.getLastAccessTime().getSeconds() < RECENT)
              .map(PollerInfo::getIdentity)
              .distinct()
              .sorted()
              .toList());
    } catch (StatusRuntimeException e) {
      if (e.getStatus().getCode() == Status.Code.UNIMPLEMENTED) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private List<PollerInfo> pollers(Kind kind) {
    TaskQueue queue = TaskQueue.newBuilder().setName(kind.queue(address.queue())).build();
    return stubs
        .blockingStub()
        .describeTaskQueue(
            DescribeTaskQueueRequest.newBuilder()
                .setNamespace(namespace())
                .setTaskQueue(queue)
                .setTaskQueueType(TaskQueueType.TASK_QUEUE_TYPE_ACTIVITY)
                .build())
        .getPollersList();
  }

  /// Who has the leaf of a workflow now; empty while nobody has taken it.
  Optional<String> worker(String workflow) {
    try {
      return client
          .newUntypedWorkflowStub(workflow)
          .describe()
          .getRawDescription()
          .getPendingActivitiesList()
          .stream()
          .map(a -> a.getLastWorkerIdentity())
          .filter(name -> !name.isEmpty())
          .findFirst();
    } catch (RuntimeException e) {
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    stubs.shutdownNow();
  }
}
