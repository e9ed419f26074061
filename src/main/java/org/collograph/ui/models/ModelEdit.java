package org.collograph.ui.models;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.collograph.cost.ModelProfile;
import org.collograph.llm.KeyName;
import org.collograph.llm.Measurement;
import org.collograph.llm.ModelEntry;
import org.collograph.llm.Site;
import org.collograph.ui.common.Words;
import org.collograph.words.Refusal;
import org.collograph.words.Sentence;
import org.jspecify.annotations.Nullable;

/// A model as it is being written.
final class ModelEdit {
  /// Where its key is.
  enum KeyPlace {
    NONE,
    ENVIRONMENT,
    KEYCHAIN
  }

  private final Map<ModelField, StringProperty> fields = new EnumMap<>(ModelField.class);
  private final ObjectProperty<KeyPlace> keyPlace = new SimpleObjectProperty<>(KeyPlace.NONE);
  private final StringProperty keyName = new SimpleStringProperty("");
  private final ObjectProperty<Measurement> measured = new SimpleObjectProperty<>();

  ModelEdit() {
    for (ModelField f : ModelField.values()) {
      fields.put(f, new SimpleStringProperty(""));
    }
    of(ModelField.MAX_TOKENS).set("" + ModelEntry.USUAL_MAX_TOKENS);
    of(ModelField.TEMPERATURE).set("" + ModelEntry.USUAL_TEMPERATURE);
    of(ModelField.TIMEOUT).set("" + ModelEntry.USUAL_TIMEOUT);
  }

  static ModelEdit of(ModelEntry e) {
    ModelEdit d = new ModelEdit();
    ModelProfile p = e.profile();
    d.set(ModelField.NAME, p.name());
    Site first = e.sites().getFirst();
    d.set(ModelField.ENDPOINT, first.address());
    d.set(ModelField.MORE_ENDPOINTS, SitesText.of(e.sites().subList(1, e.sites().size())));
    d.set(ModelField.MODEL, e.model());
    d.set(ModelField.MAX_TOKENS, e.maxTokens());
    d.set(ModelField.TEMPERATURE, e.temperature());
    d.set(ModelField.CONCURRENT, first.maxConcurrent());
    d.set(ModelField.PER_MINUTE, first.maxPerMinute());
    d.set(ModelField.TIMEOUT, e.timeoutSeconds());
    d.measured.set(e.measured());
    d.fill(p);
    d.take(e.key());
    return d;
  }

  private void take(KeyName key) {
    if (key.env() != null) {
      keyPlace.set(KeyPlace.ENVIRONMENT);
      keyName.set(key.env());
    } else if (key.keychain() != null) {
      keyPlace.set(KeyPlace.KEYCHAIN);
      keyName.set(key.keychain());
    }
  }

  /// Takes over what a profile knows beside name and address.
  void fill(ModelProfile p) {
    set(ModelField.FAMILY, p.family());
    set(ModelField.PARAMETERS, p.parameters());
    set(ModelField.LAYERS, p.layers());
    set(ModelField.HIDDEN_SIZE, p.hiddenSize());
    set(ModelField.USD_INPUT, p.usdPerMillionInput());
    set(ModelField.USD_OUTPUT, p.usdPerMillionOutput());
    set(ModelField.PREFILL, p.prefillTokensPerSecond());
    set(ModelField.DECODE, p.decodeTokensPerSecond());
    set(ModelField.WINDOW, p.contextTokens());
  }

  /// Takes over what holds for an endpoint, and must be the same in all that share it.
  void sameEndpoint(ModelEdit other) {
    for (ModelField f :
        List.of(
            ModelField.ENDPOINT,
            ModelField.MORE_ENDPOINTS,
            ModelField.CONCURRENT,
            ModelField.PER_MINUTE)) {
      of(f).set(other.of(f).get());
    }
    keyPlace.set(other.keyPlace.get());
    keyName.set(other.keyName.get());
  }

  private void set(ModelField f, @Nullable Object value) {
    String text =
        switch (value) {
          case null -> "";
          case Double d when d == Math.rint(d) && Math.abs(d) < 1e6 ->
              "%d".formatted(d.longValue());
          case Double d when Math.abs(d) >= 1e6 -> "" + d;
          case Double d -> "" + Math.round(d * 1e4) / 1e4;
          default -> value.toString();
        };
    of(f).set(text);
  }

  StringProperty of(ModelField f) {
    return requireNonNull(fields.get(f));
  }

  ObjectProperty<KeyPlace> keyPlaceProperty() {
    return keyPlace;
  }

  StringProperty keyNameProperty() {
    return keyName;
  }

  /// What Measure found of it; null before.
  ObjectProperty<Measurement> measuredProperty() {
    return measured;
  }

  KeyName key() {
    String name = keyName.get().strip();
    if (keyPlace.get() != KeyPlace.NONE && name.isEmpty()) {
      throw new Refusal(
          "The key of '%s' has no name. Maybe that of an environment variable is meant, or of an"
              + " entry of the keychain.",
          of(ModelField.NAME).get());
    }
    return switch (keyPlace.get()) {
      case NONE -> KeyName.NONE;
      case ENVIRONMENT -> new KeyName(name, null);
      case KEYCHAIN -> new KeyName(null, name);
    };
  }

