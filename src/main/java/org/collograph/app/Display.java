package org.collograph.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Whether a window can be opened here. JavaFX on Linux needs a display and GTK 3, and without
/// either it ends the program, so both are looked for first.
final class Display {
  private static final List<String> LIBRARY_FOLDERS =
      List.of(
          "/usr/lib/x86_64-linux-gnu",
          "/usr/lib/aarch64-linux-gnu",
          "/usr/lib64",
          "/usr/lib",
          "/lib/x86_64-linux-gnu",
          "/lib64");

  private Display() {}

  /// Why no window can be opened, in a sentence; empty where one can.
  static Optional<String> missing() {
    boolean linux = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux");
    boolean headless = "Headless".equals(System.getProperty("glass.platform"));
    if (!linux || headless) {
      return Optional.empty();
    }
    Map<String, String> environment = System.getenv();
    if (blank(environment.get("DISPLAY")) && blank(environment.get("WAYLAND_DISPLAY"))) {
      return Optional.of(
          "There is no display (neither DISPLAY nor WAYLAND_DISPLAY is set), so no window can be"
              + " opened.");
    }
    if (blank(environment.get("WAYLAND_DISPLAY")) && isDead(environment.get("DISPLAY"))) {
      return Optional.of(
          "The display '%s' does not answer, so no window can be opened."
              .formatted(environment.get("DISPLAY")));
    }
    if (LIBRARY_FOLDERS.stream().noneMatch(f -> Files.exists(Path.of(f, "libgtk-3.so.0")))) {
      return Optional.of(
          "GTK 3 is not installed (package libgtk-3-0 or gtk3), so no window can be opened.");
    }
    return Optional.empty();
  }

  /// Whether nobody listens at a display of this machine; of another one nothing is known.
  private static boolean isDead(@Nullable String display) {
    if (display == null || !display.matches(":\\d+([.]\\d+)?")) {
      return false;
    }
    String socket = "/tmp/.X11-unix/X" + display.substring(1).replaceFirst("[.].*", "");
    try {
      return Files.readString(Path.of("/proc/net/unix")).lines().noneMatch(l -> l.endsWith(socket));
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean blank(@Nullable String value) {
    return value == null || value.isBlank();
  }
}
