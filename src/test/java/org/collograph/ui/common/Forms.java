package org.collograph.ui.common;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import org.collograph.Sources;

/// What the program's sources say to people, found by the compiler's own reader.
///
/// @param spoken forms and words that are handed to whatever says them
/// @param literals every text that stands in the sources
record Forms(Set<String> spoken, Set<String> literals) {
  private static final Set<String> SAYING =
      Set.of(
          "Words.of",
          "Words.count",
          "Labels.of",
          "Labels.panel",
          "Sentence.of",
          "ModelFailure.refused",
          "hopeless");
  private static final Set<String> TOLD = Set.of("Refusal", "EndpointDown", "NothingFits");

  static Forms inTheSources() throws IOException {
    Forms forms = new Forms(new TreeSet<>(), new TreeSet<>());
    Sources.read((unit, _) -> forms.new Reader().scan(unit, null));
    return forms;
  }

  private final class Reader extends TreeScanner<Void, Void> {
    @Override
    public Void visitLiteral(LiteralTree literal, Void none) {
      if (literal.getValue() instanceof String s) {
        literals.add(s);
      }
      return super.visitLiteral(literal, none);
    }

    @Override
    public Void visitBinary(BinaryTree sum, Void none) {
      String whole = constant(sum);
      if (whole != null) {
        literals.add(whole);
      }
      return super.visitBinary(sum, none);
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree call, Void none) {
      String name = call.getMethodSelect().toString();
      if (SAYING.contains(name) || name.startsWith("Command.")) {
        call.getArguments().stream().limit(3).forEach(this::say);
      }
      return super.visitMethodInvocation(call, none);
    }

    @Override
    public Void visitNewClass(NewClassTree made, Void none) {
      if (TOLD.contains(made.getIdentifier().toString())) {
        made.getArguments().stream().limit(2).forEach(this::say);
      }
      return super.visitNewClass(made, none);
    }

    /// A text that is handed on, or one of two. Of several, only those that look like a form: the
    /// others stand in its places.
    private void say(ExpressionTree argument) {
      if (argument instanceof ConditionalExpressionTree c) {
        say(c.getTrueExpression());
        say(c.getFalseExpression());
        return;
      }
      String form = constant(argument);
      if (form != null && isForPeople(form)) {
        spoken.add(form);
      }
    }
  }

  /// Names of styles and of keys are one word in small letters, with strokes at most.
  private static boolean isForPeople(String form) {
    return !form.matches("[a-z-]*");
  }

  /// Null where it is none.
  private static String constant(Tree tree) {
    return switch (tree) {
      case LiteralTree l when l.getValue() instanceof String s -> s;
      case ParenthesizedTree p -> constant(p.getExpression());
      case BinaryTree b when b.getKind() == Tree.Kind.PLUS -> {
        String left = constant(b.getLeftOperand());
        String right = constant(b.getRightOperand());
        yield left == null || right == null ? null : left + right;
      }
      default -> null;
    };
  }
}