  /// @throws IllegalArgumentException where a field is wrong; the message names it and its value
  ModelEntry entry() {
    for (ModelField f : ModelField.values()) {
      problem(f)
          .ifPresent(
              p -> {
                throw new Refusal("%s", p);
              });
    }
    String name = requireNonNull(text(ModelField.NAME));
    return new ModelEntry(
        new ModelProfile(
            name,
            Objects.requireNonNullElse(text(ModelField.FAMILY), name),
            number(ModelField.PARAMETERS, Double::valueOf),
            number(ModelField.LAYERS, Integer::valueOf),
            number(ModelField.HIDDEN_SIZE, Integer::valueOf),
            number(ModelField.USD_INPUT, Double::valueOf),
            number(ModelField.USD_OUTPUT, Double::valueOf),
            number(ModelField.PREFILL, Double::valueOf),
            number(ModelField.DECODE, Double::valueOf),
            number(ModelField.WINDOW, Integer::valueOf),
            null,
            null),
        text(ModelField.MODEL),
        key(),
        sites(),
        orUsual(number(ModelField.MAX_TOKENS, Integer::valueOf), ModelEntry.USUAL_MAX_TOKENS),
        number(ModelField.TEMPERATURE, Double::valueOf),
        orUsual(number(ModelField.TIMEOUT, Integer::valueOf), ModelEntry.USUAL_TIMEOUT),
        measured.get());
  }

  private List<Site> sites() {
    List<Site> all = new ArrayList<>();
    all.add(
        new Site(
            requireNonNull(text(ModelField.ENDPOINT)),
            number(ModelField.CONCURRENT, Integer::valueOf),
            number(ModelField.PER_MINUTE, Integer::valueOf)));
    all.addAll(SitesText.read(text(ModelField.MORE_ENDPOINTS)));
    return all;
  }

  private static int orUsual(@Nullable Integer value, int usual) {
    return value == null ? usual : value;
  }

  private @Nullable String text(ModelField f) {
    String text = of(f).get().strip();
    return text.isEmpty() ? null : text;
  }

  private <T> @Nullable T number(ModelField f, Function<String, T> read) {
    String text = text(f);
    return text == null ? null : read.apply(plain(f, text));
  }

  /// A comma for a point, and a size such as `135M` or `1.5B` written out.
  private static String plain(ModelField f, String text) {
    String number = text.replace(',', '.');
    if (f == ModelField.PARAMETERS && number.matches("[0-9.]+[mMbB]")) {
      String digits = number.substring(0, number.length() - 1);
      return digits
          + (Character.toLowerCase(number.charAt(number.length() - 1)) == 'm' ? "e6" : "e9");
    }
    return number;
  }

  /// What is wrong with a field as it stands, in a sentence; empty where nothing is.
  Optional<String> problem(ModelField f) {
    String text = text(f);
    String name = Objects.requireNonNullElse(text(ModelField.NAME), "?");
    if (text == null) {
      return f.isRequired()
          ? Optional.of(
              Words.of(
                  "'%s' of '%s' is empty. Maybe fill it in, %s.",
                  Words.of(f.label()), name, Words.of(f.hint())))
          : Optional.empty();
    }
    if (f == ModelField.ENDPOINT || f == ModelField.MORE_ENDPOINTS) {
      try {
        if (f == ModelField.ENDPOINT) {
          ModelEntry.requireAddress(name, text);
        } else {
          SitesText.read(text).forEach(s -> ModelEntry.requireAddress(name, s.address()));
        }
      } catch (IllegalArgumentException e) {
        return Optional.of(Words.of(Sentence.of(e)));
      }
    }
    if (f.form().fits(plain(f, text))) {
      return Optional.empty();
    }
    return Optional.of(
        Words.of(
            "'%s' of '%s' is '%s'. Maybe %s is meant, or nothing where it is not known.",
            Words.of(f.label()), name, text, Words.of(f.form().words())));
  }

  /// Null where it is not known.
  ///
  /// @throws NumberFormatException where it is no number
  @Nullable Double parameters() {
    return number(ModelField.PARAMETERS, Double::valueOf);
  }

  /// What cannot be worked out because it is not known.
  List<String> gaps() {
    List<String> gaps = new ArrayList<>();
    if (text(ModelField.PARAMETERS) == null) {
      gaps.add("size");
    } else if (text(ModelField.LAYERS) == null || text(ModelField.HIDDEN_SIZE) == null) {
      gaps.add("layers, hidden size");
    }
    if (text(ModelField.USD_INPUT) == null || text(ModelField.USD_OUTPUT) == null) {
      gaps.add("price");
    }
    if (text(ModelField.PREFILL) == null || text(ModelField.DECODE) == null) {
      gaps.add("speed");
    }
    return gaps;
  }
}
