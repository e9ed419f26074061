package org.collograph.task.table;

import com.github.luben.zstd.ZstdInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.collograph.codec.json.BoundedFile;
import org.collograph.words.Refusal;

/// The bytes of a file, unpacked where it is gzip or zstd. What it is is told by its first bytes,
/// not by its name.
final class Packed {
  private static final int MOST_BYTES = 64 << 20;

  private Packed() {}

  static byte[] bytes(Path file) throws IOException {
    byte[] raw = BoundedFile.bytes(file, MOST_BYTES);
    if (begins(raw, 0x1F, 0x8B)) {
      return unpacked(file, new GZIPInputStream(new ByteArrayInputStream(raw)));
    }
    if (begins(raw, 0x28, 0xB5, 0x2F, 0xFD)) {
      return unpacked(file, new ZstdInputStream(new ByteArrayInputStream(raw)));
    }
    for (Other other : Other.values()) {
      if (begins(raw, other.magic)) {
        throw new Refusal(
            "'%s' is a %s file. Maybe unpack it first, or save it as CSV.",
            file, other.name().toLowerCase(Locale.ROOT));
      }
    }
    return raw;
  }

  private enum Other {
    ZIP(0x50, 0x4B, 0x03, 0x04),
    BZIP2(0x42, 0x5A, 0x68),
    XZ(0xFD, 0x37, 0x7A, 0x58, 0x5A),
    PDF(0x25, 0x50, 0x44, 0x46),
    SQLITE(0x53, 0x51, 0x4C, 0x69, 0x74, 0x65, 0x20, 0x66),
    ARROW(0x41, 0x52, 0x52, 0x4F, 0x57, 0x31);

    private final int[] magic;

    Other(int... magic) {
      this.magic = magic;
    }
  }

  static boolean begins(byte[] bytes, int... magic) {
    if (bytes.length < magic.length) {
      return false;
    }
    for (int i = 0; i < magic.length; i++) {
      if ((bytes[i] & 0xFF) != magic[i]) {
        return false;
      }
    }
    return true;
  }

  private static byte[] unpacked(Path file, InputStream packed) throws IOException {
    byte[] bytes;
    try (packed) {
      bytes = packed.readNBytes(MOST_BYTES + 1);
    } catch (IOException e) {
      throw new Refusal(e, "'%s' cannot be unpacked. Maybe its end is missing.", file);
    }
    if (bytes.length > MOST_BYTES) {
      throw new Refusal(
          "'%s' unpacks to more than %,d bytes. Maybe take a part of it.", file, MOST_BYTES);
    }
    return bytes;
  }
}
