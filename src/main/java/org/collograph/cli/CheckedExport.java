package org.collograph.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.collograph.export.program.ProgramFiles;
import org.collograph.export.program.ProgramForm;
import org.collograph.export.program.TeamProgram;
import org.collograph.graph.CollaborationGraph;
import org.collograph.run.RunService;
import org.collograph.run.RunStore;
import org.collograph.run.Workplace;
import org.collograph.run.parity.Parity;
import org.collograph.run.parity.ProgramCheck;
import org.collograph.task.TaskKind;
import org.collograph.words.Refusal;

/// Runs a program that was exported beside the workbench, and writes into it what came of that.
record CheckedExport(CommandRoot root, ProgramForm form, TeamProgram team, Path out) {
  int on(String run, CollaborationGraph graph, int most) throws Exception {
    Services services = root.services();
    try (RunStore store = services.opener().open()) {
      RunService service = services.runs(store);
      Workplace place = service.prepare(service.get(run).plan()).place();
      requireSameKind(place.task().kind());
      var reached = TeamProgram.reached(place.pool(), services.connections().documents());
      ProgramCheck check = new ProgramCheck(place, graph, store.trials(run), most, reached);
      ProgramFiles.write(form, team, out);
      return told(run, check.of(form, out, services.clock()));
    }
  }

  /// A program that asks for something else could not have answered as the run did.
  private void requireSameKind(TaskKind kind) {
    if (kind != team.kind()) {
      throw new Refusal(
          "The program is for questions of the kind '%s', and the run's are '%s'. Maybe --kind %s"
              + " is meant.",
          team.kind().word(), kind.word(), kind.word());
    }
  }

  private int told(String run, Parity parity) throws IOException {
    String words =
        String.format(
            Locale.ROOT,
            "Checked on %,d questions of the run %s, whose replies were kept: %,d of %,d answers"
                + " are the workbench's.",
            parity.checked(),
            run,
            parity.equal(),
            parity.checked());
    ProgramFiles.write(form, team.checked(words), out);
    ObjectNode tree = Json.object().put("path", out.toString());
    tree.put("checked", parity.checked()).put("equal", parity.equal());
    root.result(tree, out + "\n" + words + (parity.holds() ? "" : "\n  " + parity.first()));
    return parity.holds() ? ExitCode.DONE : ExitCode.NO;
  }
}
