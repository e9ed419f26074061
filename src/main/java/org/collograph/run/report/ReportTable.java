package org.collograph.run.report;

import java.util.ArrayList;
import java.util.List;

/// A report as a table in Markdown, with the verdict and how to come by it beneath.
final class ReportTable {
  private final RunReport report;

  ReportTable(RunReport report) {
    this.report = report;
  }

  String markdown() {
    List<String> lines = new ArrayList<>();
    lines.add(
        "**"
            + text(report.title())
            + "**"
            + (report.run().simulated() ? " (simulated models)" : ""));
    lines.add("");
    lines.add("| team | right | 95 % interval | questions | the found team is ahead by | cost |");
    lines.add("|---|--:|--:|--:|--:|--:|");
    RunReport.Row judged = report.judged();
    if (judged != null) {
      lines.add(line("**found:** " + text(report.facts().getFirst().value()), judged, "–"));
    }
    RunReport.Row seen = report.seen();
    if (judged == null && seen != null) {
      lines.add(line("**best so far, in the search:** " + text(seen.name()), seen, "–"));
    }
    report.yardsticks().forEach(y -> lines.add(line(text(y.name()), y, y.ahead())));
    lines.add("");
    String verdict = report.verdict();
    lines.add(text(verdict == null ? report.unjudged() : verdict));
    lines.add("");
    lines.add("State: " + report.story().state().word());
    lines.add("");
    lines.add(
        text(
            String.join(
                " · ", report.plan().stream().map(f -> f.name() + ": " + f.value()).toList())));
    return String.join("\n", lines) + "\n";
  }

  private static String line(String name, RunReport.Row r, String ahead) {
    return "| "
        + String.join(" | ", name, r.right(), r.interval(), r.questions(), ahead, text(r.cost()))
        + " |";
  }

  /// What Markdown would take for its own.
  private static String text(String plain) {
    return plain.replaceAll("([\\\\|*_`<>\\[\\]$])", "\\\\$1").replaceAll("\\s+", " ");
  }
}
