package org.collograph.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.collograph.run.StoreUnwritable;
import org.collograph.words.Refusal;
import org.collograph.words.Sentence;

/// Says in a sentence why the store cannot be written, and what to do.
final class StoreFault {
  private static final int BUSY = 5;
  private static final int LOCKED = 6;
  private static final int NO_MEMORY = 7;
  private static final int READ_ONLY = 8;
  private static final int IO_ERROR = 10;
  private static final int FULL = 13;

  /// Extended result codes of SQLite have the plain one in their lowest byte.
  private static final int PLAIN = 0xff;

  private final Path folder;

  StoreFault(Path folder) {
    this.folder = folder;
  }

  /// Whether nothing else could be written either.
  static boolean isOfTheDisk(SQLException e) {
    return switch (e.getErrorCode() & PLAIN) {
      case BUSY, LOCKED, READ_ONLY, FULL, IO_ERROR, NO_MEMORY -> true;
      default -> false;
    };
  }

  StoreUnwritable of(Exception e) {
    return new StoreUnwritable(sentence(e), e);
  }

  /// What came of opening it: unwritable, or a folder that holds something else.
  RuntimeException atStart(Exception e) {
    Path place = existing();
    if (!Files.isWritable(place)) {
      return new StoreUnwritable(
          Sentence.of(
              "The data folder '%s' cannot be written, as '%s' may not be. Maybe change its"
                  + " permissions, or name another folder.",
              folder, place),
          e);
    }
    if (e instanceof SQLException s && isOfTheDisk(s)) {
      return of(e);
    }
    boolean isFolder = Files.isDirectory(place);
    if (e instanceof IOException && isFolder) {
      return new StoreUnwritable(unwritable(e), e);
    }
    String why = isFolder ? e.getMessage() : "'" + place + "' is a file";
    return new Refusal(
        e, "The data folder '%s' cannot be used: %s. Maybe another folder is meant.", folder, why);
  }

  /// The folder, or what there is on the way to it.
  private Path existing() {
    Path at = folder.toAbsolutePath();
    while (!Files.exists(at) && at.getParent() != null) {
      at = at.getParent();
    }
    return at;
  }

  /// Damage is nothing that a person who reads the list of runs has done wrong here.
  Refusal unreadable(SQLException e) {
    return new Refusal(
        e,
        "The data folder '%s' cannot be read: %s. Maybe its disk is damaged: bring a copy back, or"
            + " move its collograph.db aside to begin anew.",
        folder,
        e.getMessage());
  }

  private Sentence sentence(Exception e) {
    // A disk that has become read-only answers with any error.
    int code =
        !Files.isWritable(folder)
            ? READ_ONLY
            : e instanceof SQLException s ? s.getErrorCode() & PLAIN : 0;
    if (!Files.isDirectory(folder)) {
      return Sentence.of(
          "The data folder '%s' is gone. Maybe bring it back; what it held is not kept elsewhere.",
          folder);
    }
    return switch (code) {
      case FULL ->
          Sentence.of(
              "The disk of the data folder '%s' is full. Maybe make room and go on: what was stored"
                  + " is whole.",
              folder);
      case BUSY, LOCKED ->
          Sentence.of(
              "The data folder '%s' is locked by another program. Maybe end it and go on: what was"
                  + " stored is whole.",
              folder);
      case READ_ONLY ->
          Sentence.of(
              "The data folder '%s' may no longer be written. Maybe its disk became read-only, or"
                  + " its permissions changed; what was stored is whole.",
              folder);
      default -> unwritable(e);
    };
  }

  private Sentence unwritable(Exception e) {
    return Sentence.of(
        "The data folder '%s' cannot be written: %s. Maybe its disk is full; what was stored is"
            + " whole.",
        folder, e.getMessage());
  }
}
