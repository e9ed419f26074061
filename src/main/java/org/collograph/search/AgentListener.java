package org.collograph.search;

/// Follows what a language-model agent is asked.
public interface AgentListener {
  /// Called before the model is asked; it may take its time.
  void asking(String model);

  /// Called with each new exchange before anything is made of it.
  void heard(AgentExchange exchange);
}
