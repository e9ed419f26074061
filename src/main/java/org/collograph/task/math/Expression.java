package org.collograph.task.math;

import java.util.List;
import org.apfloat.Aprational;

/// A formula as a tree.
sealed interface Expression {
  /// @param decimals digits after the point as it was written; -1 where it was written without one
  record Literal(Aprational value, int decimals) implements Expression {}

  /// A variable or a named constant.
  record Name(String text) implements Expression {}

  /// @param operator `+ * / ^ neg ! deg`, the name of a function, or `_` for a subscript
  record Apply(String operator, List<Expression> parts) implements Expression {
    public Apply {
      parts = List.copyOf(parts);
    }
  }

  /// A sum, a product: over a variable that is bound in its body.
  record Over(String operator, String variable, Expression from, Expression to, Expression body)
      implements Expression {}

  static Expression of(String operator, Expression... parts) {
    return new Apply(operator, List.of(parts));
  }

  static Expression whole(long value) {
    return new Literal(new Aprational(value), -1);
  }

  default boolean is(String operator) {
    return this instanceof Apply(String own, var _) && own.equals(operator);
  }
}
