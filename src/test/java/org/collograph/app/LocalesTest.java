package org.collograph.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/// What is stored and what is in JSON is the same wherever the program runs.
@Isolated
class LocalesTest {
  private final Locale before = Locale.getDefault();

  @TempDir private Path folder;

  @AfterEach
  void restore() {
    Locale.setDefault(before);
  }

  private List<String> told(String locale) {
    Locale.setDefault(Locale.forLanguageTag(locale));
    Terminal terminal = new Terminal(folder.resolve(locale));
    String search =
        terminal
            .run(
                "search",
                "--task",
                "arithmetic",
                "--budget",
                "8 units",
                "--max-asked",
                "60",
                "--method",
                "random",
                "--json")
            .out();
    return List.of(
        search.replaceAll("\"created\" : [^\n]*", ""),
        terminal.run("runs", "export", "run-1", "--no-times", "--format", "csv").out(),
        terminal.run("runs", "export", "run-1", "--no-times").out());
  }

  @Test
  void noNumberIsWrittenOtherwise() {
    List<String> plain = told("en-GB");
    for (String locale : List.of("ar-EG-u-nu-arab", "hi-IN-u-nu-deva", "de-DE", "fa-IR")) {
      assertEquals(plain, told(locale), locale);
    }
  }
}
