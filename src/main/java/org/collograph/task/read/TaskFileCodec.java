package org.collograph.task.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.collograph.codec.json.Fields;
import org.collograph.codec.json.StrictJson;
import org.collograph.task.TaskKind;
import org.collograph.words.Refusal;
import org.jspecify.annotations.Nullable;

/// `{"format": "collograph/task", "version": 1, "read": "csv", "file": …, "mapping": {…}, "grader":
/// {…}}`.
final class TaskFileCodec {
  private static final String FORMAT = "collograph/task";

  private TaskFileCodec() {}

  static TaskFile parse(String text, String what) {
    Fields root = new Fields(StrictJson.parse(text, what), what);
    if (!root.text("format").equals(FORMAT) || root.wholeNumber("version") != 1) {
      throw new Refusal(
          "%s is '%s' version %s, and '%s' version 1 is expected. Maybe another file is meant.",
          what, root.text("format"), root.node().get("version"), FORMAT);
    }
    return new TaskFile(
        root.textOrNull("name"),
        root.text("read"),
        root.text("file"),
        root.textOrNull("encoding"),
        root.has("header") ? root.flag("header") : null,
        root.has("mapping") ? mapping(root.object("mapping")) : null,
        GraderCodec.flag(root, "leaveOut", false),
        root.has("grader") ? GraderCodec.parse(root.object("grader")) : null);
  }

  private static Mapping mapping(Fields m) {
    return new Mapping(
        m.textOrNull("question"),
        m.textOrNull("context"),
        m.textOrNull("answer"),
        m.has("answers") ? AnswerForm.of(m.text("answers"), "'answers' of " + m.what()) : null,
        m.has("kind") ? TaskKind.of(m.text("kind"), "'kind' of " + m.what()) : null,
        m.textOrNull("kindField"),
        m.has("choices") ? m.texts("choices") : List.of(),
        m.textOrNull("tests"),
        m.textOrNull("setup"),
        m.textOrNull("entryPoint"));
  }

  static String text(TaskFile file) {
    ObjectNode root = StrictJson.MAPPER.createObjectNode();
    root.put("format", FORMAT).put("version", 1);
    put(root, "name", file.name());
    root.put("read", file.read()).put("file", file.file());
    layout(root, file);
    if (file.mapping() != null) {
      mapping(root.putObject("mapping"), file.mapping());
    }
    if (file.leaveOut()) {
      root.put("leaveOut", true);
    }
    if (file.grader() != null) {
      root.set("grader", GraderCodec.tree(file.grader()));
    }
    try {
      return StrictJson.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void layout(ObjectNode root, TaskFile file) {
    put(root, "encoding", file.encoding());
    if (file.header() != null) {
      root.put("header", file.header());
    }
  }

  private static void mapping(ObjectNode node, Mapping m) {
    put(node, "question", m.question());
    put(node, "context", m.context());
    put(node, "answer", m.answer());
    put(node, "answers", m.answers() == null ? null : m.answers().word());
    put(node, "kind", m.kind() == null ? null : m.kind().word());
    put(node, "kindField", m.kindField());
    if (!m.choices().isEmpty()) {
      m.choices().forEach(node.putArray("choices")::add);
    }
    put(node, "tests", m.tests());
    put(node, "setup", m.setup());
    put(node, "entryPoint", m.entryPoint());
  }

  private static void put(ObjectNode node, String name, @Nullable String value) {
    if (value != null) {
      node.put(name, value);
    }
  }
}
