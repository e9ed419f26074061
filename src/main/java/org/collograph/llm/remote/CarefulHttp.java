package org.collograph.llm.remote;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.collograph.llm.HeldBack;
import org.collograph.llm.ModelFailure;
import org.collograph.llm.remote.body.BodyText;
import org.collograph.llm.remote.body.StreamedText;

/// Carries one request and its answer: with a deadline for the whole of it, a limit on its size,
/// and the key struck out of what comes back. Every failure is a `ModelFailure`, an interrupt is
/// `Cancelled`.
final class CarefulHttp implements HttpClient {
  /// No reply of a model is that long.
  static final long MOST_BYTES = 4L << 20;

  /// Who is told a reply while it comes.
  static final ScopedValue<Consumer<String>> HEARD = ScopedValue.newInstance();

  private static final String STRUCK = "[key]";
  private static final int SHORTEST = 8;

  private final Supplier<Optional<String>> key;
  private final Duration deadline;

  /// One client for all endpoints, made when the first is called: its TLS takes longer to set up
  /// than a window's styles. HTTP/1.1: some local servers mishandle the offer to upgrade.
  private static final class Shared {
    private static final java.net.http.HttpClient CLIENT =
        java.net.http.HttpClient.newBuilder()
            .version(java.net.http.HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
  }

  static java.net.http.HttpClient shared() {
    return Shared.CLIENT;
  }

  /// @param key looked up for each request; empty for none
  CarefulHttp(Supplier<Optional<String>> key, Duration deadline) {
    this.key = key;
    this.deadline = deadline;
  }

  @Override
  public SuccessfulHttpResponse execute(HttpRequest request) {
    Optional<String> secret = key.get();
    Outgoing body = new Outgoing(request.body());
    HttpResponse<byte[]> response = send(outgoing(request, body, secret), body);
    String plain;
    try {
      plain = ReplyReader.plain(URI.create(request.url()), response, BodyText.of(response.body()));
    } catch (ModelFailure e) {
      throw struck(e, secret);
    } catch (Misaddressed e) {
      throw new Misaddressed(struck(e.failure(), secret));
    }
    return SuccessfulHttpResponse.builder()
        .statusCode(response.statusCode())
        .headers(response.headers().map())
        .body(plain)
        .build();
  }

  private HttpResponse<byte[]> send(java.net.http.HttpRequest request, Outgoing body) {
    CompletableFuture<HttpResponse<byte[]>> answer =
        shared().sendAsync(request, BodyHandlers.limiting(body(), MOST_BYTES));
    try {
      return answer.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw ReplyReader.timeout(request.uri(), deadline);
    } catch (ExecutionException e) {
      throw ReplyReader.broken(request.uri(), Objects.requireNonNullElse(e.getCause(), e));
    } catch (InterruptedException e) {
      throw new Cancelled(!body.withdraw());
    } finally {
      // Ends the exchange where it is still going on; nothing where it is over.
      answer.cancel(true);
    }
  }

  private HttpResponse.BodyHandler<byte[]> body() {
    if (!HEARD.isBound()) {
      return BodyHandlers.ofByteArray();
    }
    Consumer<String> told = HEARD.get();
    Optional<String> secret = key.get();
    HeldBack whole = new HeldBack(secret.stream().filter(s -> s.length() >= SHORTEST).toList());
    return _ ->
        new Heard(
            HttpResponse.BodySubscribers.ofByteArray(),
            new StreamedText(),
            piece -> told.accept(struck(whole.next(piece), secret)),
            () -> told.accept(struck(whole.rest(), secret)));
  }

  /// A text that came out of an answer, decoded, without the key: a server may say it back in an
  /// error or echo the headers.
  String struck(String text) {
    return struck(text, key.get());
  }

  private static java.net.http.HttpRequest outgoing(
      HttpRequest request, Outgoing body, Optional<String> secret) {
    var builder = java.net.http.HttpRequest.newBuilder(URI.create(request.url()));
    request.headers().forEach((name, values) -> values.forEach(v -> builder.header(name, v)));
    secret.ifPresent(s -> builder.setHeader("Authorization", "Bearer " + s));
    return builder.method(request.method().name(), body).build();
  }

  private static ModelFailure struck(ModelFailure e, Optional<String> secret) {
    return new ModelFailure(
        e.sentence().with(part -> struck(part, secret)), e.kind(), e.bill(), e.retryAfter());
  }

  private static String struck(String text, Optional<String> secret) {
    // What is shorter is no secret: many local servers want any word for a key.
    return secret.filter(s -> s.length() >= SHORTEST).map(s -> without(text, s)).orElse(text);
  }

  private static String without(String text, String secret) {
    byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
    return text.replace(secret, STRUCK)
        .replace(URLEncoder.encode(secret, StandardCharsets.UTF_8), STRUCK)
        .replace(Base64.getEncoder().withoutPadding().encodeToString(bytes), STRUCK);
  }

  @Override
  public void execute(
      HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
    throw new UnsupportedOperationException("Replies are not streamed.");
  }
}
