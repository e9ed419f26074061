package org.collograph.task.math;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Sums, products, multiples and powers of small matrices, worked out cell by cell.
final class MatrixArithmetic {
  private static final Pattern PLUS = Pattern.compile("[+-]");
  private static final Pattern MATRIX =
      Pattern.compile("\\\\begin ?\\{([a-zA-Z]*matrix)}.*?\\\\end ?\\{\\1}", Pattern.DOTALL);
  private static final Pattern POWER = Pattern.compile("\\G *\\^ *\\{? *([1-6]) *}?");
  private static final Pattern TIMES =
      Pattern.compile(
          "^(?: |\\\\(?:cdot|times)(?![a-z])|\\*)*|(?: |\\\\(?:cdot|times)(?![a-z])|\\*)*$");
  private static final int LARGEST = 4;

  private final AnswerReader reader;

  MatrixArithmetic(AnswerReader reader) {
    this.reader = reader;
  }

  /// Empty where the text is no such calculation.
  Optional<Answer> read(String text) {
    if (!text.contains("matrix}") || text.length() > 1_000) {
      return Optional.empty();
    }
    TopLevel.Cut terms = TopLevel.cut(text, PLUS);
    Expression[][] sum = null;
    for (int i = 0; i < terms.parts().size(); i++) {
      String part = terms.parts().get(i);
      if (part.isEmpty() && i == 0) {
        continue;
      }
      Expression[][] term = product(part);
      boolean isTaken = i > 0 && terms.signs().get(i - 1).equals("-");
      Expression[][] signed = term != null && isTaken ? times(Expression.whole(-1), term) : term;
      sum = i == 0 || sum == null ? signed : plus(sum, signed);
      if (sum == null) {
        return Optional.empty();
      }
    }
    return Optional.ofNullable(sum).map(MatrixArithmetic::answer);
  }

  private static Answer answer(Expression[][] cells) {
    List<List<Answer>> rows = new ArrayList<>();
    for (Expression[] row : cells) {
      List<Answer> each = new ArrayList<>();
      for (Expression cell : row) {
        each.add(new Answer.Formula(cell));
      }
      rows.add(each);
    }
    return new Answer.Matrix(rows);
  }

  /// A number before, then matrices one behind the other.
  private Expression @Nullable [][] product(String text) {
    Matcher m = MATRIX.matcher(text);
    Expression[][] all = null;
    Expression factor = Expression.whole(1);
    int from = 0;
    while (m.find()) {
      String before = TIMES.matcher(text.substring(from, m.start())).replaceAll("");
      if (!before.isEmpty()) {
        if (all != null || !(reader.formula(before) instanceof Answer.Formula(var e))) {
          return null;
        }
        factor = e;
      }
      Expression[][] cells = cells(m.group());
      Matcher power = POWER.matcher(text).region(m.end(), text.length());
      boolean isPower = power.lookingAt();
      from = isPower ? power.end() : m.end();
      int times = isPower ? Integer.parseInt(power.group(1)) : 1;
      for (int i = 0; i < times && cells != null; i++) {
        all = all == null ? cells : times(all, cells);
      }
      if (all == null) {
        return null;
      }
    }
    return all == null || !text.substring(from).isBlank() ? null : times(factor, all);
  }

  private Expression @Nullable [][] cells(String text) {
    if (!(Matrices.read(text, reader) instanceof Answer.Matrix(List<List<Answer>> rows))
        || rows.isEmpty()
        || rows.size() > LARGEST) {
      return null;
    }
    int columns = rows.getFirst().size();
    Expression[][] cells = new Expression[rows.size()][columns];
    for (int i = 0; i < rows.size(); i++) {
      for (int j = 0; j < columns; j++) {
        if (columns > LARGEST
            || rows.get(i).size() != columns
            || !(rows.get(i).get(j) instanceof Answer.Formula(var e))) {
          return null;
        }
        cells[i][j] = e;
      }
    }
    return cells;
  }

  private static Expression[][] times(Expression factor, Expression[][] a) {
    Expression[][] all = new Expression[a.length][a[0].length];
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < a[0].length; j++) {
        all[i][j] =
            factor.equals(Expression.whole(1)) ? a[i][j] : Expression.of("*", factor, a[i][j]);
      }
    }
    return all;
  }

  /// Null where their sizes do not fit.
  private static Expression @Nullable [][] times(Expression[][] a, Expression[][] b) {
    if (a[0].length != b.length) {
      return null;
    }
    Expression[][] all = new Expression[a.length][b[0].length];
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < b[0].length; j++) {
        Expression sum = Expression.of("*", a[i][0], b[0][j]);
        for (int k = 1; k < b.length; k++) {
          sum = Expression.of("+", sum, Expression.of("*", a[i][k], b[k][j]));
        }
        all[i][j] = sum;
      }
    }
    return all;
  }

  private static Expression @Nullable [][] plus(Expression[][] a, Expression @Nullable [][] b) {
    if (b == null || a.length != b.length || a[0].length != b[0].length) {
      return null;
    }
    Expression[][] all = new Expression[a.length][a[0].length];
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < a[0].length; j++) {
        all[i][j] = Expression.of("+", a[i][j], b[i][j]);
      }
    }
    return all;
  }
}
