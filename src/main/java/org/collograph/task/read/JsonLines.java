package org.collograph.task.read;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.collograph.codec.json.Fields;
import org.collograph.codec.json.StrictJson;
import org.collograph.task.Question;

/// Files with one JSON object a line. Empty lines are passed over.
final class JsonLines {
  private JsonLines() {}

  static List<Question> read(String text, String file, Function<Fields, Question> question) {
    List<Question> all = new ArrayList<>();
    int line = 0;
    for (String each : text.split("\n", -1)) {
      line++;
      if (!each.isBlank()) {
        String what = "Line %d of '%s'".formatted(line, file);
        all.add(
            located(what, () -> question.apply(new Fields(StrictJson.parse(each, what), what))));
      }
    }
    return all;
  }

  /// Adds the place to an error that does not name it.
  static Question located(String what, java.util.function.Supplier<Question> question) {
    try {
      return question.get();
    } catch (IllegalArgumentException e) {
      String message = e.getMessage();
      throw message.contains(what) ? e : new IllegalArgumentException(what + ": " + message, e);
    }
  }
}
