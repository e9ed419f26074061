package org.collograph.ui.models;

/// What can be said of a model of a pool, as the form has it.
enum ModelField {
  NAME("Name", "as graphs call it", NumberForm.TEXT),
  ENDPOINT("Endpoint", "such as http://127.0.0.1:11434/v1", NumberForm.TEXT),
  MODEL("Model there", "as the endpoint calls it", NumberForm.TEXT),
  FAMILY("Family", "one family, one colour", NumberForm.TEXT),
  PARAMETERS("Parameters", "such as 135M or 1.5e9", NumberForm.POSITIVE),
  LAYERS("Layers", "", NumberForm.WHOLE),
  HIDDEN_SIZE("Hidden size", "", NumberForm.WHOLE),
  USD_INPUT("$ a million in", "0 where it is free", NumberForm.NOT_NEGATIVE),
  USD_OUTPUT("$ a million out", "0 where it is free", NumberForm.NOT_NEGATIVE),
  PREFILL("Reads a second", "tokens; Measure fills it", NumberForm.POSITIVE),
  DECODE("Writes a second", "tokens; Measure fills it", NumberForm.POSITIVE),
  WINDOW("Window", "tokens of prompt and reply", NumberForm.WHOLE),
  MAX_TOKENS("Tokens a reply", "at most", NumberForm.WHOLE),
  TEMPERATURE("Temperature", "the endpoint's own", NumberForm.TEMPERATURE),
  CONCURRENT("Calls at once", "no limit", NumberForm.WHOLE),
  PER_MINUTE("Calls a minute", "no limit", NumberForm.WHOLE),
  MORE_ENDPOINTS(
      "Also served at", "addresses, each with its calls at once and a minute", NumberForm.TEXT),
  TIMEOUT("Seconds a call", "at most", NumberForm.WHOLE);

  private final String label;
  private final String hint;
  private final NumberForm form;

  ModelField(String label, String hint, NumberForm form) {
    this.label = label;
    this.hint = hint;
    this.form = form;
  }

  String label() {
    return label;
  }

  String hint() {
    return hint;
  }

  NumberForm form() {
    return form;
  }

  boolean isRequired() {
    return this == NAME || this == ENDPOINT || this == MODEL;
  }
}
