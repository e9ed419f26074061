package org.collograph.task;

import java.util.List;
import java.util.Objects;

/// One question with its right answer.
///
/// @param choices empty unless the kind is CHOICE; the first is A
/// @param answer the right answer: a letter for a choice, else its text
public record Question(String text, List<String> choices, String answer, TaskKind kind) {
  public Question {
    Objects.requireNonNull(kind, "kind");
    choices = List.copyOf(choices);
    if (text == null || text.isBlank()) {
      throw new IllegalArgumentException("A question has no text. Maybe its field is misnamed.");
    }
    if (answer == null || answer.isBlank()) {
      throw new IllegalArgumentException(
          "The question '%s' has no answer. Maybe its field is misnamed.".formatted(brief(text)));
    }
    if (kind == TaskKind.CHOICE) {
      requireChoice(text, choices, answer);
    }
  }

  private static void requireChoice(String text, List<String> choices, String answer) {
    boolean letter =
        answer.length() == 1 && answer.charAt(0) >= 'A' && answer.charAt(0) < 'A' + choices.size();
    if (choices.size() < 2 || !letter) {
      throw new IllegalArgumentException(
          "The question '%s' has %d choices and the answer '%s'. Maybe the answer's letter is missing among them."
              .formatted(brief(text), choices.size(), answer));
    }
  }

  static String brief(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.length() <= 60 ? line : line.substring(0, 57) + "…";
  }

  /// The question as it stands in a prompt: its text and its lettered choices.
  public String asked() {
    StringBuilder all = new StringBuilder(text.strip());
    for (int i = 0; i < choices.size(); i++) {
      all.append('\n').append((char) ('A' + i)).append(". ").append(choices.get(i).strip());
    }
    return all.toString();
  }

  /// The same for equal questions, whatever file or place they stand in.
  public String id() {
    return QuestionHash.of(this).hex();
  }
}
