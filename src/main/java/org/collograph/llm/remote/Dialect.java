package org.collograph.llm.remote;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.collograph.words.Sentence;

/// What an endpoint understands beside messages. It starts from the usual; what is refused by name
/// is left out or said otherwise from then on, each once.
///
/// @param seed whether it takes a seed
/// @param limit what the limit of a reply's tokens is called
/// @param temperature whether it takes one
/// @param system whether it takes system messages; otherwise they stand before the user's
/// @param v1 whether `/v1` is missing in the address that was given
record Dialect(boolean seed, Limit limit, boolean temperature, boolean system, boolean v1) {
  static final Dialect USUAL = new Dialect(true, Limit.MAX_TOKENS, true, true, false);

  enum Limit {
    MAX_TOKENS,
    /// As OpenAI's reasoning models have it.
    MAX_COMPLETION_TOKENS,
    NONE
  }

  private static final Pattern SEED = Pattern.compile("(?i)\\bseed\\b");
  private static final Pattern TEMPERATURE = Pattern.compile("(?i)\\btemperature\\b");
  private static final Pattern LIMIT =
      Pattern.compile("(?i)\\bmax_(?:completion_|new_|output_)?tokens\\b");

  /// A limit that is too large is no field that is not known.
  private static final Pattern TOO_MUCH =
      Pattern.compile(
          "(?i)too (?:large|long|many)|context|exceed|credit|afford|at most|must be|<=|less than"
              + "|too low|too small");

  private static final Pattern SYSTEM =
      Pattern.compile(
          "(?i)\\bsystem['\"`]?\\W{0,3}(?:role|message|prompt|instruction)|roles?\\W{0,3}\\[?['\"`]?system|developer"
              + " instruction|roles (?:must|should) (?:be )?alternat|only user and"
              + " assistant|['\"`]system['\"`](?: is| with)? ?(?:not|this)|role: Input should"
              + " be|does not support ['\"`]?system");

  private record Named(int at, Dialect then) {}

  /// What is left after a refusal; empty where it was about something else. Of several fields that
  /// it names the first is meant: what follows are those that would be taken.
  Optional<Dialect> after(String refusal) {
    List<Named> named = new ArrayList<>();
    if (seed) {
      find(SEED, refusal, new Dialect(false, limit, temperature, system, v1), named);
    }
    if (temperature) {
      find(TEMPERATURE, refusal, new Dialect(seed, limit, false, system, v1), named);
    }
    if (system) {
      find(SYSTEM, refusal, new Dialect(seed, limit, temperature, false, v1), named);
    }
    if (limit != Limit.NONE && !TOO_MUCH.matcher(refusal).find()) {
      Limit next = Limit.values()[limit.ordinal() + 1];
      find(LIMIT, refusal, new Dialect(seed, next, temperature, system, v1), named);
    }
    return named.stream().min((a, b) -> Integer.compare(a.at(), b.at())).map(Named::then);
  }

  private static void find(Pattern p, String refusal, Dialect then, List<Named> named) {
    Matcher m = p.matcher(refusal);
    if (m.find()) {
      named.add(new Named(m.start(), then));
    }
  }

  Dialect withV1() {
    return new Dialect(seed, limit, temperature, system, true);
  }

  /// What both understand: calls at the same time may find out different things.
  Dialect and(Dialect o) {
    return new Dialect(
        seed && o.seed,
        limit.compareTo(o.limit) > 0 ? limit : o.limit,
        temperature && o.temperature,
        system && o.system,
        v1 || o.v1);
  }

  /// As it is remembered; empty for the usual.
  String word() {
    return Stream.of(
            seed ? "" : "no seed",
            limit == Limit.MAX_TOKENS ? "" : limit.name(),
            temperature ? "" : "no temperature",
            system ? "" : "no system",
            v1 ? "v1" : "")
        .filter(w -> !w.isEmpty())
        .collect(Collectors.joining(", "));
  }

  static Dialect of(String word) {
    List<String> all = Arrays.asList(word.split(", "));
    return new Dialect(
        !all.contains("no seed"),
        Stream.of(Limit.values())
            .filter(l -> all.contains(l.name()))
            .findFirst()
            .orElse(Limit.MAX_TOKENS),
        !all.contains("no temperature"),
        !all.contains("no system"),
        all.contains("v1"));
  }

  /// What a person should know of how a model is asked.
  List<Sentence> told(String model) {
    List<Sentence> all = new ArrayList<>();
    if (!system) {
      all.add(
          Sentence.of("'%s' takes no system message: its text stands before the user's.", model));
    }
    if (!temperature) {
      all.add(Sentence.of("'%s' takes no temperature: it samples as it does by itself.", model));
    }
    if (!seed) {
      all.add(
          Sentence.of(
              "'%s' takes no seed: its samples differ by chance and cannot be had again.", model));
    }
    if (limit == Limit.NONE) {
      all.add(
          Sentence.of(
              "'%s' takes no limit of tokens: its replies may be longer than maxTokens.", model));
    }
    if (v1) {
      all.add(Sentence.of("'%s' is asked under /v1. Maybe add that to its endpoint.", model));
    }
    return all;
  }
}
