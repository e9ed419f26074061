package org.collograph.task.math;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.collograph.task.math.Answer.Brackets;
import org.jspecify.annotations.Nullable;

/// Reads `\begin{pmatrix} … \end{pmatrix}` and its like.
final class Matrices {
  private static final Pattern ENVIRONMENT =
      Pattern.compile(
          "^\\\\begin ?\\{([a-zA-Z]+\\*?)}(?: ?\\{[^{}]*})?(.*)\\\\end ?\\{\\1}$", Pattern.DOTALL);
  private static final Pattern ROW = Pattern.compile("\\\\\\\\|,(?= *\\\\begin)");
  private static final Pattern CELL = Pattern.compile("&");

  private Matrices() {}

  /// Null where the environment is not one that holds cells.
  static @Nullable Answer read(String text, AnswerReader reader) {
    Matcher m = ENVIRONMENT.matcher(text);
    if (!m.matches()) {
      return null;
    }
    boolean joined = m.group(1).startsWith("align") || m.group(1).equals("cases");
    List<List<Answer>> rows = new ArrayList<>();
    for (String row : TopLevel.cut(m.group(2), ROW).parts()) {
      if (!row.isEmpty()) {
        List<String> cells =
            joined ? List.of(row.replace("&", " ")) : TopLevel.cut(row, CELL).parts();
        rows.add(cells.stream().map(reader::relation).toList());
      }
    }
    return joined
        ? new Answer.Group(Brackets.NONE, rows.stream().map(List::getFirst).toList())
        : new Answer.Matrix(rows);
  }
}
