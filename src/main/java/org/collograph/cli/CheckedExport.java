package org.collograph.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import org.collograph.export.program.ProgramForm;
import org.collograph.export.program.TeamProgram;
import org.collograph.graph.CollaborationGraph;
import org.collograph.run.RunService;
import org.collograph.run.RunStore;
import org.collograph.run.parity.CheckedProgram;
import org.collograph.run.parity.Parity;

/// Runs a program that was exported beside the workbench, and says what came of that.
record CheckedExport(CommandRoot root, ProgramForm form, TeamProgram team, Path out) {
  int on(String run, CollaborationGraph graph, int most) throws Exception {
    Services services = root.services();
    try (RunStore store = services.opener().open()) {
      RunService service = services.runs(store);
      var pool = service.prepare(service.get(run).plan()).place().pool();
      var reached = TeamProgram.reached(pool, services.connections().documents());
      Parity parity = new CheckedProgram(form, team, out, reached).on(service, run, graph, most);
      ObjectNode tree = Json.object().put("path", out.toString());
      tree.put("checked", parity.checked()).put("equal", parity.equal());
      String words = CheckedProgram.words(run, parity);
      root.result(tree, out + "\n" + words + (parity.holds() ? "" : "\n  " + parity.first()));
      return parity.holds() ? ExitCode.DONE : ExitCode.NO;
    }
  }
}
