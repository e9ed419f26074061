package org.collograph.task.read;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.collograph.task.Question;
import org.collograph.task.TaskKind;
import org.collograph.task.code.CodeTests;
import org.collograph.task.grade.CodeGrader;
import org.collograph.task.grade.NumberGrader;
import org.collograph.words.Refusal;
import org.jspecify.annotations.Nullable;

/// Makes a question of a row of one's own file.
///
/// An answer to a choice is its text, its letter, or its place from 0 (a number that is no text).
record MappedQuestion(Mapping mapping, Row row) {
  Question question() {
    List<String> choices = choices();
    String text = required("question", mapping.question());
    if (mapping.tests() != null && row.has(mapping.tests()) || mapping.kind() == TaskKind.CODE) {
      return code(text);
    }
    String answer = answer(choices);
    TaskKind kind = kind(choices, answer);
    return new Question(text, kind == TaskKind.CHOICE ? choices : List.of(), answer, kind);
  }

  private String required(String what, @Nullable String field) {
    if (field == null) {
      throw new Refusal(
          "%s: no field holds the %s. Maybe set it in the mapping.", row.what(), what);
    }
    return row.text(field);
  }

  private List<String> choices() {
    List<String> all = new ArrayList<>();
    for (String field : mapping.choices()) {
      if (!row.has(field)) {
        continue;
      }
      if (row.isList(field)) {
        all.addAll(row.texts(field));
      } else if (mapping.choices().size() == 1) {
        Stream.of(row.text(field).split("[|;\\n]")).map(String::strip).forEach(all::add);
      } else if (!row.text(field).isBlank()) {
        all.add(row.text(field).strip());
      }
    }
    return all;
  }

  private String answer(List<String> choices) {
    if (mapping.kind() == TaskKind.OPEN
        && (mapping.answer() == null || !row.has(mapping.answer()))) {
      return "";
    }
    BigDecimal number = mapping.answer() == null ? null : row.number(mapping.answer());
    if (number != null) {
      return numbered(number, choices);
    }
    String answer = required("answer", mapping.answer()).strip();
    int place = choices.indexOf(answer);
    String upper = answer.toUpperCase(Locale.ROOT);
    boolean isLetter =
        upper.length() == 1 && upper.charAt(0) >= 'A' && upper.charAt(0) < 'A' + choices.size();
    if (isLetter && (place < 0 || upper.equals(answer))) {
      return upper;
    }
    return place >= 0 ? letter(place) : answer;
  }

  private String numbered(BigDecimal number, List<String> choices) {
    String digits = number.toPlainString();
    int at = choices.indexOf(digits);
    if (choices.isEmpty() || at >= 0) {
      return choices.isEmpty() ? digits : letter(at);
    }
    boolean isPlace =
        number.signum() >= 0
            && number.compareTo(BigDecimal.valueOf(choices.size())) < 0
            && number.stripTrailingZeros().scale() <= 0;
    if (!isPlace) {
      throw new Refusal(
          "'%s' of %s is %s, which is none of its %d choices. Maybe places are counted from 0.",
          mapping.answer(), row.what(), digits, choices.size());
    }
    return letter(number.intValueExact());
  }

  private static String letter(int place) {
    return place < 0 || place >= 26 ? "" + place : String.valueOf((char) ('A' + place));
  }

  private TaskKind kind(List<String> choices, String answer) {
    if (mapping.kindField() != null && row.has(mapping.kindField())) {
      return TaskKind.of(
          row.text(mapping.kindField()),
          String.format(Locale.ROOT, "'%s' of %s", mapping.kindField(), row.what()));
    }
    if (mapping.kind() != null) {
      return mapping.kind();
    }
    return !choices.isEmpty()
        ? TaskKind.CHOICE
        : NumberGrader.isNumber(answer) ? TaskKind.NUMBER : TaskKind.MATH;
  }

  private Question code(String text) {
    String entryPoint = optional(mapping.entryPoint());
    String field = mapping.tests();
    if (field == null || !row.has(field)) {
      throw new Refusal("%s has no tests. Maybe set their field in the mapping.", row.what());
    }
    List<String> statements = row.isList(field) ? row.texts(field) : List.of(row.text(field));
    CodeTests tests =
        new CodeTests("", entryPoint, String.join("\n", statements), optional(mapping.setup()));
    String solution =
        mapping.answer() != null && row.has(mapping.answer()) ? row.text(mapping.answer()) : "";
    return new Question(
        text, List.of(), solution, TaskKind.CODE, new CodeGrader(entryPoint), tests);
  }

  private String optional(@Nullable String field) {
    return field != null && row.has(field) ? row.text(field) : "";
  }
}
