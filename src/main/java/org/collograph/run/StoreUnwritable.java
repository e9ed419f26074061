package org.collograph.run;

/// The store could not be written: a full disk, a folder that is gone, a file that is locked. What
/// was stored before is whole.
public final class StoreUnwritable extends RuntimeException {
  public StoreUnwritable(String message, Throwable cause) {
    super(message, cause);
  }
}
