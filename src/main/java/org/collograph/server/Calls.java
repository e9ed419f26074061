package org.collograph.server;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// Chat completions, so many at once, each counted and told in a line of the log.
final class Calls {
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);
  private static final Duration LOOK = Duration.ofMillis(20);
  private static final Answerer.Answered NOTHING = new Answerer.Answered(List.of(), 0, List.of());

  /// Nobody waits any more: what nginx logs where a client has closed the connection.
  private static final int GONE = 499;

  private final Answerer answerer;
  private final ServerSettings settings;
  private final Clock clock;
  private final Traffic traffic = new Traffic();
  private final AtomicLong ids = new AtomicLong();
  private final Semaphore room;
  private volatile boolean ending;

  Calls(Answerer answerer, ServerSettings settings, Clock clock) {
    this.answerer = answerer;
    this.settings = settings;
    this.clock = clock;
    this.room = new Semaphore(settings.atOnce(), true);
  }

  Traffic traffic() {
    return traffic;
  }

  /// @throws ApiError where there is no such model
  String known(String model) {
    List<String> models = answerer.models();
    if (!models.contains(model)) {
      throw new ApiError(
          404,
          "invalid_request_error",
          String.format(
              Locale.ROOT,
              "The model `%s` does not exist. Maybe one of %s is meant.",
              model,
              String.join(", ", models)),
          "model",
          "model_not_found");
    }
    return model;
  }

  void complete(Context c) throws IOException {
    Instant began = clock.instant();
    traffic.begun();
    int status = 500;
    Answerer.Answered answered = NOTHING;
    @Nullable Streamed streamed = null;
    try {
      ChatCall call = ChatCall.parse(body(c));
      known(call.model());
      Completion completion =
          new Completion("chatcmpl-" + ids.incrementAndGet(), began.getEpochSecond(), call);
      streamed = new Streamed(c, completion, call.stops());
      Answerer.Answered found = answer(c, call, streamed);
      answered = found == null ? NOTHING : found;
      status = found == null ? GONE : 200;
      if (found != null && call.streams()) {
        streamed.end(found);
      } else if (found != null) {
        write(c, completion.whole(found));
      }
    } catch (ApiError e) {
      status = e.status();
      if (streamed == null || !streamed.hasBegun()) {
        throw e;
      }
      streamed.fail(e);
    } catch (HttpResponseException e) {
      status = e.getStatus();
      throw e;
    } catch (UncheckedIOException e) {
      // Nobody reads what is written any more.
      status = GONE;
    } finally {
      ended(c, status, began, answered);
    }
  }

  /// @throws ApiError where the client has sent less than it said
  private static String body(Context c) {
    try {
      return c.body();
    } catch (HttpResponseException e) {
      throw e;
    } catch (RuntimeException e) {
      throw ApiError.invalid("The request could not be read to its end.", null);
    }
  }

  /// Null where the client has gone.
  private Answerer.@Nullable Answered answer(Context c, ChatCall call, Streamed streamed) {
    boolean inside = false;
    ClientWatch watch = new ClientWatch(c.req(), Thread.currentThread());
    try (watch) {
      inside = room.tryAcquire(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
      if (ending) {
        throw ApiError.unavailable("The server ends.");
      }
      if (!inside) {
        throw ApiError.busy("Too many calls are under way. Maybe try again later.");
      }
      return answerer.answer(call, streamed);
    } catch (InterruptedException e) {
      return null;
    } finally {
      if (inside) {
        room.release();
      }
      if (watch.isImpatient()) {
        c.header("Connection", "close");
      }
    }
  }

  /// Sent before the call counts as ended: whoever waits for its end may stop the server then.
  private static void write(Context c, String text) throws IOException {
    byte[] whole = text.getBytes(StandardCharsets.UTF_8);
    c.contentType("application/json");
    c.res().setContentLength(whole.length);
    c.outputStream().write(whole);
    c.outputStream().flush();
  }

  private void ended(Context c, int status, Instant began, Answerer.Answered answered) {
    double took = Duration.between(began, clock.instant()).toNanos() / 1e9;
    traffic.ended(status, took, answered);
    settings
        .log()
        .accept(
            String.format(
                Locale.ROOT,
                "%s %s %s %d %.3f s, %d tokens read, %d written",
                began.truncatedTo(ChronoUnit.MILLIS),
                c.method(),
                c.path(),
                status,
                took,
                answered.read(),
                answered.choices().stream().mapToInt(r -> r.outputTokens()).sum()));
  }

  /// Takes no new calls and waits for those under way.
  void end(Duration longest) throws InterruptedException {
    ending = true;
    Instant until = clock.instant().plus(longest);
    while (traffic.callsUnderWay() > 0 && clock.instant().isBefore(until)) {
      Thread.sleep(LOOK);
    }
  }
}
