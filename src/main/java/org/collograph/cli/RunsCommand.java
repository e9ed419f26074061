package org.collograph.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.collograph.codec.json.StrictJson;
import org.collograph.run.RunControl;
import org.collograph.run.RunOutline;
import org.collograph.run.RunService;
import org.collograph.run.RunState;
import org.collograph.run.RunStore;
import org.collograph.run.RunStory;
import org.collograph.run.StoredRun;
import org.collograph.run.json.TrialExport;
import org.collograph.search.steer.Steer;
import org.collograph.words.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// The runs of a data folder.
@Command(
    name = "runs",
    description = "Runs that were: list, show, resume, export, and what they still say.",
    subcommands = {
      FrontierCommand.class,
      ConfirmCommand.class,
      AblateCommand.class,
      ReportCommand.class,
      LabelCommand.class,
      BundleCommand.class,
      ImportCommand.class,
      RecostCommand.class,
      SteerCommand.class,
      BranchCommand.class,
      CompareCommand.class,
      StarCommand.class,
      MattersCommand.class,
      CallsCommand.class,
      ArchiveCommand.class,
      RestoreCommand.class,
      SizeCommand.class,
      TrimCommand.class
    })
final class RunsCommand implements Callable<Integer> {
  @ParentCommand private CommandRoot root;

  /// Something to do with the service while the store is open.
  @FunctionalInterface
  interface Work {
    int with(RunService service) throws Exception;
  }

  CommandRoot root() {
    return root;
  }

  int open(Work work) throws Exception {
    Services services = root.services();
    try (RunStore store = services.opener().open()) {
      return work.with(services.runs(store));
    }
  }

  @Override
  public Integer call() throws Exception {
    return open(
        service -> {
          List<StoredRun> runs = service.store().runs();
          ArrayNode tree = StrictJson.MAPPER.createArrayNode();
          StringBuilder text = new StringBuilder();
          for (StoredRun r : runs) {
            tree.add(ReportJson.summary(r));
            text.append(
                "%-8s %-12s %4d trials  %s at %s%n"
                    .formatted(
                        r.name(),
                        r.state().word(),
                        r.trials(),
                        r.plan().task(),
                        String.join(" and ", r.plan().budgets())));
          }
          root.result(
              tree, runs.isEmpty() ? "No runs yet. Maybe start one with search." : text.toString());
          return ExitCode.DONE;
        });
  }

  @Command(name = "show", description = "What a run has found.")
  int show(@Parameters(paramLabel = "RUN") String name) throws Exception {
    return open(service -> print(service, name));
  }

  private int print(RunService service, String name) throws Exception {
    StoredRun run = service.get(name);
    RunOutline outline = service.outline(run);
    RunStory story = service.story(run, outline);
    root.result(
        ReportJson.tree(run, story, outline.estimate(), service.store().exchanges(name)),
        ReportText.of(run, story));
    return ExitCode.DONE;
  }

  @Command(name = "resume", description = "Takes up a run that was broken off or paused.")
  int resume(
      @Parameters(paramLabel = "RUN") String name,
      @Mixin CapOptions caps,
      @Mixin EngineOptions engine)
      throws Exception {
    try (Shared shared = engine.join(root);
        RunStore store = shared.services().opener().open()) {
      RunService service = shared.services().runs(store);
      return service.get(name).state() == RunState.FINISHED
          ? print(service, name)
          : new SearchWatch(root, service, shared).watch(service.resume(name, caps.caps()));
    }
  }

  @Command(name = "pause", description = "Holds a run that is at work, wherever it was started.")
  int pause(@Parameters(paramLabel = "RUN") String name) throws Exception {
    return wish(name, RunControl.Wish.PAUSE);
  }

  @Command(name = "continue", description = "Lets a run go on that was held.")
  int goOn(@Parameters(paramLabel = "RUN") String name) throws Exception {
    return wish(name, RunControl.Wish.RESUME);
  }

  @Command(name = "stop", description = "Ends a run that is at work; what it found is kept.")
  int stop(@Parameters(paramLabel = "RUN") String name) throws Exception {
    return wish(name, RunControl.Wish.STOP);
  }

  private int wish(String name, RunControl.Wish wish) throws Exception {
    return open(
        service -> {
          service.wish(name, wish);
          root.say("%s was asked to %s.".formatted(name, wish.name().toLowerCase(Locale.ROOT)));
          return ExitCode.DONE;
        });
  }

  @Command(
      name = "finish",
      description = "Ends a search before its next round and judges what it found so far.")
  int finish(@Parameters(paramLabel = "RUN") String name) throws Exception {
    return open(
        service -> {
          if (service.get(name).state() != RunState.RUNNING) {
            return new SearchWatch(root, service).watch(service.judge(name));
          }
          service.steer(name, List.of(new Steer.Finish()));
          root.say("%s was asked to finish.".formatted(name));
          return ExitCode.DONE;
        });
  }

  @Command(name = "export", description = "A row a trial.")
  int export(
      @Parameters(paramLabel = "RUN") String name,
      @Option(names = "--format", defaultValue = "csv", description = "csv or json.") String format,
      @Option(names = "--no-times", description = "Nothing that differs between equal runs.")
          boolean noTimes)
      throws Exception {
    if (!List.of("csv", "json").contains(format)) {
      throw new Refusal("The format '%s' is not known. Maybe csv or json is meant.", format);
    }
    return open(
        service -> {
          service.get(name);
          var export = new TrialExport(name, service.store().trials(name), noTimes);
          root.line(format.equals("csv") && !root.json() ? export.csv() : export.json());
          return ExitCode.DONE;
        });
  }
}
