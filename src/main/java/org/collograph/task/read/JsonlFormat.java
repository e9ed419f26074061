package org.collograph.task.read;

import java.util.ArrayList;
import java.util.List;
import org.collograph.codec.json.Fields;
import org.collograph.task.Question;
import org.jspecify.annotations.Nullable;

/// One's own questions, one JSON object a line.
///
/// @param mapping null to take each line's fields by their names
record JsonlFormat(@Nullable Mapping mapping) implements Format {
  @Override
  public List<String> endings() {
    return List.of(".jsonl");
  }

  @Override
  public Reading read(String text, String file) {
    return JsonLines.read(text, file, this::question);
  }

  private Question question(Fields line) {
    Mapping used = mapping == null ? Mapping.guess(fields(line)) : mapping;
    return new MappedQuestion(used, new Row.Json(line)).question();
  }

  static List<String> fields(Fields line) {
    List<String> names = new ArrayList<>();
    line.node().fieldNames().forEachRemaining(names::add);
    // Without a name that says so, no field is an answer.
    return names;
  }
}
