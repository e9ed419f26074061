package org.collograph.codec.json;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.collograph.words.Refusal;

/// Reads text files up to a size, and writes them aside and renames them.
public final class BoundedFile {
  private static final AtomicLong COUNT = new AtomicLong();

  private BoundedFile() {}

  /// @throws IllegalArgumentException also where it is not UTF-8
  public static String read(Path file, long mostBytes) throws IOException {
    return text(file, bytes(file, mostBytes));
  }

  /// @throws IllegalArgumentException where there is no such file, or it is larger
  public static byte[] bytes(Path file, long mostBytes) throws IOException {
    if (!Files.exists(file)) {
      throw new Refusal(
          "There is no file '%s'. Maybe the path is relative to another folder.", file);
    }
    if (Files.isDirectory(file)) {
      throw new Refusal("'%s' is a folder. Maybe a file in it is meant.", file);
    }
    if (Files.isRegularFile(file) && Files.size(file) > mostBytes) {
      throw tooLarge(file, String.format(Locale.ROOT, "%,d", Files.size(file)), mostBytes);
    }
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes((int) mostBytes + 1);
    }
    if (bytes.length > mostBytes) {
      throw tooLarge(file, String.format(Locale.ROOT, "more than %,d", mostBytes), mostBytes);
    }
    return bytes;
  }

  private static IllegalArgumentException tooLarge(Path file, String size, long most) {
    return new Refusal(
        "'%s' has %s bytes and at most %,d are read. Maybe it is another kind of file.",
        file, size, most);
  }

  /// @throws IllegalArgumentException where they are not UTF-8
  public static String text(Path file, byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      // Some editors put a byte order mark before the text.
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new Refusal(e, "'%s' is not UTF-8 text. Maybe it is another kind of file.", file);
    }
  }

  /// Either the whole new content stands under the name afterwards, or the old one does. A link
  /// stays and what it points to changes; what is no file (a device, a pipe) is written to
  /// directly.
  ///
  /// @throws IllegalArgumentException where there is no such folder, or a folder of that name
  public static void write(Path file, byte[] content) throws IOException {
    if (Files.isDirectory(file)) {
      throw new Refusal(
          "'%s' is a folder and cannot be written. Maybe a file in it is meant.", file);
    }
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new Refusal(
          "There is no folder '%s' to write '%s' to. Maybe make it first.",
          folder, file.getFileName());
    }
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      Files.write(file, content);
      return;
    }
    Path real = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    Path aside = aside(real, content);
    try {
      move(aside, real);
    } finally {
      Files.deleteIfExists(aside);
    }
  }

  /// May be read by whoever may read what stands there now, or a new file.
  private static Path aside(Path file, byte[] content) throws IOException {
    String name = "." + file.getFileName() + "." + ProcessHandle.current().pid() + "-";
    Path aside = file.resolveSibling(name + COUNT.incrementAndGet() + ".tmp");
    try {
      Files.write(aside, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      if (Files.exists(file) && Files.getFileStore(file).supportsFileAttributeView("posix")) {
        Files.setPosixFilePermissions(aside, Files.getPosixFilePermissions(file));
      }
      return aside;
    } catch (AccessDeniedException | ReadOnlyFileSystemException e) {
      throw new Refusal(
          e,
          "'%s' cannot be written in '%s'. Maybe the folder is read-only.",
          file.getFileName(),
          file.getParent());
    } catch (IOException e) {
      Files.deleteIfExists(aside);
      throw e;
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
