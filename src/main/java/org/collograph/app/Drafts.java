package org.collograph.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.collograph.codec.GraphCodec;
import org.collograph.codec.GraphFiles;
import org.collograph.codec.json.BoundedFile;
import org.collograph.graph.GraphDocument;
import org.collograph.words.Sentence;
import org.jspecify.annotations.Nullable;

/// The drafts in a data folder. Each process has one of its own: windows on one folder do not
/// overwrite each other's, and none overwrites what it has yet to offer.
final class Drafts {
  /// @param file that it belongs to; null where none does
  record Draft(GraphDocument drawing, @Nullable Path file) {}

  private static final Pattern OF_PROCESS = Pattern.compile("draft-([0-9]{1,18})[.]json");

  /// How exactly a process's beginning is known, in milliseconds.
  private static final long CLOCK = 20;

  private static final long MOST_NAMED = 1 << 14;

  private final Path folder;
  private final Path file;
  private @Nullable Path offered;
  private boolean taken;

  Drafts(Path folder) {
    this.folder = folder;
    this.file = folder.resolve("draft-" + ProcessHandle.current().pid() + ".json");
  }

  /// What was left unsaved by a process that is gone, the newest first. One that cannot be read is
  /// set aside and told.
  Optional<Draft> left(Consumer<Sentence> told) {
    for (Path draft : abandoned()) {
      try {
        GraphDocument read = GraphFiles.read(draft);
        offered = draft;
        return Optional.of(new Draft(read, fileOf(draft)));
      } catch (IOException | IllegalArgumentException e) {
        setAside(draft, told);
      }
    }
    return Optional.empty();
  }

  /// Beside the draft stands what file it belongs to.
  private static Path note(Path draft) {
    return draft.resolveSibling(draft.getFileName() + ".file");
  }

  private static @Nullable Path fileOf(Path draft) {
    try {
      return Files.size(note(draft)) > MOST_NAMED
          ? null
          : Path.of(Files.readString(note(draft)).strip());
    } catch (IOException | InvalidPathException e) {
      // None was named, or what is named cannot be: it is saved under a name to be given.
      return null;
    }
  }

  private List<Path> abandoned() {
    List<Path> all = new ArrayList<>();
    try (var files = Files.newDirectoryStream(folder, "draft*.json")) {
      files.forEach(all::add);
    } catch (IOException e) {
      return List.of();
    }
    all.removeIf(Drafts::isInUse);
    all.sort(Comparator.comparingLong((Path p) -> p.toFile().lastModified()).reversed());
    return all;
  }

  private static boolean isInUse(Path draft) {
    Matcher name = OF_PROCESS.matcher(draft.getFileName().toString());
    return name.matches()
        && ProcessHandle.of(Long.parseLong(name.group(1)))
            .filter(p -> mayHaveWritten(p, draft))
            .isPresent();
  }

  /// Numbers of processes come again, after a start of the machine or in a container: one that
  /// began later than the draft was written, as this one did, has not written it.
  private static boolean mayHaveWritten(ProcessHandle process, Path draft) {
    return process
        .info()
        .startInstant()
        .map(began -> began.toEpochMilli() <= draft.toFile().lastModified() + CLOCK)
        .orElse(process.pid() != ProcessHandle.current().pid());
  }

  private static void setAside(Path draft, Consumer<Sentence> told) {
    Path aside = draft.resolveSibling(draft.getFileName() + ".unreadable");
    try {
      Files.move(draft, aside, StandardCopyOption.REPLACE_EXISTING);
      told.accept(Sentence.of("A draft could not be read. It is kept as '%s'.", aside));
    } catch (IOException e) {
      // It stays where it is and is tried again at the next start.
      return;
    }
  }

  /// What was offered is in the editor now; its file goes once this process has written its own.
  void taken() {
    taken = true;
  }

  /// @param of the file that the drawing belongs to
  /// @param edited whether that does not hold it as it is
  synchronized void write(GraphDocument now, Optional<Path> of, boolean edited) throws IOException {
    if (edited) {
      GraphCodec.write(now, file);
      if (of.isPresent()) {
        BoundedFile.write(note(file), of.get().toString().getBytes(StandardCharsets.UTF_8));
      } else {
        Files.deleteIfExists(note(file));
      }
    } else {
      delete(file);
    }
    // Under a number that came again it is the same file.
    if (taken && offered != null && !offered.equals(file)) {
      delete(offered);
    }
  }

  private static void delete(Path draft) throws IOException {
    Files.deleteIfExists(draft);
    Files.deleteIfExists(note(draft));
  }
}
