package org.collograph.cost;

import java.util.Locale;

/// What a budget can be counted in.
public enum Metric {
  UNITS("units", "parameters"),
  SECONDS("s", "decodeTokensPerSecond"),
  USD("usd", "usdPerMillionOutput"),
  FLOPS("flops", "parameters");

  private final String symbol;
  private final String source;

  Metric(String symbol, String source) {
    this.symbol = symbol;
    this.source = source;
  }

  /// What a pool's file says of a model so that this can be told.
  public String source() {
    return source;
  }

  public String symbol() {
    return symbol;
  }

  /// An amount as a person reads it, such as `17.4 units`.
  public String format(double amount) {
    return switch (this) {
      case UNITS, SECONDS ->
          String.format(Locale.ROOT, "%.4g %s", amount, symbol)
              .replaceAll("(\\.\\d*?)0+ ", "$1 ")
              .replace(". ", " ");
      case USD -> String.format(Locale.ROOT, "%.3g %s", amount, symbol);
      case FLOPS -> String.format(Locale.ROOT, "%.3e %s", amount, symbol);
    };
  }
}
