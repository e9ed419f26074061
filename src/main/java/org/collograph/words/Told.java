package org.collograph.words;

/// Has a sentence for people.
public interface Told {
  Sentence sentence();
}
