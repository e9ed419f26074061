package org.collograph.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every page at every size, in both languages and looks: nothing cut off, nothing on one another.
@ResourceLock("window")
class LayoutTest {
  private static final List<String> PAGES =
      List.of("editor", "search", "runs", "compare", "studies", "settings");

  /// Pages with what can be opened on them.
  private static final List<String> EVERYTHING =
      List.of(
          "editor",
          "editor question-title",
          "editor evaluate-title",
          "search",
          "search row-search",
          "search row-decision",
          "search row-graphs",
          "search row-matters",
          "search row-calls",
          "search new-search plan-more",
          "runs",
          "compare",
          "studies",
          "settings settings-general",
          "settings settings-models",
          "settings settings-tasks",
          "settings settings-roles",
          "settings settings-machine");

  private LaidOut laidOut;

  @AfterEach
  void close() throws Exception {
    laidOut.close();
  }

  @ParameterizedTest
  @CsvSource({"en, false", "de, true"})
  void nothingIsCutOffOrOnOneAnother(String language, boolean dark) throws Exception {
    laidOut = new LaidOut(language, dark);
    laidOut.on(() -> laidOut.editor().session().budgetTextProperty().set("18 units 4 s"));
    check(PAGES, 1);
  }

  /// What takes minutes, and is for whoever changes a page.
  @Tag("layouts")
  @ParameterizedTest
  @CsvSource({
    "en, false, empty", "en, false, one", "en, false, full",
    "en, true, empty", "en, true, one", "en, true, full",
    "de, false, empty", "de, false, one", "de, false, full",
    "de, true, empty", "de, true, one", "de, true, full"
  })
  void norWhereThereIsNothingOneOrMuch(String language, boolean dark, String amount)
      throws Exception {
    laidOut = new LaidOut(language, dark);
    switch (amount) {
      case "empty" -> laidOut.empty();
      case "one" -> laidOut.search(1);
      default -> {
        laidOut.search(4);
        laidOut.fill();
      }
    }
    check(EVERYTHING, 1);
    check(EVERYTHING, 2);
  }

  private void check(List<String> pages, double scale) throws Exception {
    Set<String> faults = new TreeSet<>();
    double[][] sizes =
        scale > 1
            ? new double[][] {{1280, 800}}
            : new double[][] {{1024, 700}, {1280, 800}, {1920, 1080}};
    laidOut.scale(scale);
    for (double[] size : sizes) {
      for (String page : pages) {
        laidOut.show(size, page);
        laidOut
            .faults()
            .forEach(
                f ->
                    faults.add(
                        "%s %.0f×%.0f at %.0f: %s".formatted(page, size[0], size[1], scale, f)));
      }
    }
    assertEquals("", String.join("\n", faults));
  }
}
