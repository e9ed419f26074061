package org.collograph.app;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.collograph.codec.json.BoundedFile;
import org.collograph.codec.json.Fields;
import org.collograph.codec.json.StrictJson;
import org.collograph.ui.common.Settings;

/// Keeps the settings as `settings.json`. What cannot be read is taken as never set.
final class SettingsFile {
  private static final long MOST_BYTES = 1L << 20;

  private final Path file;

  /// @param folder the usual data folder, even where the settings name another for the runs
  SettingsFile(Path folder) {
    this.file = folder.resolve("settings.json");
  }

  Settings.Values read() {
    try {
      return Files.exists(file)
          ? values(new Fields(StrictJson.read(file, MOST_BYTES), "the settings"))
          : Settings.Values.FIRST;
    } catch (IOException | IllegalArgumentException e) {
      return Settings.Values.FIRST;
    }
  }

  private static Settings.Values values(Fields f) {
    String data = f.textOrNull("data");
    return new Settings.Values(
        Settings.Look.valueOf(f.text("look", "system").toUpperCase(Locale.ROOT)),
        f.text("language", "system"),
        data == null ? null : Path.of(data),
        f.node().path("still").asBoolean(),
        paths(f, "recent"),
        paths(f, "pools"),
        new Settings.Work(f.textOrNull("task"), f.textOrNull("pool"), f.textOrNull("budget")),
        f.has("window") ? place(f.object("window")) : null,
        f.textOrNull("page"),
        f.has("drawing") ? view(f.object("drawing")) : Settings.View.FIRST);
  }

  private static Settings.View view(Fields f) {
    String file = f.textOrNull("file");
    return new Settings.View(
        file == null ? null : Path.of(file),
        f.has("selected") ? f.texts("selected") : List.of(),
        f.numberOrNull("zoom"),
        f.number("x"),
        f.number("y"));
  }

  private static List<Path> paths(Fields f, String field) {
    return f.has(field) ? f.texts(field).stream().map(Path::of).toList() : List.of();
  }

  private static Settings.Place place(Fields f) {
    return new Settings.Place(
        f.number("x"),
        f.number("y"),
        f.number("width"),
        f.number("height"),
        f.node().path("maximised").asBoolean());
  }

  void write(Settings.Values v) {
    ObjectNode n = StrictJson.MAPPER.createObjectNode();
    n.put("look", v.look().name().toLowerCase(Locale.ROOT)).put("language", v.language());
    n.put("data", v.data() == null ? null : v.data().toString()).put("still", v.still());
    v.recent().forEach(p -> n.withArray("recent").add(p.toString()));
    v.pools().forEach(p -> n.withArray("pools").add(p.toString()));
    if (v.place() != null) {
      n.putObject("window")
          .put("x", v.place().x())
          .put("y", v.place().y())
          .put("width", v.place().width())
          .put("height", v.place().height())
          .put("maximised", v.place().maximised());
    }
    Settings.Work work = v.work();
    n.put("task", work.task()).put("pool", work.pool()).put("budget", work.budget());
    n.put("page", v.page());
    Settings.View view = v.view();
    ObjectNode drawing = n.putObject("drawing");
    drawing.put("file", view.file() == null ? null : view.file().toString());
    view.selected().forEach(drawing.withArray("selected")::add);
    drawing.put("zoom", view.zoom()).put("x", view.x()).put("y", view.y());
    try {
      Files.createDirectories(file.getParent());
      BoundedFile.write(file, (n.toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8));
    } catch (IOException | IllegalArgumentException e) {
      // A setting that cannot be kept holds until the end of the session: nothing to stop for.
      return;
    }
  }
}
