package org.collograph.task.read;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.collograph.task.Question;
import org.collograph.task.TaskKind;
import org.collograph.task.code.CodeTests;
import org.collograph.task.grade.CodeGrader;
import org.collograph.task.grade.NumberGrader;
import org.collograph.task.table.Row;
import org.collograph.task.table.Table;
import org.collograph.words.Refusal;
import org.jspecify.annotations.Nullable;

/// Makes a question of a row of one's own file.
///
/// @param form how the answers of the whole file are written
record MappedQuestion(Table table, Mapping mapping, AnswerForm form, Row row) {
  private static final Pattern CALLED =
      Pattern.compile("\\bassert[\\s(]+(?:[a-z]+\\()?(\\w{2,})\\(");

  Question question() {
    String text = text();
    if (mapping.tests() != null && row.has(mapping.tests()) || mapping.kind() == TaskKind.CODE) {
      return code(text);
    }
    Choices choices = Choices.of(row, mapping.choices());
    TaskKind kind = kind(choices);
    if (kind == TaskKind.CHOICE) {
      return mapping.isShuffled() ? shuffled(text, choices) : choice(text, choices);
    }
    String answer = answer(choices, kind);
    return new Question(text, List.of(), answer, kind == null ? kindOf(answer) : kind);
  }

  /// The question and what belongs to it, in the order of the file.
  private String text() {
    String question = required("question", mapping.question());
    String context = mapping.context();
    return context == null || !row.has(context)
        ? question
        : table.inOrder(List.of(Objects.requireNonNull(mapping.question()), context)).stream()
            .map(row::text)
            .collect(Collectors.joining("\n\n"));
  }

  private String required(String what, @Nullable String field) {
    if (field == null) {
      throw new Refusal(
          "%s: no field holds the %s. Maybe name it in the mapping of a task file; a field within a"
              + " field is named with a point, as answer.text.",
          row.what(), what);
    }
    return row.text(field);
  }

  private String answer(Choices choices, @Nullable TaskKind kind) {
    if (kind == TaskKind.OPEN && optional(mapping.answer()).isEmpty()) {
      return "";
    }
    if (mapping.answer() != null && !row.has(mapping.answer())) {
      throw new Unanswered(
          "%s has no answer: '%s' is empty. Maybe another field holds it.",
          row.what(), mapping.answer());
    }
    String said = required("answer", mapping.answer());
    Optional<String> read = AnswerColumn.read(said, form, choices);
    return read.orElseThrow(
        () ->
            new Unanswered(
                "%s has no answer that can be read in '%s'. Maybe another field holds it.",
                row.what(), mapping.answer()));
  }

  private Question choice(String text, Choices choices) {
    return new Question(text, choices.texts(), answer(choices, TaskKind.CHOICE), TaskKind.CHOICE);
  }

  /// The right one stands first in the file: each question has an order of its own, always the
  /// same.
  private Question shuffled(String text, Choices choices) {
    String field = Objects.requireNonNull(mapping.answer());
    if (!row.has(field)) {
      throw new Unanswered(
          "%s has no answer: '%s' is empty. Maybe another field holds it.", row.what(), field);
    }
    int right = choices.texts().indexOf(row.text(field).strip());
    List<Integer> order =
        IntStream.range(0, choices.texts().size()).boxed().collect(Collectors.toList());
    Collections.shuffle(order, new Random(text.hashCode()));
    return new Question(
        text,
        order.stream().map(choices.texts()::get).toList(),
        String.valueOf((char) ('A' + order.indexOf(right))),
        TaskKind.CHOICE);
  }

  /// Null where the answer says it.
  private @Nullable TaskKind kind(Choices choices) {
    if (mapping.kind() != null) {
      return mapping.kind();
    }
    String field = mapping.kindField();
    if (field != null && row.has(field)) {
      return TaskKind.of(row.text(field), "'" + field + "' of " + row.what());
    }
    return choices.texts().isEmpty() ? null : TaskKind.CHOICE;
  }

  private static TaskKind kindOf(String answer) {
    return NumberGrader.isNumber(answer) ? TaskKind.NUMBER : TaskKind.MATH;
  }

  private Question code(String text) {
    String entryPoint = optional(mapping.entryPoint());
    String field = mapping.tests();
    if (field == null || !row.has(field)) {
      throw new Refusal("%s has no tests. Maybe set their field in the mapping.", row.what());
    }
    List<String> statements = row.texts(field);
    String all = String.join("\n", statements);
    String setup =
        mapping.setup() != null && row.has(mapping.setup())
            ? String.join("\n", row.texts(mapping.setup()))
            : "";
    return new Question(
        isSaid(entryPoint, text, all) ? text : MbppFormat.asked(text, statements),
        List.of(),
        optional(mapping.answer()),
        TaskKind.CODE,
        new CodeGrader(entryPoint),
        tests(text, entryPoint, all, setup));
  }

  private static CodeTests tests(String text, String entryPoint, String all, String setup) {
    boolean isChecked = all.contains("def check(") && !entryPoint.isEmpty();
    return isChecked
        ? new CodeTests(text, entryPoint, all, setup)
        : new CodeTests("", entryPoint, all, setup);
  }

  /// Where nothing else names what is asked for, the tests do.
  private static boolean isSaid(String entryPoint, String text, String tests) {
    return !entryPoint.isEmpty() || isNamed(text, tests);
  }

  /// Whether the text names a function that the tests call.
  private static boolean isNamed(String text, String tests) {
    return CALLED.matcher(tests).results().anyMatch(m -> text.contains(m.group(1)));
  }

  private String optional(@Nullable String field) {
    return field != null && row.has(field) ? row.text(field) : "";
  }
}
