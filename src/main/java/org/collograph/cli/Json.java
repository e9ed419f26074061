package org.collograph.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.collograph.codec.json.StrictJson;
import org.collograph.cost.Cost;
import org.collograph.cost.Metric;
import org.collograph.evaluation.Accuracy;
import org.collograph.evaluation.Difference;
import org.collograph.search.forecast.Outlook;
import org.jspecify.annotations.Nullable;

/// The words that all documents of the command line share.
final class Json {
  private Json() {}

  static ObjectNode object() {
    return StrictJson.MAPPER.createObjectNode();
  }

  static JsonNode cost(Cost cost) {
    return object()
        .put("flops", cost.flops())
        .put("units", cost.units())
        .put("seconds", cost.seconds())
        .put("usd", cost.usd());
  }

  static JsonNode accuracy(Accuracy a) {
    return object()
        .put("mean", orNull(a.mean()))
        .put("low", a.low())
        .put("high", a.high())
        .put("n", a.n())
        .put("questions", a.questions());
  }

  static JsonNode difference(Difference d) {
    return object()
        .put("difference", orNull(d.difference()))
        .put("low", d.low())
        .put("high", d.high());
  }

  static JsonNode paired(Difference d) {
    return object()
        .put("mean", orNull(d.difference()))
        .put("low", d.low())
        .put("high", d.high())
        .put("n", d.n());
  }

  static JsonNode forecast(Outlook.Expected e) {
    return object().put("mean", e.mean()).put("low", e.low()).put("high", e.high());
  }

  static @Nullable Double orNull(double value) {
    return Double.isNaN(value) ? null : value;
  }

  /// A cost in words, such as `16.2 units · 3.4 s · no price`.
  static String words(Cost cost) {
    String units = cost.units() == null ? "no size" : Metric.UNITS.format(cost.units());
    String seconds = cost.seconds() == null ? "no speed" : Metric.SECONDS.format(cost.seconds());
    String usd = cost.usd() == null ? "no price" : Metric.USD.format(cost.usd());
    return units + " · " + seconds + " · " + usd;
  }

  static String words(Accuracy a) {
    if (a.n() == 0) {
      return "not known: no question was scored";
    }
    String repeated = a.n() == a.questions() ? "" : ", %d answers".formatted(a.n());
    return "%.1f %% (%.1f – %.1f, %d questions%s)"
        .formatted(a.mean() * 100, a.low() * 100, a.high() * 100, a.questions(), repeated);
  }

  /// A forecast in words.
  static String words(Outlook.Expected e) {
    return "%5.1f %% (%.1f – %.1f)".formatted(100 * e.mean(), 100 * e.low(), 100 * e.high());
  }
}
