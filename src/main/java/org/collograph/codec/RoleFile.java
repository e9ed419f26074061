package org.collograph.codec;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.collograph.codec.json.BoundedFile;
import org.collograph.graph.Role;

/// The roles that a person made: `roles.json` in the data folder.
public record RoleFile(Path folder) {
  private static final long MOST_BYTES = 1L << 20;

  private Path file() {
    return folder.resolve("roles.json");
  }

  /// None where there is no such file.
  public List<Role> read() throws IOException {
    return Files.exists(file())
        ? RolesCodec.parse(BoundedFile.read(file(), MOST_BYTES), "'" + file() + "'")
        : List.of();
  }

  /// In place of those that are there.
  public void write(List<Role> own) throws IOException {
    Files.createDirectories(folder);
    BoundedFile.write(file(), RolesCodec.text(own).getBytes(StandardCharsets.UTF_8));
  }
}
