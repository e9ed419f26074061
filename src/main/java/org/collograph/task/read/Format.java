package org.collograph.task.read;

import java.util.List;
import java.util.function.Function;
import org.collograph.task.Question;
import org.collograph.task.table.Row;
import org.collograph.task.table.Table;
import org.collograph.words.Refusal;
import org.jspecify.annotations.Nullable;

/// How a file's rows become questions.
interface Format {
  /// How names of its files end, the usual ones first.
  List<String> endings();

  /// Whether its texts are JSON rather than CSV.
  default boolean isJson() {
    return true;
  }

  Reading read(Table table);

  /// @param mapping how fields are named, for the formats of one's own files; null to guess
  static Format named(String name, @Nullable Mapping mapping) {
    return switch (name) {
      case "math" -> new Published(MathFormat::question, ".json", ".jsonl");
      case "gsm8k" -> new Published(GsmFormat::question, ".jsonl", ".json");
      case "mmlu" -> new MmluFormat();
      case "humaneval" -> new Published(HumanEvalFormat::question, ".jsonl", ".json");
      case "mbpp" -> new Published(MbppFormat::question, ".jsonl", ".json");
      case "csv" -> new OwnFormat(mapping, false);
      case "jsonl", "json", "parquet" -> new OwnFormat(mapping, true);
      default ->
          throw new Refusal(
              "The task format '%s' is not known. Maybe one of math, gsm8k, mmlu, humaneval, mbpp,"
                  + " csv, jsonl or task is meant.",
              name);
    };
  }

  /// A published layout, whose fields are known.
  record Published(Function<Row, Question> row, List<String> endings) implements Format {
    Published(Function<Row, Question> row, String... endings) {
      this(row, List.of(endings));
    }

    @Override
    public Reading read(Table table) {
      return new Reading.Rows(table, row).reading(table.notes());
    }
  }
}
