package org.collograph.ui.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import org.collograph.run.Plans;
import org.collograph.ui.common.Session;
import org.collograph.ui.common.Sessions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChartFileTest {
  @TempDir Path folder;

  @Test
  void whatIsShownIsWrittenInEveryForm() throws Exception {
    Session session = Sessions.in(folder.resolve("data"));
    SearchViewModel model = new SearchViewModel(session);
    model.open(Sessions.finished(session, Plans.of("agent-reinforce", "18 units", 1, 120, 3)));
    ChartFile chart = new ChartGroups(model, Set.of("llama-3.1-8b alone")).file();
    for (String ending : List.of("svg", "png", "csv")) {
      chart.write(folder.resolve("chart." + ending));
    }
    assertNotNull(ImageIO.read(folder.resolve("chart.png").toFile()));
    String svg = Files.readString(folder.resolve("chart.svg"));
    assertTrue(svg.contains("xmlns=\"http://www.w3.org/2000/svg\""), svg.substring(0, 200));
    List<String> rows = Files.readAllLines(folder.resolve("chart.csv"));
    long searched = rows.stream().filter(r -> r.startsWith("searched,")).count();
    assertEquals(model.replay().graphs().size(), searched);
    long judged = rows.stream().filter(r -> r.matches("\"?(best|yardstick), .*")).count();
    assertTrue(chart.title().contains("simulated models"), chart.title());
    assertTrue(rows.stream().skip(1).allMatch(r -> r.contains("simulated models")), rows.get(1));
    long named = rows.stream().filter(r -> r.contains("alone")).count();
    assertTrue(named > 0, "yardsticks have their names");
    assertEquals(1 + model.storyProperty().get().yardsticks().size(), judged);
  }
}
