package org.collograph.task.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.collograph.task.TaskKind;
import org.collograph.task.table.Table;
import org.collograph.words.Sentence;
import org.jspecify.annotations.Nullable;

/// One's own questions.
///
/// @param mapping null to guess it
/// @param isJson whether texts are JSON rather than CSV
record OwnFormat(@Nullable Mapping mapping, boolean isJson) implements Format {
  @Override
  public List<String> endings() {
    return isJson ? List.of(".jsonl", ".json", ".ndjson") : List.of(".csv", ".tsv");
  }

  @Override
  public Reading read(Table table) {
    if (table.rows().isEmpty()) {
      return new Reading.Rows(table, _ -> null).reading(table.notes());
    }
    List<Sentence> notes = new ArrayList<>(table.notes());
    Guess guess = mapping == null ? Guess.of(table) : new Guess(List.of(), mapping, Map.of());
    if (mapping == null) {
      guess.requireAnswersAreRight(table);
    }
    notes.addAll(guess.notes());
    Mapping used = guess.mapping();
    AnswerForm form = form(used, table);
    if (used.answers() == null && form != AnswerForm.PLAIN) {
      notes.add(Sentence.of("Its answers are written so: %s.", Sentence.of(form.word())));
    }
    Reading reading =
        new Reading.Rows(table, r -> new MappedQuestion(table, used, form, r).question())
            .reading(notes);
    // What stands after a mark is written as GSM8K does.
    return form == AnswerForm.PLAIN ? reading.askingWhatIsOpen() : reading;
  }

  /// @throws IllegalArgumentException where the rows leave it open
  static AnswerForm form(Mapping used, Table table) {
    if (used.answers() != null) {
      return used.answers();
    }
    String answer = used.answer();
    boolean isTold =
        used.tests() != null || used.kind() == TaskKind.CODE || used.kind() == TaskKind.OPEN;
    return answer == null || used.isShuffled() || isTold
        ? AnswerForm.PLAIN
        : new AnswerColumn(answer, table.rows(), used.choices()).form();
  }
}
