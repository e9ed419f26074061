package org.collograph.ui.editor.file;

import java.nio.file.Path;
import java.util.List;
import org.collograph.evaluation.RunnableGraph;
import org.collograph.export.program.ProgramFiles;
import org.collograph.export.program.ProgramForm;
import org.collograph.export.program.TeamProgram;
import org.collograph.graph.CollaborationGraph;
import org.collograph.run.Workplace;
import org.collograph.ui.common.Choice;
import org.collograph.ui.common.Overlay;
import org.collograph.ui.common.Session;
import org.collograph.ui.common.Words;
import org.collograph.ui.editor.drawing.EditorViewModel;
import org.collograph.words.Sentence;

/// Lets the drawing leave as a program for questions of the task that is open.
public final class ProgramExport {
  private final EditorViewModel model;
  private final EditorFiles files;
  private final Overlay overlay;

  public ProgramExport(EditorViewModel model, EditorFiles files, Overlay overlay) {
    this.model = model;
    this.files = files;
    this.overlay = overlay;
  }

  /// Asks in which language.
  public void choose() {
    overlay.choose(
        Words.of("As which program?"),
        List.of(
            choice("Python", "openai, asyncio", ProgramForm.PYTHON),
            choice("Python, LangGraph", "langgraph, langchain-openai", ProgramForm.LANGGRAPH),
            choice("Java, Maven", "LangChain4j", ProgramForm.JAVA)));
  }

  private Choice choice(String language, String library, ProgramForm form) {
    return new Choice(language, library, () -> export(form));
  }

  private void export(ProgramForm form) {
    files
        .whereTo(
            "Export a program",
            form.isFolder() ? "team" : "team.py",
            form.isFolder() ? List.of() : List.of("py"))
        .ifPresent(path -> export(form, path));
  }

  private void export(ProgramForm form, Path path) {
    Session session = model.session();
    Workplace place = session.workplaceProperty().get();
    CollaborationGraph graph = model.graph();
    String title = model.titleProperty().get();
    session
        .background()
        .run(
            () -> {
              place.requireRunnable(graph);
              ProgramFiles.write(
                  form,
                  TeamProgram.of(
                      title,
                      RunnableGraph.of(graph, place.roles()),
                      place.task().kind(),
                      TeamProgram.reached(place.pool(), session.connections().documents())),
                  path);
              return path;
            },
            p -> {
              session.problems().dismiss();
              String name = p.getFileName().toString();
              files.done(
                  Sentence.of("Exported %s. It runs with: %s", name, form.howToRun(name)), p);
            },
            session.problems()::show);
  }
}
