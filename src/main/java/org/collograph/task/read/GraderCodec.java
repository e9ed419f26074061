package org.collograph.task.read;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.collograph.codec.json.Fields;
import org.collograph.codec.json.StrictJson;
import org.collograph.task.grade.ChoiceGrader;
import org.collograph.task.grade.CodeGrader;
import org.collograph.task.grade.DecimalSign;
import org.collograph.task.grade.Grader;
import org.collograph.task.grade.JudgeGrader;
import org.collograph.task.grade.MathGrader;
import org.collograph.task.grade.NumberGrader;
import org.collograph.task.math.Conventions;
import org.collograph.words.Refusal;
import org.jspecify.annotations.Nullable;

/// A grader as it stands in a task file: its name, its version and its options.
final class GraderCodec {
  private GraderCodec() {}

  private static Grader named(Fields g) {
    return switch (g.text("name")) {
      case "number" -> new NumberGrader(decimal(g));
      case "math" -> new MathGrader(conventions(g));
      case "choice" -> ChoiceGrader.INSTANCE;
      case "code" -> CodeGrader.ANY;
      case "judge" ->
          new JudgeGrader(g.text("model"), g.text("rubric", JudgeGrader.DEFAULT.rubric()));
      default ->
          throw new Refusal(
              "'name' of %s is '%s'. Maybe number, math, choice, code or judge is meant.",
              g.what(), g.text("name"));
    };
  }

  /// Null for numbers of which it does not say how they are written: the column shows it, or it is
  /// asked.
  static @Nullable Grader parse(Fields g) {
    Grader grader = named(g);
    if (g.has("version") && g.wholeNumber("version") != grader.version()) {
      throw new Refusal(
          "'version' of %s is %d, and this program has version %d of the grader '%s'. Maybe take"
              + " that: verdicts may differ.",
          g.what(), g.wholeNumber("version"), grader.version(), grader.name());
    }
    return grader instanceof NumberGrader && !g.has("decimal") ? null : grader;
  }

  private static DecimalSign decimal(Fields g) {
    String word = g.text("decimal", DecimalSign.POINT.word());
    for (DecimalSign sign : DecimalSign.values()) {
      if (sign.word().equals(word)) {
        return sign;
      }
    }
    throw new Refusal("'decimal' of %s is '%s'. Maybe point or comma is meant.", g.what(), word);
  }

  private static Conventions conventions(Fields g) {
    Conventions d = Conventions.DEFAULT;
    Integer digits = g.integerOrNull("digits");
    return new Conventions(
        percent(g),
        flag(g, "ordered", d.ordered()),
        digits == null ? d.digits() : digits,
        flag(g, "units", d.units()),
        flag(g, "names", d.names()));
  }

  private static Conventions.Percent percent(Fields g) {
    String word = g.text("percent", "either");
    for (Conventions.Percent p : Conventions.Percent.values()) {
      if (p.name().toLowerCase(Locale.ROOT).equals(word)) {
        return p;
      }
    }
    throw new Refusal(
        "'percent' of %s is '%s'. Maybe either, dropped or fraction is meant.", g.what(), word);
  }

  static boolean flag(Fields g, String name, boolean other) {
    if (!g.has(name)) {
      return other;
    }
    if (!g.node().get(name).isBoolean()) {
      throw new Refusal(
          "'%s' of %s is %s. Maybe true or false is meant.", name, g.what(), g.node().get(name));
    }
    return g.node().get(name).booleanValue();
  }

  static ObjectNode tree(Grader grader) {
    ObjectNode node = StrictJson.MAPPER.createObjectNode();
    node.put("name", grader.name()).put("version", grader.version());
    switch (grader) {
      case MathGrader(Conventions c) ->
          node.put("percent", c.percent().name().toLowerCase(Locale.ROOT))
              .put("ordered", c.ordered())
              .put("digits", c.digits())
              .put("units", c.units())
              .put("names", c.names());
      case NumberGrader(DecimalSign decimal) -> node.put("decimal", decimal.word());
      case JudgeGrader(String model, String rubric) ->
          node.put("model", model).put("rubric", rubric);
      default -> {}
    }
    return node;
  }
}
