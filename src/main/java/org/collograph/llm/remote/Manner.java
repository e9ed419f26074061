package org.collograph.llm.remote;

/// How a model has turned out to have to be asked, at all of its endpoints alike: what one of them
/// does not take none gets, so that their replies stay comparable.
final class Manner {
  private volatile Dialect now = Dialect.USUAL;

  Dialect now() {
    return now;
  }

  synchronized void change(Dialect found) {
    now = now.and(found);
  }
}
