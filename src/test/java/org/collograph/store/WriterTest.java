package org.collograph.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import org.collograph.llm.ModelReply;
import org.collograph.run.StoreUnwritable;
import org.collograph.words.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What goes wrong in one job ends that job and no other.
class WriterTest {
  @TempDir Path folder;
  private Connection reading;
  private Writer writer;

  @BeforeEach
  void open() throws Exception {
    writer = new Writer(Database.open(folder), new StoreFault(folder));
    reading = Database.open(folder);
  }

  @AfterEach
  void close() throws Exception {
    writer.close();
    reading.close();
  }

  private long openings(String task) throws Exception {
    return Rows.of(
            reading,
            "SELECT coalesce(sum(times), 0) FROM opening WHERE task = ?",
            r -> r.getLong(1),
            task)
        .getFirst();
  }

  private static void opened(Connection c, String task) throws java.sql.SQLException {
    Rows.update(c, "INSERT INTO opening (task, times) VALUES (?, 1)", task);
  }

  @Test
  void aJobThatThrowsIsUndoneAndToldAndTheNextIsDone() throws Exception {
    IllegalStateException thrown =
        assertThrows(
            IllegalStateException.class,
            () ->
                writer.write(
                    c -> {
                      opened(c, "half");
                      throw new IllegalStateException("a mistake");
                    }));
    assertEquals("a mistake", thrown.getMessage());
    assertEquals(0, openings("half"));
    writer.write(c -> opened(c, "whole"));
    assertEquals(1, openings("whole"));
  }

  @Test
  void aFailedStatementIsAFaultOfTheStore() throws Exception {
    writer.write(c -> opened(c, "t"));
    StoreUnwritable fault =
        assertThrows(StoreUnwritable.class, () -> writer.write(c -> opened(c, "t")));
    assertTrue(fault.sentence().english().contains("Maybe"), fault.getMessage());
    assertEquals(1, openings("t"));
  }

  @Test
  void whatWasHandedInBeforeIsWrittenBefore() throws Exception {
    for (int i = 0; i < 5_000; i++) {
      writer.keep("k" + i, new ModelReply("r", 1, 1));
    }
    writer.write(_ -> {});
    long kept = Rows.of(reading, "SELECT count(*) FROM reply", r -> r.getLong(1)).getFirst();
    assertEquals(5_000, kept);
    assertTrue(writer.unwritten("k1").isEmpty());
  }

  @Test
  void repliesThatCannotBeKeptAreToldToTheNextWhoWrites() throws Exception {
    writer.write(c -> Rows.update(c, "ALTER TABLE reply RENAME TO away"));
    writer.keep("k", new ModelReply("r", 1, 1));
    assertThrows(StoreUnwritable.class, () -> writer.write(c -> opened(c, "t")));
  }

  @Test
  void aFolderThatCannotBeOpenedSaysWhy(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("f"), "x");
    RuntimeException isFile =
        new StoreFault(file.resolve("data")).atStart(new IOException("not a directory"));
    assertEquals(Refusal.class, isFile.getClass());
    assertTrue(isFile.getMessage().contains("'" + file + "' is a file"), isFile.getMessage());
    RuntimeException noRoom =
        new StoreFault(folder.resolve("data")).atStart(new IOException("No space left on device"));
    assertEquals(StoreUnwritable.class, noRoom.getClass());
    assertTrue(noRoom.getMessage().contains("cannot be written: No space left"));
    Path sealed = Path.of("/proc/self");
    Assumptions.assumeTrue(Files.isDirectory(sealed) && !Files.isWritable(sealed));
    RuntimeException readOnly =
        new StoreFault(sealed.resolve("data")).atStart(new IOException("x"));
    assertEquals(StoreUnwritable.class, readOnly.getClass());
    assertTrue(readOnly.getMessage().contains("as '/proc/self' may not be"));
  }
}
