package org.collograph.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.collograph.codec.json.BoundedFile;
import org.collograph.graph.Roles;
import org.collograph.run.RunOutline;
import org.collograph.run.RunService;
import org.collograph.run.StoredRun;
import org.collograph.run.report.ReportPage;
import org.collograph.run.report.ReportPdf;
import org.collograph.run.report.ReportTable;
import org.collograph.run.report.RunReport;
import org.collograph.words.Refusal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// Tells a run on one page.
@Command(name = "report", description = "A run on one page, for whoever was not there.")
final class ReportCommand implements Callable<Integer> {
  @ParentCommand private RunsCommand runs;

  @Parameters(paramLabel = "RUN", description = "Its name.")
  private String name;

  @Option(
      names = "--to",
      defaultValue = "html",
      description = "html, pdf or markdown (${DEFAULT-VALUE}).")
  private String to;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Where to write it; else RUN with its ending.")
  private @Nullable Path out;

  @Override
  public Integer call() throws Exception {
    return runs.open(
        service -> {
          StoredRun run = service.get(name);
          RunOutline outline = service.outline(run);
          RunReport report =
              new RunReport(
                  run, service.story(run, outline), outline, new Version().getVersion()[0]);
          return write(report, service);
        });
  }

  private int write(RunReport report, RunService service) throws IOException {
    Roles roles = service.workshop().roles();
    byte[] bytes =
        switch (to) {
          case "html" -> utf8(new ReportPage(report, roles).html());
          case "markdown" -> utf8(new ReportTable(report).markdown());
          case "pdf" -> new ReportPdf(new ReportPage(report, roles)).bytes();
          default ->
              throw new Refusal(
                  "The form '%s' is not there. Maybe html, pdf or markdown is meant.", to);
        };
    Path file = out == null ? Path.of(name + (to.equals("markdown") ? ".md" : "." + to)) : out;
    BoundedFile.write(file, bytes);
    runs.root().result(Json.object().put("path", file.toString()), file.toString());
    return ExitCode.DONE;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
