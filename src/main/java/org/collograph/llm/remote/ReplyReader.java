package org.collograph.llm.remote;

import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.collograph.llm.ModelFailure;
import org.collograph.llm.ModelFailure.Bill;
import org.collograph.llm.ModelFailure.Kind;
import org.collograph.llm.remote.body.PlainReply;
import org.collograph.llm.remote.body.Reason;
import org.collograph.words.OneLine;
import org.collograph.words.Sentence;

/// Turns what an endpoint does wrong into failures that say what happened and what may help.
final class ReplyReader {
  private static final int MOST_QUOTED = 200;

  private ReplyReader() {}

  /// The reply in its plain form.
  ///
  /// @throws ModelFailure where the status or the form of an answer is not that of a reply
  /// @throws Misaddressed where nothing that chats seems to be at the address
  static String plain(URI address, HttpResponse<?> response, String body) {
    int status = response.statusCode();
    if (status < 200 || status > 299) {
      throw Refusals.of(address, response, status, Reason.of(body));
    }
    String begin = body.stripLeading();
    if (!begin.startsWith("{") && !begin.startsWith("[") && !begin.startsWith("data:")) {
      throw noJson(address, response, body);
    }
    PlainReply reply = PlainReply.of(body);
    if (reply.error().isPresent()) {
      throw inside(address, response, reply.error().get());
    }
    return reply.json();
  }

  private static RuntimeException noJson(URI address, HttpResponse<?> response, String body) {
    ModelFailure failure =
        new ModelFailure(
            Sentence.of(
                "%s answered with %s instead of JSON. Maybe its address lacks /v1, or something"
                    + " stands between.",
                where(address), page(response, body)),
            Kind.PASSING,
            Bill.UNKNOWN,
            null);
    return body.stripLeading().startsWith("<") ? new Misaddressed(failure) : failure;
  }

  /// An error that stands in an answer that says that all is well.
  private static RuntimeException inside(URI address, HttpResponse<?> response, Reason why) {
    if (why.words().isEmpty()) {
      return new ModelFailure(
          Sentence.of(
              "%s answered with something that is no reply of a chat. Maybe it is no"
                  + " OpenAI-compatible endpoint.",
              where(address)),
          Kind.PASSING,
          Bill.UNKNOWN,
          null);
    }
    int status = why.status() == null ? Refusals.likelyStatus(why.words()) : why.status();
    return Refusals.of(address, response, status, why);
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

  /// Without the full stop: it stands in a sentence of ours.
  static String brief(String text) {
    return OneLine.of(text.strip().replaceAll("[.]$", ""), MOST_QUOTED);
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
