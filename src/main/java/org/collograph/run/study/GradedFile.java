package org.collograph.run.study;

import java.io.BufferedReader;
import java.nio.charset.CharacterCodingException;
import java.util.function.Consumer;
import org.collograph.task.TaskKind;
import org.collograph.task.code.CodeJudge;
import org.collograph.words.Refusal;

/// Tells right answers from wrong ones, line by line, as tasks are graded.
public final class GradedFile {
  private final TaskKind kind;
  private final String name;
  private final CodeJudge judge;

  /// How many lines there were.
  ///
  /// @param unread that could not be graded; each says why in its place
  public record Counted(int lines, int unread) {}

  /// @param name of the file, for what is said of its lines
  /// @throws IllegalArgumentException for a kind that no program judges
  public GradedFile(TaskKind kind, String name, CodeJudge judge) {
    if (kind == TaskKind.OPEN) {
      throw new Refusal(
          "--kind is 'open', whose answers a model judges. Maybe evaluate a graph on the task"
              + " instead.");
    }
    this.kind = kind;
    this.name = name;
    this.judge = judge;
  }

  /// @param out told each line in its order, as soon as it and those before it are graded
  public Counted run(BufferedReader in, Consumer<GradedLine> out) throws Exception {
    try (OrderedWork work = new OrderedWork(out)) {
      int lines = add(in, work);
      return new Counted(lines, work.finish());
    } catch (CharacterCodingException e) {
      throw new Refusal(e, "'%s' is not UTF-8. Maybe it was saved in another encoding.", name);
    }
  }

  private int add(BufferedReader in, OrderedWork work) throws Exception {
    int line = 0;
    for (String text = in.readLine(); text != null; text = in.readLine()) {
      line++;
      String row = text;
      String what = "Line " + line + " of '" + name + "'";
      if (!text.isBlank()) {
        work.add(() -> GradedLine.of(kind, row, what, judge));
      }
    }
    return line;
  }
}
