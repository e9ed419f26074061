package org.collograph.run.bench.folder;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.text.StringEscapeUtils;
import org.collograph.export.LineChart;
import org.collograph.run.bench.BenchSummary;

/// A bench as a page: a picture and a table for each task and budget.
final class BenchPage {
  private static final double POINTS = 100;

  private static final String SIMULATED =
      """
      <p>Simulated models (%s). What each method would return after so many (graph, question)
      pairs, validation included; its true accuracy by %,d fresh simulated questions, as the
      mean over seeds with a 95&nbsp;%% interval. Bold stands the method with the highest mean;
      grey those that are behind it by more than chance, paired by seed.</p>
      """;

  private static final String ASKED =
      """
      <p>The models of %s. What each method would return after so many (graph, question) pairs,
      validation included; its accuracy on the questions of each task that chose nothing, at most
      %,d and the same for all, as the mean over seeds with a 95&nbsp;%% interval. The interval
      is that of the seeds alone: other questions would move all methods together, and equal
      requests share one reply. Bold stands the method with the highest mean; grey those that are
      behind it by more than chance, paired by seed.</p>
      """;

  private final List<BenchSummary> summary;
  private final BenchDocument bench;

  BenchPage(List<BenchSummary> summary, BenchDocument bench) {
    this.summary = summary;
    this.bench = bench;
  }

  String html() throws IOException {
    StringBuilder html = new StringBuilder();
    html.append(
        """
        <!DOCTYPE html>
        <html lang="en"><head><meta charset="utf-8"><title>Bench</title><style>
        body { font: 15px/1.5 system-ui, sans-serif; max-width: 72em; margin: 2em auto; padding: 0 1em; color: #1f2328 }
        table { border-collapse: collapse; margin: 1em 0 3em }
        th, td { padding: .25em .9em; text-align: right; border-bottom: 1px solid #d1d9e0 }
        th:first-child, td:first-child { text-align: left }
        .behind { color: #59636e }
        </style></head><body>
        <h1>Methods at equal spend</h1>
        """);
    String told = bench.simulated() ? SIMULATED : ASKED;
    html.append(String.format(Locale.ROOT, told, text(bench.pool()), bench.plan().draws()));
    for (var place : byPlace().entrySet()) {
      section(place.getKey(), place.getValue(), html);
    }
    return html.append("</body></html>\n").toString();
  }

  private Map<List<String>, List<BenchSummary>> byPlace() {
    Map<List<String>, List<BenchSummary>> places = new LinkedHashMap<>();
    for (BenchSummary s : summary) {
      places.computeIfAbsent(List.of(s.task(), s.budget()), _ -> new ArrayList<>()).add(s);
    }
    return places;
  }

  private void section(List<String> place, List<BenchSummary> all, StringBuilder html)
      throws IOException {
    var yardstick = bench.best(all.getFirst());
    html.append("<h2>" + text(place.get(0)) + ", " + text(place.get(1)) + "</h2>\n");
    html.append(picture(all, yardstick.getValue() * POINTS));
    html.append(
        String.format(
            Locale.ROOT,
            "<p>The best yardstick is %s with %.1f&nbsp;%%: the dashed line.</p>%n",
            text(yardstick.getKey()),
            yardstick.getValue() * POINTS));
    List<Integer> asked = all.stream().map(BenchSummary::asked).distinct().sorted().toList();
    html.append("<table><tr><th>asked</th>");
    asked.forEach(a -> html.append(String.format(Locale.ROOT, "<th>%,d</th>", a)));
    html.append("</tr>\n");
    for (String method : all.stream().map(BenchSummary::method).distinct().toList()) {
      html.append("<tr><td>").append(text(method)).append("</td>");
      for (int a : asked) {
        all.stream()
            .filter(s -> s.method().equals(method) && s.asked() == a)
            .forEach(s -> html.append(cell(s)));
      }
      html.append("</tr>\n");
    }
    html.append("</table>\n");
  }

  private String picture(List<BenchSummary> all, double yardstick) throws IOException {
    String axis = bench.simulated() ? "true accuracy, %" : "accuracy, %";
    List<LineChart.Line> lines = new ArrayList<>();
    for (String method : all.stream().map(BenchSummary::method).distinct().toList()) {
      List<BenchSummary> line = all.stream().filter(s -> s.method().equals(method)).toList();
      lines.add(
          new LineChart.Line(
              method,
              line.stream().map(BenchSummary::asked).toList(),
              line.stream().map(s -> s.mean() * POINTS).toList(),
              line.stream().map(s -> Double.isNaN(s.half()) ? 0 : s.half() * POINTS).toList()));
    }
    return new LineChart("questions asked", axis, lines, "best yardstick", yardstick).svg();
  }

  private static String cell(BenchSummary s) {
    String value =
        String.format(
            Locale.ROOT,
            Double.isNaN(s.half()) ? "%.1f" : "%.1f ± %.1f",
            s.mean() * POINTS,
            s.half() * POINTS);
    String shown = s.behind() == 0 ? "<b>" + value + "</b>" : value;
    return "<td" + (s.isBehind() ? " class=\"behind\"" : "") + ">" + shown + "</td>";
  }

  private static String text(String plain) {
    return StringEscapeUtils.escapeHtml4(plain);
  }
}
