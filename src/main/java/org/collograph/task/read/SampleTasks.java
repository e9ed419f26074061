package org.collograph.task.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.collograph.task.Task;
import org.collograph.task.table.TableFile;
import org.collograph.words.Refusal;

/// The tasks that come with the program.
public final class SampleTasks {
  private static final List<String> NAMES =
      List.of("arithmetic", "knowledge-quiz", "python-basics");

  private SampleTasks() {}

  public static List<String> names() {
    return NAMES;
  }

  static Task open(String name) throws IOException {
    if (!NAMES.contains(name)) {
      throw new Refusal(
          "There is no sample task '%s'. Maybe %s is meant, or FORMAT:PATH such as"
              + " gsm8k:train.jsonl.",
          name, String.join(" or ", NAMES));
    }
    String file = "/sample-tasks/" + name + ".jsonl";
    try (InputStream in = SampleTasks.class.getResourceAsStream(file)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      Reading reading =
          new OwnFormat(null, true).read(TableFile.lines(text, name + ".jsonl")).unified();
      reading.requireWhole();
      return new Task(name, reading.questions());
    }
  }
}
