package org.collograph.codec.json;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// Reads text files up to a size, and writes them aside and renames them.
public final class BoundedFile {
  private BoundedFile() {}

  public static String read(Path file, long mostBytes) throws IOException {
    if (!Files.exists(file)) {
      throw new IllegalArgumentException(
          "There is no file '%s'. Maybe the path is relative to another folder.".formatted(file));
    }
    if (Files.isDirectory(file)) {
      throw new IllegalArgumentException(
          "'%s' is a folder. Maybe a file in it is meant.".formatted(file));
    }
    long size = Files.size(file);
    if (size > mostBytes) {
      throw new IllegalArgumentException(
          "'%s' has %,d bytes and at most %,d are read. Maybe it is another kind of file."
              .formatted(file, size, mostBytes));
    }
    try {
      return Files.readString(file);
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException(
          "'%s' is not UTF-8 text. Maybe it is another kind of file.".formatted(file), e);
    }
  }

  /// Either the whole new content stands under the name afterwards, or the old one does.
  public static void write(Path file, byte[] content) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    Files.createDirectories(folder);
    Path aside = Files.createTempFile(folder, "." + file.getFileName(), ".tmp");
    try {
      Files.write(aside, content);
      move(aside, file);
    } finally {
      Files.deleteIfExists(aside);
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
