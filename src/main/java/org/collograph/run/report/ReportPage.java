package org.collograph.run.report;

import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.collograph.cost.Cost;
import org.collograph.cost.Metric;
import org.collograph.evaluation.Accuracy;
import org.collograph.export.GraphLayout;
import org.collograph.export.GraphPicture;
import org.collograph.export.ScatterChart;
import org.collograph.graph.CollaborationGraph;
import org.collograph.graph.GraphDocument;
import org.collograph.graph.Roles;
import org.collograph.run.TriedGraph;
import org.collograph.search.JudgedGraph;
import org.collograph.search.SearchResult;

/// A report as one page of HTML, which is also XML.
final class ReportPage {
  private static final double POINTS = 100;

  /// In a page an `svg` needs no names of its spaces, and a page without them has no address in it.
  private static final Pattern SPACES = Pattern.compile(" xmlns(?::\\w+)?=\"[^\"]*\"");

  private static final Pattern NAMED = Pattern.compile("( id=\"|url\\(#|href=\"#)");

  private final RunReport report;
  private final Roles roles;

  ReportPage(RunReport report, Roles roles) {
    this.report = report;
    this.roles = roles;
  }

  String html() throws IOException {
    return page(true);
  }

  /// @param bare whether its pictures have no names of their spaces
  String page(boolean bare) throws IOException {
    try (InputStream in = ReportPage.class.getResourceAsStream("/assets/report/report.html")) {
      String template = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Mustache.compiler()
          .escapeHTML(true)
          .emptyStringIsFalse(true)
          .compile(template)
          .execute(values(bare));
    }
  }

  private Map<String, Object> values(boolean bare) throws IOException {
    Map<String, Object> all = new HashMap<>();
    all.put("run", report.run().name());
    all.put("task", report.run().plan().taskName());
    all.put("budgets", report.budgets());
    all.put("method", report.run().plan().method());
    all.put("seed", report.run().plan().seed());
    all.put("created", report.created());
    all.put("state", report.story().state().word());
    all.put("simulated", report.run().simulated());
    all.put("verdict", Objects.requireNonNullElse(report.verdict(), ""));
    all.put("unjudged", report.unjudged());
    all.put("plan", report.plan());
    all.put("version", report.version());
    tables(all);
    pictures(all, bare);
    return all;
  }

  private void tables(Map<String, Object> all) {
    all.put("facts", report.facts());
    all.put("yardsticks", report.yardsticks());
    all.put("hasYardsticks", !report.yardsticks().isEmpty());
    all.put("frontier", report.frontier());
    all.put("hasFrontier", !report.frontier().isEmpty() && !report.points().isEmpty());
    all.put("rounds", report.rounds());
    all.put("hasRounds", !report.rounds().isEmpty());
  }

  private void pictures(Map<String, Object> all, boolean bare) throws IOException {
    TriedGraph best = report.story().best();
    all.put("best", best != null);
    if (best != null) {
      all.put("picture", told(picture(best.graph()), "team", bare));
    }
    if (!report.points().isEmpty()) {
      all.put("chart", told(chart().svg(), "chart", bare));
    }
  }

  /// Two pictures of one page must not name their parts alike.
  private static String told(String svg, String part, boolean bare) {
    String own = NAMED.matcher(svg).replaceAll("$1" + part + "-");
    return bare ? SPACES.matcher(own).replaceAll("") : own;
  }

  private String picture(CollaborationGraph graph) throws IOException {
    GraphDocument drawn = GraphDocument.of(graph).withPositions(GraphLayout.of(graph));
    byte[] svg =
        GraphPicture.svg(
            drawn, roles, report.outline().models(), List.of(), report.run().simulated());
    String text = new String(svg, StandardCharsets.UTF_8);
    return text.substring(text.indexOf("<svg"));
  }

  /// What was tried, what no other beats, the yardsticks and the judged team.
  private ScatterChart chart() {
    SearchResult result = report.result();
    List<JudgedGraph> yardsticks = result == null ? List.of() : result.yardsticks();
    List<JudgedGraph> judged = result == null ? List.of() : List.of(result.best());
    return new ScatterChart(
        "",
        "units a question",
        "right, %",
        List.of(
            tried("tried in the search", ScatterChart.Look.TRIED, report.points()),
            tried("no other beats it", ScatterChart.Look.FRONTIER, frontier()),
            judged("yardsticks, judged", ScatterChart.Look.YARDSTICK, yardsticks),
            judged("the team, judged", ScatterChart.Look.BEST, judged)),
        report.run().plan().budget().limits().get(Metric.UNITS));
  }

  private List<TriedGraph> frontier() {
    return report.story().frontier().stream()
        .filter(t -> t.cost().in(Metric.UNITS) != null)
        .toList();
  }

  private static ScatterChart.Group tried(
      String name, ScatterChart.Look look, List<TriedGraph> some) {
    return new ScatterChart.Group(
        name, look, some.stream().map(t -> point(t.cost(), t.accuracy())).toList(), false);
  }

  private static ScatterChart.Group judged(
      String name, ScatterChart.Look look, List<JudgedGraph> all) {
    return new ScatterChart.Group(
        name,
        look,
        all.stream()
            .filter(j -> j.cost().in(Metric.UNITS) != null && j.accuracy().n() > 0)
            .map(j -> point(j.cost(), j.accuracy()))
            .toList(),
        true);
  }

  private static ScatterChart.Point point(Cost cost, Accuracy a) {
    return new ScatterChart.Point(
        cost.amount(Metric.UNITS), a.mean() * POINTS, a.low() * POINTS, a.high() * POINTS, "");
  }
}
