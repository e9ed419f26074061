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
import org.collograph.codec.json.StrictJson;
import org.collograph.llm.ModelFailure;
import org.collograph.llm.ModelFailure.Bill;
import org.collograph.llm.ModelFailure.Kind;

/// Turns what an endpoint does wrong into failures that say what happened and what may help.
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
          "%s answered with %s instead of JSON. Maybe its address lacks /v1, or something stands between."
              .formatted(where(address), page(response, body)),
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
    String what =
        "%s said %d%s.".formatted(where(address), status, said.isEmpty() ? "" : ": " + said);
    return switch (status) {
      case 401, 403 -> hopeless(what + " Maybe its key is missing or wrong.");
      case 402 -> hopeless(what + " Maybe the account has no credit left.");
      case 301, 302, 303, 307, 308 ->
          hopeless(
              what
                  + " It moved to %s. Maybe that is the address that is meant."
                      .formatted(
                          brief(response.headers().firstValue("Location").orElse("nowhere"))));
      case 404, 405 -> hopeless(what + " Maybe the model's name or the address is wrong.");
      // A gateway that gave up may have passed the call on.
      case 408, 502, 504, 524 ->
          new ModelFailure(
              what + " Maybe it is overloaded; its own log may say more.",
              Kind.PASSING,
              Bill.UNKNOWN,
              retryAfter(response));
      case 409, 425, 429 ->
          new ModelFailure(
              what
                  + wait(retryAfter(response))
                  + " Maybe give it fewer calls at once (maxConcurrent, maxPerMinute).",
              Kind.PASSING,
              Bill.NOTHING,
              retryAfter(response));
      default ->
          status >= 500 || status < 400
              ? new ModelFailure(
                  what + " Maybe it is overloaded; its own log may say more.",
                  Kind.PASSING,
                  Bill.NOTHING,
                  retryAfter(response))
              : ModelFailure.refused(what);
    };
  }

  private static String wait(Duration wait) {
    return wait == null || wait.isZero()
        ? ""
        : wait.toDays() > 0
            ? " It wants to be left alone for more than a day."
            : " It wants to be left alone for %,d seconds."
                .formatted(Math.max(1, wait.toSeconds()));
  }

  private static ModelFailure hopeless(String what) {
    return new ModelFailure(what, Kind.HOPELESS, Bill.NOTHING, null);
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

  private static String brief(String text) {
    String line = text.strip().replaceAll("[\\s\\p{Cntrl}]+", " ");
    line = line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
    return line.length() > MOST_QUOTED ? line.substring(0, MOST_QUOTED - 1) + "…" : line;
  }

  /// Seconds or a date; null where it says neither.
  private static Duration retryAfter(HttpResponse<?> response) {
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
        "%s did not answer within %d seconds. Maybe it is overloaded, or the model's timeoutSeconds is too short."
            .formatted(where(address), Math.max(1, deadline.toSeconds())),
        Kind.PASSING,
        Bill.UNKNOWN,
        null);
  }

  static ModelFailure broken(URI address, Throwable why) {
    if (why instanceof ConnectException || why instanceof HttpConnectTimeoutException) {
      return new ModelFailure(
          "%s cannot be reached. Maybe its server is not running, or the address is wrong."
              .formatted(where(address)),
          Kind.PASSING,
          Bill.NOT_SENT,
          null);
    }
    String message = String.valueOf(why.getMessage());
    boolean isLong = message.contains("capacity") || message.contains("exceed");
    return new ModelFailure(
        isLong
            ? "%s sent more than %d MB for one reply. Maybe it is no model's endpoint."
                .formatted(where(address), CarefulHttp.MOST_BYTES >> 20)
            : "The connection to %s broke off. Maybe its server was restarted."
                .formatted(where(address)),
        Kind.PASSING,
        Bill.UNKNOWN,
        null);
  }

  /// An address for a message: never what stands behind a question mark.
  static String where(URI address) {
    return address.getHost() + (address.getPort() < 0 ? "" : ":" + address.getPort());
  }
}
