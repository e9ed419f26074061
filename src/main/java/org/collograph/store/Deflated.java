package org.collograph.store;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.collograph.codec.json.StrictJson;

/// JSON as small bytes: the replies of a trial repeat themselves.
final class Deflated {
  private Deflated() {}

  static byte[] of(JsonNode root) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
      out.write(StrictJson.MAPPER.writeValueAsBytes(root));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static JsonNode inflated(byte[] blob) {
    return StrictJson.parse(new String(bytes(blob), StandardCharsets.UTF_8), "what was stored");
  }

  /// The JSON's own bytes.
  static byte[] bytes(byte[] blob) {
    try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(blob))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
