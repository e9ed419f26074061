package org.collograph.export.program;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.collograph.codec.json.BoundedFile;
import org.collograph.words.Refusal;

/// Puts programs where they are wanted.
public final class ProgramFiles {
  private ProgramFiles() {}

  /// A project that somebody else has made is not written over.
  private static void requireOurs(ProgramForm form, Path out) {
    boolean isProject = form.isFolder() && Files.exists(out.resolve("pom.xml"));
    if (isProject && !Files.exists(out.resolve("src/main/resources/team.json"))) {
      throw new Refusal("'%s' holds another project. Maybe name a new folder.", out);
    }
  }

  /// Writes each file aside and then in its place.
  ///
  /// @param out a file, or a folder where the form is one; what else stands in it stays
  /// @throws IllegalArgumentException where a file is in the way of a folder, or a folder of a file
  public static void write(ProgramForm form, TeamProgram team, Path out) throws IOException {
    Path name = out.toAbsolutePath().normalize().getFileName();
    if (name == null || (Files.exists(out) && Files.isDirectory(out) != form.isFolder())) {
      throw new Refusal(
          form.isFolder()
              ? "'%s' is a file, and the program is a folder. Maybe name another."
              : "'%s' is a folder, and the program is a file. Maybe name a file in it.",
          out);
    }
    requireOurs(form, out);
    Map<String, String> files = form.files(team, name.toString());
    for (var file : files.entrySet()) {
      Path to = form.isFolder() ? out.resolve(file.getKey()) : out;
      Path folder = to.toAbsolutePath().getParent();
      if (form.isFolder() && folder != null) {
        Files.createDirectories(folder);
      }
      BoundedFile.write(to, file.getValue().getBytes(StandardCharsets.UTF_8));
    }
  }
}
