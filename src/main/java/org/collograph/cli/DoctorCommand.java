package org.collograph.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.collograph.run.Checkup;
import org.collograph.task.code.CodeJudge;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/// What this machine has, and what to do where something is missing.
@Command(name = "doctor", description = "What this machine has, and what to do where it lacks.")
final class DoctorCommand implements Callable<Integer> {
  @ParentCommand private CommandRoot root;

  @Mixin private EngineOptions engine;

  @Override
  public Integer call() throws Exception {
    Services services = root.services();
    try (CodeJudge _ = services.workshop().judge()) {
      List<Checkup.Check> checks = new ArrayList<>(checkup(services).all());
      if (engine.isGiven()) {
        checks.add(EngineCheck.of(engine.address()));
      }
      root.result(tree(checks), text(checks, services));
      boolean isWell = checks.stream().allMatch(c -> c.ok() || !c.isNeeded());
      return isWell ? ExitCode.DONE : ExitCode.NO;
    }
  }

  private static Checkup checkup(Services services) {
    return new Checkup(
        services.data(), services.noWindow(), services.connections(), services.workshop().judge());
  }

  private static ObjectNode tree(List<Checkup.Check> checks) {
    ObjectNode tree = Json.object();
    ArrayNode all = tree.putArray("checks");
    for (Checkup.Check c : checks) {
      ObjectNode each = all.addObject().put("name", c.name()).put("ok", c.ok());
      each.put("found", c.found().english());
      each.put("advice", c.advice() == null ? null : c.advice().english());
    }
    return tree;
  }

  private static String text(List<Checkup.Check> checks, Services services) {
    StringBuilder text = new StringBuilder();
    for (Checkup.Check c : checks) {
      String mark = c.ok() ? "ok" : c.isNeeded() ? "MISSING" : "–";
      text.append("%-8s %-14s %s%n".formatted(mark, c.name(), c.found().english()));
      if (c.advice() != null) {
        text.append("%-8s %-14s %s%n".formatted("", "", c.advice().english()));
      }
    }
    return text.append("%nThe log lies in '%s'.".formatted(services.log())).toString();
  }
}
