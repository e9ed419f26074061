package org.collograph.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.collograph.run.Archiving;
import org.collograph.run.GraphMark;
import org.collograph.run.Plans;
import org.collograph.run.RunStory;
import org.collograph.run.StoredRun;
import org.collograph.search.SearchEvent;
import org.collograph.search.Trial;
import org.collograph.ui.common.Session;
import org.collograph.ui.common.Sessions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunArchiveTest {
  @TempDir Path folder;
  private Session session;
  private StoredRun run;

  @BeforeEach
  void search() throws Exception {
    session = Sessions.in(folder.resolve("data"));
    run = Sessions.finished(session, Plans.of("agent-reinforce", "18 units", 1, 120, 3));
    Trial first = session.service().store().trials(run.name()).getFirst();
    session.service().store().mark(run.name(), GraphMark.none(first.graph()).noted("keep"));
  }

  private Path archived(String name) throws Exception {
    Path file = folder.resolve(name);
    new Archiving(session.service().store()).archive(List.of(run), file, _ -> {});
    return file;
  }

  private RunStory story(String name) {
    StoredRun now = session.service().get(name);
    return session.service().story(now, session.service().outline(now));
  }

  @Test
  void whatGoesComesBackAsItWas() throws Exception {
    RunStory before = story(run.name());
    List<SearchEvent> told = session.service().store().events(run.name());
    Path file = archived("old.collograph");
    assertTrue(session.service().store().runs().isEmpty());
    assertEquals(List.of(file), Files.list(folder).filter(Files::isRegularFile).toList());
    List<String> names = new Archiving(session.service().store()).restore(file, _ -> {});
    assertEquals(List.of(run.name()), names);
    StoredRun now = session.service().get(run.name());
    assertEquals(run.judged(), now.judged());
    assertEquals(run.created(), now.created());
    assertEquals(told, session.service().store().events(run.name()));
    assertEquals(before, story(run.name()));
    assertEquals("keep", session.service().store().marks(run.name()).getFirst().note());
  }

  /// In another data folder, and where its name was given to another run meanwhile.
  @Test
  void itComesBackAnywhereAndUnderTheNextNameWhereItsOwnIsTaken() throws Exception {
    Path file = archived("old.collograph");
    StoredRun other = Sessions.finished(session, Plans.of("random", "18 units", 1, 120, 4));
    assertEquals(run.name(), other.name());
    Archiving archiving = new Archiving(session.service().store());
    assertEquals(List.of("run-2"), archiving.restore(file, _ -> {}));
    assertEquals(run.trials(), session.service().get("run-2").trials());
    assertEquals(other, session.service().get(other.name()));
    try (var elsewhere = new SqliteRunStore(folder.resolve("elsewhere"), Clock.systemUTC())) {
      assertEquals(List.of("run-1"), elsewhere.restore(file, _ -> {}));
      assertEquals(session.service().store().trials("run-2"), elsewhere.trials("run-1"));
    }
  }

  @Test
  void aFileThatIsThereIsNotWrittenOver() throws Exception {
    Path file = Files.writeString(folder.resolve("mine.txt"), "mine");
    assertThrows(IllegalArgumentException.class, () -> archived("mine.txt"));
    assertEquals("mine", Files.readString(file));
    assertEquals(1, session.service().store().runs().size(), "nothing has left");
  }

  @Test
  void whereThereIsNoRoomNothingLeaves() throws Exception {
    assertThrows(RuntimeException.class, () -> archived("no/such/folder/old.collograph"));
    assertEquals(1, session.service().store().runs().size());
  }

  /// Whatever it is, nothing of it is taken in, and what is here stays.
  @Test
  void whatIsNoArchiveIsRefused() throws Exception {
    Path text = Files.writeString(folder.resolve("text"), "no archive");
    Path cut = folder.resolve("cut");
    byte[] whole = Files.readAllBytes(archived("old.collograph"));
    Files.write(cut, java.util.Arrays.copyOf(whole, 50));
    Archiving archiving = new Archiving(session.service().store());
    for (Path file : List.of(text, cut, folder.resolve("data/collograph.db"), folder)) {
      String said =
          assertThrows(
                  IllegalArgumentException.class, () -> archiving.restore(file, _ -> {}), "" + file)
              .getMessage();
      assertTrue(said.contains("Maybe"), said);
    }
    assertTrue(session.service().store().runs().isEmpty());
  }

  /// A page that is damaged: what cannot be read is said, and no part of a run is left behind.
  @Test
  void aDamagedArchiveLeavesNoHalfRun() throws Exception {
    Path file = archived("old.collograph");
    byte[] bytes = Files.readAllBytes(file);
    byte[] junk = "junk".repeat(4_000).getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(junk, 0, bytes, bytes.length / 2, Math.min(junk.length, bytes.length / 3));
    Files.write(file, bytes);
    Archiving archiving = new Archiving(session.service().store());
    try {
      archiving.restore(file, _ -> {});
      for (StoredRun r : session.service().store().runs()) {
        session.service().store().trials(r.name());
      }
    } catch (RuntimeException | IOException e) {
      assertTrue(session.service().store().runs().isEmpty(), "a part of it is here: " + e);
    }
  }

  @Test
  void roomIsToldAndGivenBack() throws Exception {
    var size = session.service().store().size();
    assertEquals(List.of(run.name()), List.copyOf(size.byRun().keySet()));
    assertTrue(size.runs() > 0 && size.runs() < size.bytes(), size.toString());
    archived("old.collograph");
    session.service().store().replies().clear();
    session.service().store().compact();
    var after = session.service().store().size();
    assertTrue(after.bytes() < size.bytes(), after + " after " + size);
    assertFalse(after.byRun().containsKey(run.name()));
  }
}
