package org.collograph.llm.remote;

import java.util.Locale;

/// What an endpoint understands beside messages. It starts from the usual; what is refused by name
/// is left out from then on.
///
/// @param seed whether it takes a seed
/// @param completionTokens whether the limit is called `max_completion_tokens`, as OpenAI's
///   reasoning models have it
/// @param temperature whether it takes one
record Dialect(boolean seed, boolean completionTokens, boolean temperature) {
  static final Dialect USUAL = new Dialect(true, false, true);

  /// What is left after a refusal; the same where it was about something else.
  Dialect after(String refusal) {
    String said = refusal.toLowerCase(Locale.ROOT);
    if (!completionTokens && said.contains("max_completion_tokens")) {
      return new Dialect(seed, true, temperature);
    }
    if (temperature && said.contains("temperature")) {
      return new Dialect(seed, completionTokens, false);
    }
    if (seed && said.matches("(?s).*\\bseed\\b.*")) {
      return new Dialect(false, completionTokens, temperature);
    }
    return this;
  }
}
