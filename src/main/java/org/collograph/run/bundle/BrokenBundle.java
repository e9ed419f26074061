package org.collograph.run.bundle;

import org.collograph.words.Refusal;
import org.collograph.words.Sentence;

/// A file that is no bundle, or none any more.
public final class BrokenBundle extends Refusal {
  BrokenBundle(Sentence sentence) {
    super(sentence);
  }
}
