package org.collograph.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.collograph.evaluation.GradingByKind;
import org.collograph.evaluation.GraphRunner;
import org.collograph.graph.Roles;
import org.collograph.llm.ChatModel;
import org.collograph.llm.Connections;
import org.collograph.run.PoolSource;
import org.collograph.run.RunService;
import org.collograph.run.RunStore;
import org.collograph.task.code.CodeJudge;

/// What the commands need, opened by `app` for a data folder.
///
/// @param home where the window's settings are kept: the user's own folder, or that of `--data`
/// @param data the folder itself
public record Services(
    Path home,
    Path data,
    Roles roles,
    PoolSource pools,
    Connections connections,
    StoreOpener opener,
    CodeJudge judge,
    Clock clock) {
  /// What runs graphs over a model and marks their answers.
  GraphRunner runner(ChatModel model) {
    return new GraphRunner(model, new GradingByKind(judge, model));
  }

  public RunService runs(RunStore store) {
    return new RunService(store, pools, roles, clock, judge);
  }

  /// Opens the store; commands that need none never touch the folder.
  @FunctionalInterface
  public interface StoreOpener {
    RunStore open() throws IOException;
  }

  /// Opens services for the folder of `--data`, or for the user's own where that is null.
  @FunctionalInterface
  public interface Factory {
    Services open(Path data) throws IOException;
  }
}
