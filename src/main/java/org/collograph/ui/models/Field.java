package org.collograph.ui.models;

/// What can be said of a model of a pool, as the form has it.
enum Field {
  NAME("Name", "as graphs call it", true),
  ENDPOINT("Endpoint", "such as http://127.0.0.1:11434/v1", true),
  MODEL("Model there", "as the endpoint calls it", true),
  FAMILY("Family", "models of one family share a colour", false),
  PARAMETERS("Parameters", "such as 1.35e8, without embeddings", false),
  LAYERS("Layers", "", false),
  HIDDEN_SIZE("Hidden size", "", false),
  USD_INPUT("$ a million in", "0 where it is free", false),
  USD_OUTPUT("$ a million out", "0 where it is free", false),
  PREFILL("Reads a second", "tokens; Measure fills it", false),
  DECODE("Writes a second", "tokens; Measure fills it", false),
  WINDOW("Window", "tokens of prompt and reply", false),
  MAX_TOKENS("Writes at most", "tokens a reply", false),
  TEMPERATURE("Temperature", "0 to 2; empty: the endpoint's own", false),
  CONCURRENT("Calls at once", "on the endpoint; empty: no limit", false),
  PER_MINUTE("Calls a minute", "on the endpoint; empty: no limit", false),
  TIMEOUT("Gives up after", "seconds", false);

  private final String label;
  private final String hint;
  private final boolean required;

  Field(String label, String hint, boolean required) {
    this.label = label;
    this.hint = hint;
    this.required = required;
  }

  String label() {
    return label;
  }

  String hint() {
    return hint;
  }

  boolean isRequired() {
    return required;
  }
}
