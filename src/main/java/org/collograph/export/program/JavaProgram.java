package org.collograph.export.program;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.collograph.codec.json.StrictJson;
import org.collograph.task.TaskKind;

/// A Maven project of one class: `assets/programs/java`. The team itself is data beside it, so that
/// a prompt may be of any length.
final class JavaProgram {
  private static final String VOTE =
      """
                      if (node.model() == null) {
                        return vote(question, reads.stream().map(CompletableFuture::join).toList());
                      }
      """;

  private static final List<String> ALWAYS =
      List.of(
          "java.io.IOException",
          "java.io.InputStream",
          "java.io.PrintStream",
          "java.io.UncheckedIOException",
          "java.nio.charset.StandardCharsets",
          "java.nio.file.Files",
          "java.nio.file.Path",
          "java.time.Duration",
          "java.util.HashMap",
          "java.util.LinkedHashMap",
          "java.util.List",
          "java.util.Map",
          "java.util.Objects",
          "java.util.concurrent.CompletableFuture",
          "java.util.concurrent.CompletionException",
          "java.util.concurrent.ExecutorService",
          "java.util.concurrent.Executors");

  private static final List<String> FOR_VOTES =
      List.of(
          "java.security.MessageDigest",
          "java.security.NoSuchAlgorithmException",
          "java.util.ArrayList",
          "java.util.Comparator",
          "java.util.HexFormat",
          "java.util.regex.Matcher",
          "java.util.regex.Pattern");

  private static final Map<TaskKind, List<String>> FOR_KINDS =
      Map.of(
          TaskKind.NUMBER, List.of("java.math.BigDecimal", "java.util.regex.MatchResult"),
          TaskKind.CHOICE, List.of("java.util.Set", "java.util.TreeSet"));

  private final TeamProgram team;

  JavaProgram(TeamProgram team) {
    this.team = team;
  }

  /// By path.
  Map<String, String> files() {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("pom.xml", ProgramText.filled("java/pom.xml", Map.of("title", "A team as a program")));
    all.put("src/main/java/Team.java", code());
    all.put("src/main/resources/team.json", plan());
    return all;
  }

  private String code() {
    return ProgramText.filled(
        "java/Team.java",
        Map.of(
            "imports", imports(),
            "title", documented(team.headline()),
            "about",
                String.join(
                    "\n *\n * <p>", team.about().stream().map(JavaProgram::documented).toList()),
            "options", team.addressOption().strip(),
            "vote", team.votes() ? VOTE : "",
            "votes", team.votes() ? votes() : ""));
  }

  /// Within a comment.
  private static String documented(String text) {
    return text.replace("*/", "* /")
        .replace("\\u", "\\ u")
        .replace("@", "&#64;")
        .replace("<", "&lt;");
  }

  private String votes() {
    String asked =
        team.kind() == TaskKind.CHOICE ? "question.split(\"\\nA\\\\. \")[0]" : "question";
    String kind = team.kind().word();
    return ProgramText.filled("java/Vote.java", Map.of("asked", asked))
        + ProgramText.file(
            "java/" + Character.toUpperCase(kind.charAt(0)) + kind.substring(1) + ".java");
  }

  private String imports() {
    TreeSet<String> all = new TreeSet<>(ALWAYS);
    if (team.votes()) {
      all.addAll(FOR_VOTES);
      all.addAll(FOR_KINDS.getOrDefault(team.kind(), List.of()));
    }
    return String.join("\n", all.stream().map(name -> "import " + name + ";").toList());
  }

  private String plan() {
    ObjectNode root = StrictJson.MAPPER.createObjectNode();
    ObjectNode models = root.putObject("models");
    team.models()
        .forEach(
            (name, m) ->
                models
                    .putObject(name)
                    .put("name", m.name())
                    .put("baseUrl", m.baseUrl())
                    .put("keyEnv", m.keyEnv())
                    .put("temperature", m.temperature())
                    .put("maxTokens", m.maxTokens())
                    .put("timeout", m.timeoutSeconds()));
    ArrayNode nodes = root.putArray("nodes");
    team.calls().forEach(c -> plan(c, nodes.addObject()));
    return root.put("output", team.output()).toPrettyString() + "\n";
  }

  private static void plan(TeamProgram.Call c, ObjectNode n) {
    n.put("id", c.id()).put("role", c.role());
    c.reads().forEach(n.putArray("reads")::add);
    n.put("model", c.model()).put("prompt", c.prompt());
    n.put("temperature", c.temperature()).put("maxTokens", c.maxTokens());
  }
}
