package org.collograph.task.code;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import org.collograph.words.Refusal;
import org.jspecify.annotations.Nullable;

/// The interpreter that judges code: a hundred megabytes, which an installer may leave out. It is
/// on the class path, or a folder of jars that the property `collograph.judge` names.
final class JudgePython {
  private static final String FOLDER = "collograph.judge";
  private static final String ENTRY = "com/oracle/graal/python/PythonLanguage.class";

  private JudgePython() {}

  private static @Nullable Path folder() {
    String named = System.getProperty(FOLDER);
    return named == null || !Files.isDirectory(Path.of(named)) ? null : Path.of(named);
  }

  /// @throws IllegalArgumentException where it was left out
  static void require() {
    if (folder() == null && JudgePython.class.getClassLoader().getResource(ENTRY) == null) {
      throw new Refusal(
          "This installation came without the Python that judges code (100 MB). Maybe install"
              + " collograph-judge, or unpack it beside the program.");
    }
  }

  /// For a worker process.
  static String classPath() {
    String mine = System.getProperty("java.class.path");
    Path folder = folder();
    return folder == null ? mine : mine + File.pathSeparator + folder.resolve("*");
  }
}
