package org.collograph.export.program;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The languages that a graph can leave in.
public enum ProgramForm {
  PYTHON,
  LANGGRAPH,
  JAVA;

  /// By the name that the command line has for it; empty for what is no program.
  public static Optional<ProgramForm> of(String name) {
    return Arrays.stream(values()).filter(f -> f.word().equals(name)).findFirst();
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Whether it is a folder rather than a file.
  public boolean isFolder() {
    return this == JAVA;
  }

  /// What it takes to run one, for a shell.
  ///
  /// @param program the name of the file or folder
  public String howToRun(String program) {
    return howToRun(program, "");
  }

  /// @param option that its command line needs, with a blank before it; empty for none
  public String howToRun(String program, String option) {
    String arguments = option + " QUESTION";
    return switch (this) {
      case PYTHON, LANGGRAPH ->
          "pip install " + library().packages() + " && python " + program + arguments;
      case JAVA ->
          "cd "
              + program
              + " && mvn -q compile exec:java \"-Dexec.args="
              + arguments.strip()
              + "\"";
    };
  }

  private PythonProgram.Library library() {
    return this == LANGGRAPH ? PythonProgram.Library.LANGGRAPH : PythonProgram.Library.OPENAI;
  }

  /// The text of each file, by its path within the folder; by the given name for a single file.
  ///
  /// @param file the name of the file or folder
  public Map<String, String> files(TeamProgram team, String file) {
    return switch (this) {
      case PYTHON, LANGGRAPH -> Map.of(file, new PythonProgram(team, library()).text(file));
      case JAVA -> new JavaProgram(team).files();
    };
  }
}
