package org.collograph.codec;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.collograph.codec.json.BoundedFile;
import org.collograph.graph.GraphDocument;

/// What documents were each time that they were saved: copies in the data folder, the newest of
/// each document.
public final class Versions {
  private static final int MOST = 50;
  private static final String ENDING = ".json";

  /// @param file a copy, in the native form
  public record Version(Instant saved, Path file) {}

  private final Path folder;
  private final Clock clock;

  public Versions(Path folder, Clock clock) {
    this.folder = folder;
    this.clock = clock;
  }

  private Path of(Path document) {
    byte[] where =
        document.toAbsolutePath().normalize().toString().getBytes(StandardCharsets.UTF_8);
    return folder.resolve(UUID.nameUUIDFromBytes(where).toString());
  }

  /// Keeps what was saved, unless the newest copy is the same; drops the oldest where there are
  /// many.
  public void keep(GraphDocument saved, Path document) throws IOException {
    List<Version> before = list(document);
    byte[] text = GraphCodec.text(saved).getBytes(StandardCharsets.UTF_8);
    if (!before.isEmpty() && Arrays.equals(text, Files.readAllBytes(before.getFirst().file()))) {
      return;
    }
    Files.createDirectories(of(document));
    BoundedFile.write(of(document).resolve(clock.millis() + ENDING), text);
    for (Version old : before.subList(Math.min(MOST - 1, before.size()), before.size())) {
      Files.deleteIfExists(old.file());
    }
  }

  /// Newest first; none for a document that was never saved.
  public List<Version> list(Path document) throws IOException {
    if (!Files.isDirectory(of(document))) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(of(document))) {
      return files
          .filter(f -> f.getFileName().toString().matches("\\d{1,18}\\.json"))
          .map(f -> new Version(Instant.ofEpochMilli(millis(f)), f))
          .sorted(Comparator.comparing(Version::saved).reversed())
          .toList();
    }
  }

  private static long millis(Path file) {
    String name = file.getFileName().toString();
    return Long.parseLong(name.substring(0, name.length() - ENDING.length()));
  }
}
