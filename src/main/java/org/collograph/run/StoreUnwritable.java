package org.collograph.run;

import org.collograph.words.Sentence;
import org.collograph.words.Told;

/// The store could not be written: a full disk, a folder that is gone, a file that is locked. What
/// was stored before is whole.
public final class StoreUnwritable extends RuntimeException implements Told {
  private final transient Sentence sentence;

  public StoreUnwritable(Sentence sentence, Throwable cause) {
    super(sentence.english(), cause);
    this.sentence = sentence;
  }

  @Override
  public Sentence sentence() {
    return sentence;
  }
}
