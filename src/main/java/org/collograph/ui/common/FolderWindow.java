package org.collograph.ui.common;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.collograph.words.Refusal;

/// The system's own view of a folder, opened by the system's own command.
public final class FolderWindow {
  private FolderWindow() {}

  /// Opens the folder that a file lies in.
  ///
  /// @throws IllegalArgumentException where the system has no such command
  public static Path show(Path file) {
    Path folder = requireNonNull(file.toAbsolutePath().getParent());
    try {
      new ProcessBuilder(command(), folder.toString())
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException e) {
      throw new Refusal(
          e, "No file manager can be opened from here. Maybe open '%s' by hand.", folder);
    }
    return folder;
  }

  private static String command() {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    return system.contains("win") ? "explorer" : system.contains("mac") ? "open" : "xdg-open";
  }
}
