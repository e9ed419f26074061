package org.collograph.evaluation;

import org.collograph.words.Sentence;
import org.collograph.words.Told;

/// A call that would have passed a cap on what a run sends; it was not sent.
public final class SpendCapReached extends RuntimeException implements Told {
  private final transient Sentence sentence;

  public SpendCapReached(Sentence sentence) {
    super(sentence.english());
    this.sentence = sentence;
  }

  @Override
  public Sentence sentence() {
    return sentence;
  }
}
