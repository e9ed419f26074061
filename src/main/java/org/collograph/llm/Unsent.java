package org.collograph.llm;

/// A call that was given up before anything of it was sent.
public final class Unsent extends InterruptedException {
  public Unsent() {
    super("given up before it was sent");
  }
}
