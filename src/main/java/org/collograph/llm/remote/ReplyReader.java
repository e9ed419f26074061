package org.collograph.llm.remote;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import org.collograph.Exempt;
import org.collograph.codec.json.StrictJson;
import org.collograph.llm.ModelFailure;
import org.collograph.llm.ModelFailure.Bill;
import org.collograph.llm.ModelFailure.Kind;
import org.collograph.words.OneLine;
import org.collograph.words.Sentence;
import org.jspecify.annotations.Nullable;

/// Turns what an endpoint does wrong into failures that say what happened and what may help.
@Exempt(
    from = "clockAndChanceAreHandedIn",
    because = "an endpoint may say a date before which it is not to be asked")
final class ReplyReader {
  private static final int MOST_QUOTED = 200;

  private ReplyReader() {}

  /// @throws ModelFailure where the status or the form of an answer is not that of a reply
  static void requireGood(URI address, HttpResponse<?> response, String body) {
    int status = response.statusCode();
    if (status < 200 || status > 299) {
      throw refusal(address, response, body);
    }
    if (!body.stripLeading().startsWith("{")) {
      throw new ModelFailure(
          Sentence.of(
              "%s answered with %s instead of JSON. Maybe its address lacks /v1, or something"
                  + " stands between.",
              where(address), page(response, body)),
          Kind.PASSING,
          Bill.UNKNOWN,
          null);
    }
  }

  private static String page(HttpResponse<?> response, String body) {
    if (body.isBlank()) {
      return "nothing";
    }
    String type = response.headers().firstValue("Content-Type").orElse("");
    return type.contains("html") || body.stripLeading().startsWith("<")
        ? "a web page"
        : "'" + brief(body) + "'";
  }

  private static ModelFailure refusal(URI address, HttpResponse<?> response, String body) {
    int status = response.statusCode();
    String said = said(body);
    Sentence what =
        said.isEmpty()
            ? Sentence.of("%s said %d.", where(address), status)
            : Sentence.of("%s said %d: %s.", where(address), status, said);
    Duration wait = retryAfter(response);
    return switch (status) {
      case 401, 403 -> hopeless("%s Maybe its key is missing or wrong.", what);
      case 402 -> hopeless("%s Maybe the account has no credit left.", what);
      case 301, 302, 303, 307, 308 ->
          hopeless(
              "%s It moved to %s. Maybe that is the address that is meant.",
              what, brief(response.headers().firstValue("Location").orElse("nowhere")));
      case 404, 405 -> hopeless("%s Maybe the model's name or the address is wrong.", what);
      // A gateway that gave up may have passed the call on.
      case 408, 502, 504, 524 -> overloaded(what, Bill.UNKNOWN, wait);
      case 409, 425, 429 -> new ModelFailure(tooMany(what, wait), Kind.PASSING, Bill.NOTHING, wait);
      default ->
          status >= 500 || status < 400
              ? overloaded(what, Bill.NOTHING, wait)
              : new ModelFailure(what, Kind.REFUSED, Bill.NOTHING, null);
    };
  }

  private static ModelFailure overloaded(Sentence what, Bill bill, @Nullable Duration wait) {
    return new ModelFailure(
        Sentence.of("%s Maybe it is overloaded; its own log may say more.", what),
        Kind.PASSING,
        bill,
        wait);
  }

  private static Sentence tooMany(Sentence what, @Nullable Duration wait) {
    return Sentence.of(
        "%s Maybe give it fewer calls at once (maxConcurrent, maxPerMinute).", waiting(what, wait));
  }

  private static Sentence waiting(Sentence what, @Nullable Duration wait) {
    if (wait == null || wait.isZero()) {
      return what;
    }
    return wait.toDays() > 0
        ? Sentence.of("%s It wants to be left alone for more than a day.", what)
        : Sentence.of(
            "%s It wants to be left alone for %,d seconds.", what, Math.max(1, wait.toSeconds()));
  }

  private static ModelFailure hopeless(String form, Object... parts) {
    return new ModelFailure(Sentence.of(form, parts), Kind.HOPELESS, Bill.NOTHING, null);
  }

  /// What the body says of the error, in OpenAI's shape or another; empty where it says nothing.
  private static String said(String body) {
    try {
      JsonNode root = StrictJson.MAPPER.readTree(body);
      JsonNode error = root == null ? null : root.path("error");
      if (error == null) {
        return "";
      }
      String message = error.isTextual() ? error.asText() : error.path("message").asText("");
      return brief(message.isEmpty() ? root.path("message").asText("") : message);
    } catch (IOException e) {
      return "";
    }
  }

  /// Without the full stop: it stands in a sentence of ours.
  private static String brief(String text) {
    return OneLine.of(text.strip().replaceAll("[.]$", ""), MOST_QUOTED);
  }

  /// Seconds or a date; null where it says neither.
  private static @Nullable Duration retryAfter(HttpResponse<?> response) {
    String said = response.headers().firstValue("Retry-After").orElse("").strip();
    try {
      if (said.matches("\\d{1,9}(\\.\\d{1,9})?")) {
        return Duration.ofMillis((long) (Double.parseDouble(said) * 1000));
      }
      Instant until = ZonedDateTime.parse(said, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      Duration wait = Duration.between(Instant.now(), until);
      return wait.isNegative() ? Duration.ZERO : wait;
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  static ModelFailure timeout(URI address, Duration deadline) {
    return new ModelFailure(
        Sentence.of(
            "%s did not answer within %d seconds. Maybe it is overloaded, or the model's"
                + " timeoutSeconds is too short.",
            where(address), Math.max(1, deadline.toSeconds())),
        Kind.PASSING,
        Bill.UNKNOWN,
        null);
  }

  static ModelFailure broken(URI address, Throwable why) {
    if (why instanceof ConnectException || why instanceof HttpConnectTimeoutException) {
      return new ModelFailure(
          Sentence.of(
              "%s cannot be reached. Maybe its server is not running, or the address is wrong.",
              where(address)),
          Kind.PASSING,
          Bill.NOT_SENT,
          null);
    }
    String message = String.valueOf(why.getMessage());
    boolean isLong = message.contains("capacity") || message.contains("exceed");
    return new ModelFailure(
        isLong
            ? Sentence.of(
                "%s sent more than %d MB for one reply. Maybe it is no model's endpoint.",
                where(address), CarefulHttp.MOST_BYTES >> 20)
            : Sentence.of(
                "The connection to %s broke off. Maybe its server was restarted.", where(address)),
        Kind.PASSING,
        Bill.UNKNOWN,
        null);
  }

  /// An address for a message: never what stands behind a question mark.
  static String where(URI address) {
    return address.getHost() + (address.getPort() < 0 ? "" : ":" + address.getPort());
  }
}
