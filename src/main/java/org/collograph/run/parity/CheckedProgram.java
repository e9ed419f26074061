package org.collograph.run.parity;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.collograph.export.program.ProgramFiles;
import org.collograph.export.program.ProgramForm;
import org.collograph.export.program.TeamProgram;
import org.collograph.graph.CollaborationGraph;
import org.collograph.run.RunService;
import org.collograph.run.Workplace;
import org.collograph.words.Refusal;

/// A program of a graph that is written, run beside the workbench, and written again with what came
/// of that in it.
///
/// @param reached how a pool's models are reached
public record CheckedProgram(
    ProgramForm form, TeamProgram team, Path out, Map<String, TeamProgram.Reached> reached) {

  /// @param run that asked the graph
  /// @param most of its questions
  /// @throws IllegalArgumentException where the run never asked it, its questions are of another
  ///   kind, or the program cannot be run here
  public Parity on(RunService service, String run, CollaborationGraph graph, int most)
      throws IOException, InterruptedException {
    Workplace place = service.prepare(service.get(run).plan()).place();
    if (place.task().kind() != team.kind()) {
      throw new Refusal(
          "The program is for questions of the kind '%s', and the run's are '%s'. Maybe --kind %s"
              + " is meant.",
          team.kind().word(), place.task().kind().word(), place.task().kind().word());
    }
    ProgramCheck check = new ProgramCheck(place, graph, service.store().trials(run), most, reached);
    ProgramFiles.write(form, team, out);
    Parity parity = check.of(form, out, service.clock());
    ProgramFiles.write(form, team.checked(words(run, parity)), out);
    return parity;
  }

  public static String words(String run, Parity parity) {
    return String.format(
        Locale.ROOT,
        "Checked on %,d questions of the run %s, whose replies were kept: %,d of %,d answers are"
            + " the workbench's.",
        parity.checked(),
        run,
        parity.equal(),
        parity.checked());
  }
}
