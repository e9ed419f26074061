package org.collograph.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.collograph.codec.json.BoundedFile;
import org.collograph.graph.Roles;
import org.collograph.run.report.ReportForm;
import org.collograph.run.report.RunReport;
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
    ReportForm form = ReportForm.of(to);
    return runs.open(
        service ->
            write(RunReport.of(service, service.get(name)), form, service.workshop().roles()));
  }

  private int write(RunReport report, ReportForm form, Roles roles) throws IOException {
    Path file = out == null ? Path.of(name + "." + form.ending()) : out;
    BoundedFile.write(file, form.bytes(report, roles));
    runs.root().result(Json.object().put("path", file.toString()), file.toString());
    return ExitCode.DONE;
  }
}
