package org.collograph.app;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Says something to whoever looks at another window, where the desktop has a way for it that needs
/// nothing installed; where it has none, the window alone says it.
final class DesktopNotice {
  private static final Logger LOG = LoggerFactory.getLogger(DesktopNotice.class);

  private DesktopNotice() {}

  static void say(String words) {
    List<String> command = command(System.getProperty("os.name"), words);
    if (command.isEmpty()) {
      return;
    }
    try {
      new ProcessBuilder(command)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException e) {
      LOG.info("The desktop shows no notices", e);
    }
  }

  /// The words are an argument of their own: nothing reads them as a script.
  static List<String> command(String system, String words) {
    String name = system.toLowerCase(Locale.ROOT);
    if (name.contains("linux")) {
      return List.of("notify-send", "--app-name=Collograph", "Collograph", words);
    } else if (name.contains("mac")) {
      return List.of(
          "osascript",
          "-e",
          "on run argv",
          "-e",
          "display notification (item 1 of argv) with title \"Collograph\"",
          "-e",
          "end run",
          words);
    }
    return List.of();
  }
}
