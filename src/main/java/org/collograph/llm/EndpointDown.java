package org.collograph.llm;

import org.collograph.words.Sentence;
import org.collograph.words.Told;
import org.jspecify.annotations.Nullable;

/// An endpoint that cannot be asked until somebody has mended something. Whoever works through a
/// list of requests pauses.
public final class EndpointDown extends RuntimeException implements Told {
  private final transient Sentence sentence;

  public EndpointDown(Sentence sentence) {
    super(sentence.english());
    this.sentence = sentence;
  }

  public EndpointDown(String form, @Nullable Object... parts) {
    this(Sentence.of(form, parts));
  }

  @Override
  public Sentence sentence() {
    return sentence;
  }
}
