package org.collograph.llm.simulated;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.collograph.codec.json.Fields;
import org.collograph.cost.ModelProfile;
import org.collograph.cost.TokenLengths;
import org.collograph.words.Refusal;

/// The content of a `collograph/simulated-pool` document.
public record SimulatedPoolFile(
    long seed, List<SimulatedModel> models, Map<String, SimulatedKind> kinds) {
  /// Grows when equal figures give other replies: those that were kept are then asked anew.
  private static final int ANSWERING = 2;

  public static final String FORMAT = "collograph/simulated-pool";

  public SimulatedPoolFile {
    models = List.copyOf(models);
    ModelProfile.requireAgreement(models.stream().map(SimulatedModel::profile).toList());
    // Sorted, so that the text below is the same in every process.
    kinds = Collections.unmodifiableMap(new TreeMap<>(kinds));
  }

  public static SimulatedPoolFile parse(JsonNode document, String what) {
    Fields root = new Fields(document, what);
    root.requireFormat(FORMAT, 1);
    Map<String, SimulatedKind> kinds = new LinkedHashMap<>();
    Fields all = root.object("kinds");
    all.node().fieldNames().forEachRemaining(name -> kinds.put(name, kind(all.object(name))));
    return new SimulatedPoolFile(
        root.wholeNumber("seed"),
        root.objects("models").stream().map(SimulatedPoolFile::model).toList(),
        kinds);
  }

  /// Mean token lengths by kind of task.
  public Map<String, TokenLengths> lengths() {
    Map<String, TokenLengths> lengths = new LinkedHashMap<>();
    kinds.forEach((kind, figures) -> lengths.put(kind, figures.lengths()));
    return lengths;
  }

  /// Everything that a reply depends on but the seed, as a text.
  String figures() {
    return ANSWERING + " " + models + " " + kinds;
  }

  public SimulatedPoolFile withSeed(long other) {
    return new SimulatedPoolFile(other, models, kinds);
  }

  private static SimulatedModel model(Fields m) {
    ModelProfile profile =
        new ModelProfile(
            m.text("name"),
            m.text("family", m.text("name")),
            m.number("parameters"),
            wholeOf(m, "layers"),
            wholeOf(m, "hiddenSize"),
            null,
            null,
            m.numberOrNull("prefillTokensPerSecond"),
            m.numberOrNull("decodeTokensPerSecond"),
            m.integerOrNull("contextTokens"),
            m.textOrNull("endpoint"),
            m.integerOrNull("maxConcurrent"));
    Map<String, Double> accuracy = new TreeMap<>();
    Fields all = m.object("accuracy");
    all.node().fieldNames().forEachRemaining(kind -> accuracy.put(kind, probability(all, kind)));
    return new SimulatedModel(profile, positive(m, "tolerance"), accuracy);
  }

  private static int wholeOf(Fields m, String field) {
    m.number(field);
    return requireNonNull(m.integerOrNull(field));
  }

  private static SimulatedKind kind(Fields k) {
    Fields trust = k.object("trust");
    Map<String, Double> trusts = new LinkedHashMap<>();
    for (String role : List.of("fuser", "assistant")) {
      trusts.put(role, probability(trust, role));
    }
    return new SimulatedKind(
        positive(k, "slope"),
        probability(k, "commonWrong"),
        k.number("recognition"),
        notNegative(k, "lineage"),
        trusts,
        new TokenLengths(k.number("inputTokens"), k.number("outputTokens")));
  }

  private static double probability(Fields f, String field) {
    double p = f.number(field);
    return require(f, field, p, p >= 0 && p <= 1, "a probability between 0 and 1");
  }

  private static double positive(Fields f, String field) {
    double v = f.number(field);
    return require(f, field, v, v > 0, "a positive number");
  }

  private static double notNegative(Fields f, String field) {
    double v = f.number(field);
    return require(f, field, v, v >= 0, "0 or a positive number");
  }

  private static double require(Fields f, String field, double value, boolean ok, String form) {
    if (!ok || !Double.isFinite(value)) {
      throw new Refusal("'%s' of %s is %s. Maybe %s is meant.", field, f.what(), value, form);
    }
    return value;
  }
}
