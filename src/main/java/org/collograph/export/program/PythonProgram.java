package org.collograph.export.program;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.collograph.task.TaskKind;
import org.collograph.words.Refusal;
import org.jspecify.annotations.Nullable;

/// One file of Python: `assets/programs/python`.
final class PythonProgram {
  private static final String INDENT = "        ";

  /// What the program is built on.
  enum Library {
    OPENAI(
        "openai",
        "openai==3.57.0",
        List.of("from openai import AsyncOpenAI"),
        List.of(),
        List.of()),
    LANGGRAPH(
        "langgraph",
        "langgraph==1.2.24 langchain-openai==1.7.4",
        List.of(
            "from langchain_core.runnables import RunnableConfig",
            "from langchain_openai import ChatOpenAI",
            "from langgraph.graph import END, START, StateGraph"),
        List.of("re"),
        List.of("from typing import Annotated, TypedDict"));

    private final String file;
    private final String packages;
    private final List<String> imports;
    private final List<String> standard;
    private final List<String> typing;

    /// @param packages as pip takes them
    /// @param standard modules that it needs beside
    Library(
        String file,
        String packages,
        List<String> imports,
        List<String> standard,
        List<String> typing) {
      this.file = file;
      this.packages = packages;
      this.imports = imports;
      this.standard = standard;
      this.typing = typing;
    }

    String packages() {
      return packages;
    }
  }

  private final TeamProgram team;
  private final Library library;

  PythonProgram(TeamProgram team, Library library) {
    this.team = team;
    this.library = library;
  }

  /// @param file its name
  /// @throws IllegalArgumentException where Python would take the file for a library that it needs
  String text(String file) {
    requireOwnName(file);
    String vote = "        if node.model is None:\n            return vote(question, read)\n";
    String asks =
        ProgramText.filled(
            "python/" + library.file + ".py", Map.of("vote", team.votes() ? vote : ""));
    return ProgramText.filled(
        "python/program.py",
        Map.of(
            "title", documented(team.headline()),
            "about", documented(String.join("\n", team.about())),
            "packages", library.packages,
            "file", documented(file) + team.addressOption(),
            "imports", imports(),
            "models", models(),
            "nodes", nodes(),
            "output", PythonLiteral.of(team.output()),
            "team", asks,
            "votes", team.votes() ? votes() : ""));
  }

  private void requireOwnName(String file) {
    String module = file.replaceAll("[.]py$", "");
    Pattern taken = Pattern.compile("(?m)^(?:import|from) " + Pattern.quote(module) + "\\b");
    if (taken.matcher(imports()).find()) {
      throw new Refusal(
          "A program named '%s' would hide the library '%s' from itself. Maybe call it team.py.",
          file, module);
    }
  }

  /// Within three double quotes, of which it may end in none.
  private static String documented(String text) {
    return text.replace("\\", "\\\\").replace("\"", "'");
  }

  private String votes() {
    String asked =
        team.kind() == TaskKind.CHOICE
            ? "question.split(\"\\nA. \")[0]  # without the choices"
            : "question";
    return ProgramText.filled("python/vote.py", Map.of("asked", asked))
        + ProgramText.file("python/" + team.kind().word() + ".py");
  }

  private String imports() {
    TreeSet<String> plain = new TreeSet<>(List.of("argparse", "asyncio", "json", "os", "sys"));
    TreeSet<String> from = new TreeSet<>(List.of("from dataclasses import dataclass"));
    plain.addAll(library.standard);
    from.addAll(library.typing);
    if (team.votes()) {
      plain.addAll(List.of("hashlib", "re"));
    }
    if (team.votes() && team.kind() == TaskKind.NUMBER) {
      from.add("from decimal import Decimal");
    }
    return Stream.of(plain.stream().map(name -> "import " + name), from.stream(), Stream.of(""))
        .flatMap(lines -> lines)
        .collect(Collectors.joining("\n", "", "\n" + String.join("\n", library.imports)));
  }

  private String models() {
    StringBuilder all = new StringBuilder();
    team.models().forEach((name, m) -> all.append(model(name, m)));
    return all.toString();
  }

  private static String model(String name, TeamProgram.Reached m) {
    StringBuilder all = new StringBuilder();
    all.append("    ").append(PythonLiteral.of(name)).append(": Model(\n");
    argument(all, "name", m.name());
    all.append(INDENT).append("base_url=").append(PythonLiteral.of(m.baseUrl())).append(",\n");
    argument(all, "key_env", m.keyEnv());
    argument(all, "temperature", m.temperature());
    argument(all, "max_tokens", m.maxTokens());
    argument(all, "timeout", m.timeoutSeconds());
    return all.append("    ),\n").toString();
  }

  private String nodes() {
    StringBuilder all = new StringBuilder();
    for (TeamProgram.Call c : team.calls()) {
      all.append("    Node(\n");
      argument(all, "id", c.id());
      argument(all, "role", c.role());
      argument(all, "reads", c.reads());
      argument(all, "model", c.model());
      argument(all, "prompt", c.prompt().isEmpty() ? null : c.prompt());
      argument(all, "temperature", c.temperature());
      argument(all, "max_tokens", c.maxTokens());
      all.append("    ),\n");
    }
    return all.toString();
  }

  /// Left out where it is what the program supposes.
  private static void argument(StringBuilder all, String name, @Nullable Object value) {
    if (value != null) {
      all.append(PythonLiteral.argument(INDENT, name, value));
    }
  }
}
