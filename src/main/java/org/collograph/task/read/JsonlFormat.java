package org.collograph.task.read;

import java.util.List;
import java.util.Locale;
import org.collograph.codec.json.Fields;
import org.collograph.task.Question;
import org.collograph.task.TaskKind;

/// One's own questions: `question`, `answer`, and where needed `kind` (number, math or choice) and
/// `choices`. An answer to a choice is its letter, its place from 0, or its text.
final class JsonlFormat implements TaskReader.Format {
  @Override
  public List<String> endings() {
    return List.of(".jsonl");
  }

  @Override
  public List<Question> questions(String text, String file) {
    return JsonLines.read(text, file, JsonlFormat::question);
  }

  private static Question question(Fields line) {
    List<String> choices = line.has("choices") ? line.texts("choices") : List.of();
    String answer = answer(line, choices);
    return new Question(line.text("question"), choices, answer, kind(line, choices, answer));
  }

  private static String answer(Fields line, List<String> choices) {
    if (line.node().path("answer").isNumber()) {
      int place = line.node().get("answer").asInt();
      return choices.isEmpty() ? line.node().get("answer").asText() : letter(place);
    }
    String answer = line.text("answer").strip();
    int place = choices.indexOf(answer);
    String upper = answer.toUpperCase(Locale.ROOT);
    boolean isLetter =
        upper.length() == 1 && upper.charAt(0) >= 'A' && upper.charAt(0) < 'A' + choices.size();
    if (isLetter && (place < 0 || upper.equals(answer))) {
      return upper;
    }
    return place >= 0 ? letter(place) : answer;
  }

  private static String letter(int place) {
    return place < 0 || place >= 26 ? "" + place : String.valueOf((char) ('A' + place));
  }

  private static TaskKind kind(Fields line, List<String> choices, String answer) {
    if (!line.has("kind")) {
      return !choices.isEmpty()
          ? TaskKind.CHOICE
          : answer.matches("[-+$]?[\\d,]+(\\.\\d+)?") ? TaskKind.NUMBER : TaskKind.MATH;
    }
    String word = line.text("kind");
    return switch (word) {
      case "number" -> TaskKind.NUMBER;
      case "math", "mathematics" -> TaskKind.MATH;
      case "choice", "knowledge" -> TaskKind.CHOICE;
      default ->
          throw new IllegalArgumentException(
              "'kind' of %s is '%s'. Maybe number, math or choice is meant."
                  .formatted(line.what(), word));
    };
  }
}
