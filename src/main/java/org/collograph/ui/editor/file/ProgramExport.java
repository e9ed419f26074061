package org.collograph.ui.editor.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.collograph.evaluation.RunnableGraph;
import org.collograph.export.program.ProgramFiles;
import org.collograph.export.program.ProgramForm;
import org.collograph.export.program.TeamProgram;
import org.collograph.graph.CollaborationGraph;
import org.collograph.run.RunService;
import org.collograph.run.StoredRun;
import org.collograph.run.Workplace;
import org.collograph.run.parity.CheckedProgram;
import org.collograph.run.parity.Parity;
import org.collograph.ui.common.Choice;
import org.collograph.ui.common.Overlay;
import org.collograph.ui.common.Session;
import org.collograph.ui.common.Words;
import org.collograph.ui.editor.drawing.EditorViewModel;
import org.collograph.words.Refusal;
import org.collograph.words.Sentence;

/// Lets the drawing leave as a program for questions of the task that is open.
public final class ProgramExport {
  private static final int QUESTIONS = 20;

  private final EditorViewModel model;
  private final EditorFiles files;
  private final Overlay overlay;

  public ProgramExport(EditorViewModel model, EditorFiles files, Overlay overlay) {
    this.model = model;
    this.files = files;
    this.overlay = overlay;
  }

  /// Asks in which language.
  ///
  /// @param checks whether it is run on questions of a run, once it is written
  public void choose(boolean checks) {
    overlay.choose(
        Words.of("As which program?"),
        List.of(
            choice("Python", "openai, asyncio", ProgramForm.PYTHON, checks),
            choice(
                "Python, LangGraph", "langgraph, langchain-openai", ProgramForm.LANGGRAPH, checks),
            choice("Java, Maven", "LangChain4j", ProgramForm.JAVA, checks)));
  }

  private Choice choice(String language, String library, ProgramForm form, boolean checks) {
    return new Choice(language, library, () -> export(form, checks));
  }

  private void export(ProgramForm form, boolean checks) {
    files
        .whereTo(
            "Export a program",
            form.isFolder() ? "team" : "team.py",
            form.isFolder() ? List.of() : List.of("py"))
        .ifPresent(path -> export(form, path, checks));
  }

  private void export(ProgramForm form, Path path, boolean checks) {
    Session session = model.session();
    Workplace place = session.workplaceProperty().get();
    CollaborationGraph graph = model.graph();
    String title = model.titleProperty().get();
    if (checks) {
      session.notices().hint(Sentence.of("The program is being run; this takes a while."));
    }
    session
        .background()
        .run(
            () -> {
              place.requireRunnable(graph);
              CheckedProgram program = program(form, path, title, graph, place);
              return checks ? checked(program, graph, place) : written(program);
            },
            told -> {
              session.problems().dismiss();
              files.done(told, path);
            },
            session.problems()::show);
  }

  private CheckedProgram program(
      ProgramForm form, Path path, String title, CollaborationGraph graph, Workplace place)
      throws IOException {
    var reached = TeamProgram.reached(place.pool(), model.session().connections().documents());
    RunnableGraph runnable = RunnableGraph.of(graph, place.roles());
    TeamProgram team = TeamProgram.of(title, runnable, place.task().kind(), reached);
    return new CheckedProgram(form, team, path, reached);
  }

  private static Sentence written(CheckedProgram program) throws IOException {
    ProgramFiles.write(program.form(), program.team(), program.out());
    String name = program.out().getFileName().toString();
    return Sentence.of(
        "Exported %s. It runs with: %s",
        name, program.form().howToRun(name, program.team().addressOption()));
  }

  /// By the newest run that asked the graph.
  private Sentence checked(CheckedProgram program, CollaborationGraph graph, Workplace place)
      throws IOException, InterruptedException {
    RunService service = model.session().service();
    StoredRun run =
        service
            .newestThatAsked(graph, place)
            .orElseThrow(
                () ->
                    new Refusal(
                        "No run has asked this graph, so there is nothing to check its program by."
                            + " Maybe open a graph of a run as the drawing."));
    Parity parity = program.on(service, run.name(), graph, QUESTIONS);
    if (!parity.holds()) {
      throw new Refusal(
          "Of %,d answers of the program, %,d are the workbench's: %s. It was written all the"
              + " same.",
          parity.checked(), parity.equal(), parity.first());
    }
    return Sentence.of(
        "Exported %s, and checked on %,d questions of %s: every answer is the workbench's.",
        program.out().getFileName().toString(), parity.checked(), run.name());
  }
}
