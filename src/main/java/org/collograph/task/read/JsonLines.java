package org.collograph.task.read;

import java.util.Locale;
import java.util.function.Function;
import org.collograph.codec.json.Fields;
import org.collograph.codec.json.StrictJson;
import org.collograph.task.Question;

/// Files with one JSON object a line. Empty lines are passed over.
final class JsonLines {
  private JsonLines() {}

  static Reading read(String text, String file, Function<Fields, Question> question) {
    Reading.Rows rows = new Reading.Rows();
    int line = 0;
    for (String each : text.split("\n", -1)) {
      line++;
      if (!each.isBlank()) {
        String what = String.format(Locale.ROOT, "Line %d of '%s'", line, file);
        rows.add(what, () -> question.apply(new Fields(StrictJson.parse(each, what), what)));
      }
    }
    return rows.reading();
  }
}
