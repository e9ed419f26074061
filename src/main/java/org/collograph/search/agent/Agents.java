package org.collograph.search.agent;

import org.collograph.search.Method;

/// Who guides: the language model that was given, else the built-in agent.
final class Agents {
  /// Of the method: later ones tell of them.
  private static final int LAST_WITHOUT_FORMS = 2;

  private Agents() {}

  static Agent of(Method.Given given) {
    BuiltInAgent builtIn = new BuiltInAgent(given.random());
    return given.guide() == null
        ? builtIn
        : new ModelAgent(
            new Conversation(given.guide()), builtIn, given.edition() > LAST_WITHOUT_FORMS);
  }
}
