package org.collograph.ui.models;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.collograph.cost.ModelProfile;
import org.collograph.llm.KeyName;
import org.collograph.llm.ModelEntry;
import org.collograph.run.study.MeasuredModel;

/// A model as it is being written.
final class Draft {
  /// Where its key is.
  enum KeyPlace {
    NONE,
    ENVIRONMENT,
    KEYCHAIN
  }

  private final Map<Field, StringProperty> fields = new EnumMap<>(Field.class);
  private final ObjectProperty<KeyPlace> keyPlace = new SimpleObjectProperty<>(KeyPlace.NONE);
  private final StringProperty keyName = new SimpleStringProperty("");
  private final ObjectProperty<MeasuredModel> measured = new SimpleObjectProperty<>();

  Draft() {
    for (Field f : Field.values()) {
      fields.put(f, new SimpleStringProperty(""));
    }
    of(Field.MAX_TOKENS).set("" + ModelEntry.USUAL_MAX_TOKENS);
    of(Field.TEMPERATURE).set("" + ModelEntry.USUAL_TEMPERATURE);
    of(Field.TIMEOUT).set("" + ModelEntry.USUAL_TIMEOUT);
  }

  static Draft of(ModelEntry e) {
    Draft d = new Draft();
    ModelProfile p = e.profile();
    d.set(Field.NAME, p.name());
    d.set(Field.ENDPOINT, p.endpoint());
    d.set(Field.MODEL, e.model());
    d.set(Field.MAX_TOKENS, e.maxTokens());
    d.set(Field.TEMPERATURE, e.temperature());
    d.set(Field.CONCURRENT, p.maxConcurrent());
    d.set(Field.PER_MINUTE, e.maxPerMinute());
    d.set(Field.TIMEOUT, e.timeoutSeconds());
    d.fill(p);
    if (e.key().env() != null) {
      d.keyPlace.set(KeyPlace.ENVIRONMENT);
      d.keyName.set(e.key().env());
    } else if (e.key().keychain() != null) {
      d.keyPlace.set(KeyPlace.KEYCHAIN);
      d.keyName.set(e.key().keychain());
    }
    return d;
  }

  /// Takes over what a profile knows beside name and address.
  void fill(ModelProfile p) {
    set(Field.FAMILY, p.family());
    set(Field.PARAMETERS, p.parameters());
    set(Field.LAYERS, p.layers());
    set(Field.HIDDEN_SIZE, p.hiddenSize());
    set(Field.USD_INPUT, p.usdPerMillionInput());
    set(Field.USD_OUTPUT, p.usdPerMillionOutput());
    set(Field.PREFILL, p.prefillTokensPerSecond());
    set(Field.DECODE, p.decodeTokensPerSecond());
    set(Field.WINDOW, p.contextTokens());
  }

  /// Takes over what holds for an endpoint, and must be the same in all that share it.
  void sameEndpoint(Draft other) {
    for (Field f : List.of(Field.ENDPOINT, Field.CONCURRENT, Field.PER_MINUTE)) {
      of(f).set(other.of(f).get());
    }
    keyPlace.set(other.keyPlace.get());
    keyName.set(other.keyName.get());
  }

  private void set(Field f, Object value) {
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

  StringProperty of(Field f) {
    return fields.get(f);
  }

  ObjectProperty<KeyPlace> keyPlaceProperty() {
    return keyPlace;
  }

  StringProperty keyNameProperty() {
    return keyName;
  }

  /// What Measure found of it; null before.
  ObjectProperty<MeasuredModel> measuredProperty() {
    return measured;
  }

  KeyName key() {
    String name = keyName.get().strip();
    if (keyPlace.get() != KeyPlace.NONE && name.isEmpty()) {
      throw new IllegalArgumentException(
          "The key of '%s' has no name. Maybe that of an environment variable is meant, or of an entry of the keychain."
              .formatted(of(Field.NAME).get()));
    }
    return switch (keyPlace.get()) {
      case NONE -> KeyName.NONE;
      case ENVIRONMENT -> new KeyName(name, null);
      case KEYCHAIN -> new KeyName(null, name);
    };
  }

  /// @throws IllegalArgumentException where a field is wrong; the message names it and its value
  ModelEntry entry() {
    for (Field f : Field.values()) {
      if (f.isRequired() && text(f) == null) {
        throw new IllegalArgumentException(
            "A model has no %s. Maybe fill it in: %s."
                .formatted(f.label().toLowerCase(java.util.Locale.ROOT), f.hint()));
      }
    }
    String family = text(Field.FAMILY);
    return new ModelEntry(
        new ModelProfile(
            text(Field.NAME),
            family == null ? text(Field.NAME) : family,
            number(Field.PARAMETERS, Double::valueOf),
            number(Field.LAYERS, Integer::valueOf),
            number(Field.HIDDEN_SIZE, Integer::valueOf),
            number(Field.USD_INPUT, Double::valueOf),
            number(Field.USD_OUTPUT, Double::valueOf),
            number(Field.PREFILL, Double::valueOf),
            number(Field.DECODE, Double::valueOf),
            number(Field.WINDOW, Integer::valueOf),
            text(Field.ENDPOINT),
            number(Field.CONCURRENT, Integer::valueOf)),
        text(Field.MODEL),
        key(),
        number(Field.PER_MINUTE, Integer::valueOf),
        orUsual(number(Field.MAX_TOKENS, Integer::valueOf), ModelEntry.USUAL_MAX_TOKENS),
        number(Field.TEMPERATURE, Double::valueOf),
        orUsual(number(Field.TIMEOUT, Integer::valueOf), ModelEntry.USUAL_TIMEOUT));
  }

  private static int orUsual(Integer value, int usual) {
    return value == null ? usual : value;
  }

  private String text(Field f) {
    String text = of(f).get().strip();
    return text.isEmpty() ? null : text;
  }

  private <T> T number(Field f, Function<String, T> read) {
    String text = text(f);
    try {
      return text == null ? null : read.apply(text.replace(',', '.'));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "%s of '%s' is '%s'. Maybe a number is meant, or nothing where it is not known."
              .formatted(f.label(), of(Field.NAME).get(), text),
          e);
    }
  }

  /// What cannot be worked out because it is not known.
  List<String> gaps() {
    List<String> gaps = new ArrayList<>();
    if (text(Field.PARAMETERS) == null
        || text(Field.LAYERS) == null
        || text(Field.HIDDEN_SIZE) == null) {
      gaps.add("size");
    }
    if (text(Field.USD_INPUT) == null || text(Field.USD_OUTPUT) == null) {
      gaps.add("price");
    }
    if (text(Field.PREFILL) == null || text(Field.DECODE) == null) {
      gaps.add("speed");
    }
    return gaps;
  }
}
