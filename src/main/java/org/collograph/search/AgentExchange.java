package org.collograph.search;

import org.collograph.words.Sentence;
import org.jspecify.annotations.Nullable;

/// One thing that a language-model agent was asked, and what came of it.
///
/// @param round from 1; 0 where the start was asked for
/// @param model that was asked
/// @param prompt everything it was told
/// @param reply null where none came
/// @param problem why the reply could not be used; null where it was
public record AgentExchange(
    int round, String model, String prompt, @Nullable String reply, @Nullable Sentence problem) {
  public boolean wasUsed() {
    return problem == null;
  }
}
