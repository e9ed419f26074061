package org.collograph.search.space;

import org.collograph.words.Sentence;
import org.collograph.words.Told;

/// A budget that no model of the pool fits: an answer, not a mistake.
public final class NothingFits extends RuntimeException implements Told {
  private final transient Sentence sentence;

  NothingFits(String form, Object... parts) {
    super(Sentence.of(form, parts).english());
    this.sentence = Sentence.of(form, parts);
  }

  @Override
  public Sentence sentence() {
    return sentence;
  }
}
