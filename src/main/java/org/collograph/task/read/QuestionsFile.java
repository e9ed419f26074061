package org.collograph.task.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.collograph.codec.json.BoundedFile;
import org.collograph.codec.json.Fields;
import org.collograph.codec.json.StrictJson;
import org.collograph.task.Question;
import org.collograph.task.Task;
import org.collograph.task.TaskKind;
import org.collograph.task.code.CodeTests;
import org.collograph.task.grade.Grader;
import org.collograph.words.Refusal;
import org.jspecify.annotations.Nullable;

/// A task as it was read, one JSON object a line: `{"format": "collograph/questions", "version": 1,
/// "name": …, "kind": …, "grader": {…}}`, then a line for each question. Nothing is guessed when it
/// is read again.
public final class QuestionsFile {
  private static final String FORMAT = "collograph/questions";
  private static final int VERSION = 1;
  private static final long MOST_BYTES = 1L << 29;

  private QuestionsFile() {}

  static Task read(Path file) throws IOException {
    return parse(BoundedFile.read(file, MOST_BYTES), "'" + file + "'");
  }

  /// @param what names the text in errors
  public static Task parse(String text, String what) {
    List<String> lines = text.lines().toList();
    if (lines.isEmpty()) {
      throw new Refusal("%s is empty. Maybe it was not written to the end.", what);
    }
    Fields head = new Fields(StrictJson.parse(lines.getFirst(), what), what);
    head.requireFormat(FORMAT, VERSION);
    TaskKind kind = TaskKind.of(head.text("kind"), "'kind' of " + what);
    Grader usual = grader(head.object("grader"));
    List<Question> questions = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      String line = what + ", line " + (i + 1);
      questions.add(question(new Fields(StrictJson.parse(lines.get(i), line), line), kind, usual));
    }
    return new Task(head.text("name"), questions);
  }

  private static Grader grader(Fields f) {
    Grader grader = GraderCodec.parse(f);
    if (grader == null) {
      throw new Refusal(
          "%s does not say how decimals are written. Maybe \"decimal\": \"point\" is missing.",
          f.what());
    }
    return grader;
  }

  private static Question question(Fields q, TaskKind kind, Grader usual) {
    return new Question(
        q.text("text"),
        q.has("choices") ? q.texts("choices") : List.of(),
        q.text("answer"),
        kind,
        q.has("grader") ? grader(q.object("grader")) : usual,
        q.has("tests") ? tests(q.object("tests")) : null);
  }

  private static CodeTests tests(Fields t) {
    return new CodeTests(t.text("prompt"), t.text("entryPoint"), t.text("test"), t.text("setup"));
  }

  public static String text(Task task) {
    Grader usual = task.questions().getFirst().grader();
    ObjectNode head = StrictJson.MAPPER.createObjectNode();
    head.put("format", FORMAT).put("version", VERSION).put("name", task.name());
    head.put("kind", task.kind().word()).set("grader", GraderCodec.tree(usual));
    StringBuilder all = new StringBuilder().append(head).append('\n');
    task.questions().forEach(q -> all.append(tree(q, usual)).append('\n'));
    return all.toString();
  }

  private static JsonNode tree(Question q, Grader usual) {
    ObjectNode node = StrictJson.MAPPER.createObjectNode();
    node.put("text", q.text());
    if (!q.choices().isEmpty()) {
      q.choices().forEach(node.putArray("choices")::add);
    }
    node.put("answer", q.answer());
    if (!q.grader().equals(usual)) {
      node.set("grader", GraderCodec.tree(q.grader()));
    }
    tests(node, q.tests());
    return node;
  }

  private static void tests(ObjectNode node, @Nullable CodeTests t) {
    if (t != null) {
      node.putObject("tests")
          .put("prompt", t.prompt())
          .put("entryPoint", t.entryPoint())
          .put("test", t.test())
          .put("setup", t.setup());
    }
  }
}
