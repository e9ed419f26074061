package org.collograph.run.bundle;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.hash.Hashing;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.collograph.codec.json.StrictJson;
import org.collograph.words.Sentence;

/// Named parts in one zip file that the parts alone decide, byte for byte: a manifest with the
/// SHA-256 of each, then the parts as they are. Nothing is deflated, since not every machine
/// deflates to the same bytes; so what has changed anywhere is found by writing it anew.
///
/// @param parts in the order in which they stand
record Archive(Map<String, byte[]> parts) {
  private static final String MANIFEST = "manifest.json";
  private static final String FORMAT = "collograph/bundle";
  private static final int VERSION = 1;

  /// Any will do that a zip can say without a time zone.
  private static final LocalDateTime TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

  Archive {
    parts = new LinkedHashMap<>(parts);
  }

  /// @throws BrokenBundle where the part is missing
  String text(String part) {
    byte[] bytes = parts.get(part);
    if (bytes == null) {
      throw new BrokenBundle(
          Sentence.of(
              "The bundle has no part '%s'. Maybe it was written by another program.", part));
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      add(zip, MANIFEST, manifest());
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        add(zip, part.getKey(), part.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
    CRC32 crc = new CRC32();
    crc.update(content);
    ZipEntry entry = new ZipEntry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(content.length);
    entry.setCrc(crc.getValue());
    entry.setTimeLocal(TIME);
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }

  private byte[] manifest() {
    ObjectNode root = StrictJson.MAPPER.createObjectNode();
    root.put("format", FORMAT).put("version", VERSION);
    ArrayNode all = root.putArray("parts");
    parts.forEach(
        (name, content) ->
            all.addObject()
                .put("name", name)
                .put("bytes", content.length)
                .put("sha256", Hashing.sha256().hashBytes(content).toString()));
    return (root.toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /// @throws BrokenBundle where it is not, to the last byte, what was written
  static Archive of(byte[] file) {
    Map<String, byte[]> parts = entries(file);
    byte[] manifest = parts.remove(MANIFEST);
    if (manifest == null) {
      throw new BrokenBundle(
          Sentence.of("It has no 'manifest.json'. Maybe it is another kind of file."));
    }
    Archive archive = new Archive(parts);
    if (!Arrays.equals(archive.bytes(), file)) {
      throw archive.changed(manifest);
    }
    return archive;
  }

  private BrokenBundle changed(byte[] manifest) {
    String stated = new String(manifest, StandardCharsets.UTF_8);
    for (Map.Entry<String, byte[]> part : parts.entrySet()) {
      if (!stated.contains(Hashing.sha256().hashBytes(part.getValue()).toString())) {
        return new BrokenBundle(
            Sentence.of(
                "Its part '%s' is not what it was when the bundle was made. Maybe get the bundle"
                    + " anew.",
                part.getKey()));
      }
    }
    return new BrokenBundle(
        Sentence.of(
            "Its parts are whole, and what holds them together is not what it was when the bundle"
                + " was made. Maybe get the bundle anew."));
  }

  private static Map<String, byte[]> entries(byte[] file) {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
        // What is stored is as long as it says; what is deflated could be of any length.
        if (e.getMethod() != ZipEntry.STORED || parts.containsKey(e.getName())) {
          throw new BrokenBundle(
              Sentence.of(
                  "Its part '%s' is not stored as it is in a bundle. Maybe it is another kind of"
                      + " file.",
                  e.getName()));
        }
        parts.put(e.getName(), zip.readAllBytes());
      }
    } catch (IOException | IllegalArgumentException e) {
      throw e instanceof BrokenBundle broken
          ? broken
          : new BrokenBundle(
              Sentence.of(
                  "It cannot be read as a zip file: %s. Maybe get the bundle anew.",
                  e.getMessage()));
    }
    return parts;
  }
}
