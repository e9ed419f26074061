package org.collograph.run.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.collograph.graph.Roles;
import org.collograph.words.Refusal;

/// The forms that a report is written in.
public enum ReportForm {
  HTML("html"),
  PDF("pdf"),
  MARKDOWN("md");

  private final String ending;

  ReportForm(String ending) {
    this.ending = ending;
  }

  /// Of its files.
  public String ending() {
    return ending;
  }

  /// By its name or its files' ending.
  ///
  /// @throws IllegalArgumentException where there is no such form
  public static ReportForm of(String form) {
    return Arrays.stream(values())
        .filter(f -> f.name().equalsIgnoreCase(form) || f.ending.equalsIgnoreCase(form))
        .findFirst()
        .orElseThrow(
            () ->
                new Refusal(
                    "The form '%s' is not there. Maybe html, pdf or markdown is meant.", form));
  }

  /// By a file's ending; HTML where it is none of these.
  public static ReportForm of(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(f -> name.endsWith("." + f.ending))
        .findFirst()
        .orElse(HTML);
  }

  public byte[] bytes(RunReport report, Roles roles) throws IOException {
    ReportPage page = new ReportPage(report, roles);
    return switch (this) {
      case HTML -> page.html().getBytes(StandardCharsets.UTF_8);
      case PDF -> new ReportPdf(page).bytes();
      case MARKDOWN -> new ReportTable(report).markdown().getBytes(StandardCharsets.UTF_8);
    };
  }
}
