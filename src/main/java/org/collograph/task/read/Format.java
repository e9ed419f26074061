package org.collograph.task.read;

import java.util.List;
import org.collograph.words.Refusal;
import org.jspecify.annotations.Nullable;

/// How one file's text becomes questions.
interface Format {
  List<String> endings();

  Reading read(String text, String file);

  /// @param mapping how fields are named, for the formats of one's own files; null to guess
  static Format named(String name, @Nullable Mapping mapping) {
    return switch (name) {
      case "math" -> new MathFormat();
      case "gsm8k" -> new GsmFormat();
      case "mmlu" -> new MmluFormat();
      case "humaneval" -> new HumanEvalFormat();
      case "mbpp" -> new MbppFormat();
      case "csv" -> new CsvFormat(mapping);
      case "jsonl" -> new JsonlFormat(mapping);
      default ->
          throw new Refusal(
              "The task format '%s' is not known. Maybe one of math, gsm8k, mmlu, humaneval, mbpp,"
                  + " csv, jsonl or task is meant.",
              name);
    };
  }
}
