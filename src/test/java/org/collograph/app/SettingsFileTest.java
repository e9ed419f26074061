package org.collograph.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.collograph.ui.common.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What was open comes back.
class SettingsFileTest {
  @TempDir private Path folder;

  @Test
  void whatIsWrittenIsReadAndWhatCannotBeReadWasNeverSet() throws Exception {
    SettingsFile file = new SettingsFile(folder);
    assertEquals(Settings.Values.FIRST, file.read());
    Settings.Values all =
        Settings.Values.FIRST
            .withLook(Settings.Look.DARK)
            .withRecent(List.of(Path.of("/a/b.json")))
            .withWork(new Settings.Work("knowledge-quiz", null, "42 units and 6 s"))
            .at(new Settings.Place(1, 2, 1_300, 900, false), "Runs")
            .withView(new Settings.View(Path.of("/a/b.json"), List.of("x", "y"), 1.5, -3, 40));
    file.write(all);
    assertEquals(all, file.read());
    Files.writeString(folder.resolve("settings.json"), "{\"look\": \"striped\"");
    assertEquals(Settings.Values.FIRST, file.read());
  }
}
