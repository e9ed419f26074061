package org.collograph.run.study;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.collograph.codec.json.Fields;
import org.collograph.codec.json.StrictJson;
import org.collograph.task.TaskKind;
import org.collograph.task.code.CodeJudge;
import org.collograph.task.code.CodeTests;
import org.collograph.task.code.CodeVerdict;
import org.collograph.task.grade.CodeGrader;
import org.collograph.task.grade.Grader;
import org.collograph.words.Refusal;

/// A line of `grade` with its verdict.
///
/// @param wasRead whether the line could be graded; otherwise it says why not
public record GradedLine(ObjectNode node, boolean wasRead) {
  /// Whether it is right; empty where that could not be said, or nothing was asked.
  public Optional<Boolean> right() {
    JsonNode verdict = node.has("passed") ? node.get("passed") : node.get("equal");
    return verdict == null || verdict.isNull()
        ? Optional.empty()
        : Optional.of(verdict.asBoolean());
  }

  /// Why, in a sentence.
  public String why() {
    return node.path("why").asText("");
  }

  @Override
  public String toString() {
    return node.toString();
  }

  /// The line with its verdict added; what it holds stays as it is.
  static GradedLine of(TaskKind kind, String text, String what, CodeJudge judge)
      throws InterruptedException {
    ObjectNode out = StrictJson.MAPPER.createObjectNode();
    try {
      Fields line = new Fields(StrictJson.parse(text, what), what);
      out = ((ObjectNode) line.node()).deepCopy();
      return new GradedLine(out, grade(kind, line, out, judge));
    } catch (IllegalArgumentException e) {
      out.putNull(kind == TaskKind.CODE ? "passed" : kind == TaskKind.CHOICE ? "letter" : "equal");
      return new GradedLine(out.put("why", e.getMessage()), false);
    }
  }

  /// Adds the verdict to what the line holds.
  ///
  /// @return whether there is one
  private static boolean grade(TaskKind kind, Fields line, ObjectNode out, CodeJudge judge)
      throws InterruptedException {
    switch (kind) {
      case NUMBER, MATH -> compare(kind.grader(), line, out);
      case CHOICE -> choose(kind.grader(), line, out);
      case CODE -> {
        return run(line, out, judge);
      }
      case OPEN -> throw new Refusal("Open answers are judged by a model.");
    }
    return true;
  }

  private static void compare(Grader grader, Fields line, ObjectNode out) {
    String gold = scalar(line, "gold");
    if (line.has("answer") || !line.has("output")) {
      String answer = scalar(line, "answer");
      boolean equal = grader.equal(gold, answer);
      out.put("equal", equal).put("why", sentence(grader, answer, gold, equal));
      return;
    }
    Optional<String> answer = grader.extract(line.text("output"), List.of());
    boolean equal = answer.isPresent() && grader.equal(answer.get(), gold);
    out.put("extracted", answer.orElse(null))
        .put("equal", equal)
        .put(
            "why",
            answer
                .map(a -> sentence(grader, a, gold, equal))
                .orElse("no answer found (" + grader.id() + ")"));
  }

  /// A text, or a number as it was written.
  private static String scalar(Fields line, String field) {
    JsonNode node = line.node().get(field);
    return node != null && node.isNumber() ? node.decimalValue().toPlainString() : line.text(field);
  }

  private static String sentence(Grader grader, String answer, String gold, boolean equal) {
    String one = grader.normalise(answer);
    String other = grader.normalise(gold);
    return one + (equal ? " equals " : " is not ") + other + " (" + grader.id() + ")";
  }

  private static void choose(Grader grader, Fields line, ObjectNode out) {
    List<String> choices =
        line.has("choices")
            ? line.texts("choices")
            : Arrays.stream(line.text("letters").split("")).map(_ -> "").toList();
    if (choices.size() < 2 || choices.size() > 26) {
      throw new Refusal(
          "'letters' of %s has %d letters. Maybe ABCD is meant.", line.what(), choices.size());
    }
    Optional<String> letter = grader.extract(line.text("output"), choices);
    out.put("letter", letter.orElse(null));
    if (line.has("gold")) {
      out.put("equal", letter.filter(l -> grader.equal(l, scalar(line, "gold"))).isPresent());
    }
    out.put(
        "why",
        letter.map(l -> "takes " + l).orElse("takes no single choice") + " (" + grader.id() + ")");
  }

  private static CodeTests tests(Fields line) {
    return line.has("test_list")
        ? CodeTests.of(line.texts("test_list"), line.text("test_setup_code", ""))
        : new CodeTests(line.text("prompt", ""), line.text("entry_point"), line.text("test"), "");
  }

  private static boolean run(Fields line, ObjectNode out, CodeJudge judge)
      throws InterruptedException {
    CodeTests tests = tests(line);
    CodeGrader grader = new CodeGrader(tests.entryPoint());
    Optional<String> code = grader.extract(line.text("output"), List.of());
    if (code.isEmpty()) {
      out.put("passed", false).put("why", "no code found (" + grader.id() + ")");
      return true;
    }
    CodeVerdict verdict = judge.judge(code.get(), tests);
    if (verdict.outcome() == CodeVerdict.Outcome.UNKNOWN) {
      out.putNull("passed").put("why", verdict.why());
      return false;
    }
    out.put("passed", verdict.passed()).put("why", verdict.told());
    return true;
  }
}
