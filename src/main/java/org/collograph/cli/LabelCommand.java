package org.collograph.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.collograph.run.RunLabel;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// Names a run, so that it is found again.
@Command(
    name = "label",
    description = "Gives a run a name, tags or a note; what is not said stays as it is.")
final class LabelCommand implements Callable<Integer> {
  @ParentCommand private RunsCommand runs;

  @Parameters(paramLabel = "RUN")
  private String run;

  @Option(names = "--title", description = "Its name; empty for none.")
  private @Nullable String title;

  @Option(names = "--tags", description = "With commas between them; empty for none.")
  private @Nullable String tags;

  @Option(names = "--note", description = "What to remember of it; empty for none.")
  private @Nullable String note;

  @Override
  public Integer call() throws Exception {
    return runs.open(
        service -> {
          RunLabel before = service.get(run).label();
          RunLabel label =
              new RunLabel(
                  Objects.requireNonNullElse(title, before.title()),
                  tags == null ? before.tags() : RunLabel.tags(tags),
                  Objects.requireNonNullElse(note, before.note()));
          service.store().label(run, label);
          runs.root()
              .result(
                  Json.object()
                      .put("run", run)
                      .put("title", label.title())
                      .put("tags", String.join(", ", label.tags()))
                      .put("note", label.note()),
                  "%s  %s  [%s]  %s"
                      .formatted(
                          run, label.title(), String.join(", ", label.tags()), label.note()));
          return ExitCode.DONE;
        });
  }
}
