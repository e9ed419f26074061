package org.collograph.run.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.collograph.codec.RolesCodec;
import org.collograph.evaluation.Caps;
import org.collograph.graph.Roles;
import org.collograph.llm.simulated.SimulatedPool;
import org.collograph.run.RunService;
import org.collograph.run.SearchPlan;
import org.collograph.run.Workshop;
import org.collograph.search.SearchRules;
import org.collograph.store.SqliteRunStore;
import org.collograph.task.code.CodeJudge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;

/// What a report says is what the run says, and nothing of the machine.
class RunReportTest {
  @TempDir private Path folder;
  private final Roles roles = RolesCodec.shipped();

  RunReportTest() throws Exception {}

  private RunReport report(int asked) throws Exception {
    try (SqliteRunStore store = new SqliteRunStore(folder, Clock.systemUTC())) {
      Workshop workshop =
          new Workshop(
              roles,
              (name, tasks, known) -> SimulatedPool.of(name, SimulatedPool.builtIn(), tasks, known),
              store.replies(),
              CodeJudge.NONE,
              Clock.systemUTC());
      RunService service = new RunService(store, workshop, Clock.systemUTC());
      SearchPlan plan =
          new SearchPlan(
              "arithmetic",
              "simulated",
              List.of("18 units"),
              "agent-reinforce",
              "builtin",
              "accuracy",
              null,
              new SearchRules(null, asked),
              Caps.NONE,
              1,
              2,
              null);
      var run = service.start(plan);
      run.done().get();
      return RunReport.of(service, service.get(run.name()));
    }
  }

  @Test
  void thePageIsWholeAndHoldsNoAddress() throws Exception {
    RunReport report = report(120);
    ReportPage page = new ReportPage(report, roles);
    String html = page.html();
    assertFalse(html.contains("http:") || html.contains("https:"), "an address");
    for (String own : List.of(folder.toString(), System.getProperty("user.home"))) {
      assertFalse(html.contains(own), own);
    }
    assertTrue(html.contains("The models are simulated"));
    assertTrue(html.contains(report.verdict().substring(0, 20)), report.verdict());
    // Drawn parts of two pictures must not be taken for one another.
    List<String> ids =
        Pattern.compile(" id=\"([^\"]+)\"").matcher(html).results().map(m -> m.group(1)).toList();
    assertEquals(ids.size(), ids.stream().distinct().count(), ids.toString());
    DocumentBuilderFactory xml = DocumentBuilderFactory.newInstance();
    String whole = page.page(false).replaceFirst("<!DOCTYPE html>", "");
    assertEquals(
        "html",
        xml.newDocumentBuilder()
            .parse(new InputSource(new StringReader(whole)))
            .getDocumentElement()
            .getTagName());
    byte[] pdf = new ReportPdf(page).bytes();
    assertEquals("%PDF", new String(pdf, 0, 4, java.nio.charset.StandardCharsets.US_ASCII));
  }

  @Test
  void theTableHasEveryYardstickAndTheVerdict() throws Exception {
    RunReport report = report(120);
    String table = new ReportTable(report).markdown();
    long rows = table.lines().filter(l -> l.startsWith("| ")).count();
    assertEquals(2 + report.result().yardsticks().size(), rows, table);
    assertTrue(table.contains("simulated models"), table);
    assertTrue(table.contains("Seed: 1"), table);
  }
}
