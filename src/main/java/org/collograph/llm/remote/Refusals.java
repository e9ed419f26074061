package org.collograph.llm.remote;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import org.collograph.Exempt;
import org.collograph.llm.ModelFailure;
import org.collograph.llm.ModelFailure.Bill;
import org.collograph.llm.ModelFailure.Kind;
import org.collograph.llm.remote.body.Reason;
import org.collograph.words.Sentence;
import org.jspecify.annotations.Nullable;

/// What a refusal means: by its status, and by its words where these say more.
@Exempt(
    from = "clockAndChanceAreHandedIn",
    because = "an endpoint may say a date before which it is not to be asked")
final class Refusals {
  private static final Pattern KEY =
      Pattern.compile(
          "(?i)\\b(?:invalid|incorrect|wrong|missing|no|not valid|carry).{0,20}\\b(?:api.?key|api"
              + " secret|auth|token|credential)|api.?key.{0,12}(?:not valid|invalid|missing)"
              + "|unauthori[sz]ed|login fail|authenticat");
  private static final Pattern MODEL =
      Pattern.compile(
          "(?i)\\bmodels?\\b.{0,80}(?:does not exist|not exist|not found|not a valid|not loaded)"
              + "|(?:is )?not a valid model|unknown model|no such model|no models? loaded"
              + "|model_not_found|invalid model",
          Pattern.DOTALL);
  private static final Pattern CREDIT =
      Pattern.compile(
          "(?i)insufficient.{0,3}(?:quota|balance|credit|fund)|exceeded your current quota"
              + "|more credits|billing");
  private static final Pattern SOON = Pattern.compile("(?i)(?:retry|try again) (?:in|after)");
  private static final Pattern ADDRESS =
      Pattern.compile("(?i)unexpected endpoint|invalid url|method not allowed|cannot post");

  private Refusals() {}

  /// Of an error that tells none.
  static int likelyStatus(String words) {
    return KEY.matcher(words).find() ? 401 : ADDRESS.matcher(words).find() ? 404 : 502;
  }

  static RuntimeException of(URI address, HttpResponse<?> response, int status, Reason why) {
    String said = ReplyReader.brief(why.words());
    String where = ReplyReader.where(address);
    Sentence what =
        said.isEmpty()
            ? Sentence.of("%s said %d.", where, status)
            : Sentence.of("%s said %d: %s.", where, status, said);
    ModelFailure failure = failure(what, status, why.words(), response);
    boolean isNowhere =
        (status == 404 || status == 405 || status == 301 || status == 307 || status == 308)
            && !MODEL.matcher(why.words()).find();
    return isNowhere ? new Misaddressed(failure) : failure;
  }

  private static ModelFailure failure(
      Sentence what, int status, String words, HttpResponse<?> response) {
    Duration wait = retryAfter(response);
    if (CREDIT.matcher(words).find() && wait == null && !SOON.matcher(words).find()) {
      return hopeless("%s Maybe the account has no credit left.", what);
    }
    if (status >= 400 && status < 500 && KEY.matcher(words).find()) {
      return hopeless("%s Maybe its key is missing or wrong.", what);
    }
    if (status >= 400 && status < 429 && MODEL.matcher(words).find()) {
      return hopeless("%s Maybe the model's name or the address is wrong.", what);
    }
    return switch (status) {
      case 401, 403 -> hopeless("%s Maybe its key is missing or wrong.", what);
      case 402 -> hopeless("%s Maybe the account has no credit left.", what);
      case 301, 302, 303, 307, 308 ->
          hopeless(
              "%s It moved to %s. Maybe that is the address that is meant.",
              what, ReplyReader.brief(response.headers().firstValue("Location").orElse("nowhere")));
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
}
