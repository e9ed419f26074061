package org.collograph.graph;

import java.util.List;
import org.collograph.words.Sentence;
import org.jspecify.annotations.Nullable;

/// A problem of a drawing, with a sentence for the person who drew it.
public sealed interface Finding {
  /// A stable name for scripts.
  String code();

  /// What is wrong, and what may mend it.
  Sentence sentence();

  /// Ids of the nodes concerned; none where it is the graph as a whole.
  default List<String> nodes() {
    return List.of();
  }

  /// Whether the graph cannot be run as it is.
  default boolean isError() {
    return true;
  }

  /// What a graph can be run with all the same.
  sealed interface Warning extends Finding {
    @Override
    default boolean isError() {
      return false;
    }
  }

  /// What concerns one node.
  sealed interface OnNode extends Finding {
    String node();

    @Override
    default List<String> nodes() {
      return List.of(node());
    }
  }

  record NoOutput() implements Finding {
    @Override
    public String code() {
      return "no-output";
    }

    @Override
    public Sentence sentence() {
      return Sentence.of(
          "The graph has no output node. Maybe choose the node whose answer counts.");
    }
  }

  record Cycle(List<String> nodes) implements Finding {
    @Override
    public String code() {
      return "cycle";
    }

    @Override
    public Sentence sentence() {
      return Sentence.of(
          "The nodes %s wait for each other in a cycle. Maybe one of the edges between them points"
              + " the wrong way.",
          String.join(", ", nodes));
    }
  }

  record CannotReachOutput(String node) implements Warning, OnNode {
    @Override
    public String code() {
      return "cannot-reach-output";
    }

    @Override
    public Sentence sentence() {
      return Sentence.of(
          "What '%s' says does not reach the answer, so it is not asked. Maybe connect it towards"
              + " the output, or make another node the answer.",
          node);
    }
  }

  record ReadsOutOfRange(String node, Role role, int reads) implements Finding, OnNode {
    @Override
    public String code() {
      return "reads-out-of-range";
    }

    @Override
    public Sentence sentence() {
      Sentence range =
          role.maxReads() == null
              ? Sentence.of("at least %d", role.minReads())
              : Sentence.of("%d to %d", role.minReads(), role.maxReads());
      return Sentence.of(
          "'%s' is of the role %s and reads %d answers, but that role reads %s. Maybe change its"
              + " role or its edges.",
          node, role.name(), reads, range);
    }
  }

  record UnknownRole(String node, String role) implements Finding, OnNode {
    @Override
    public String code() {
      return "unknown-role";
    }

    @Override
    public Sentence sentence() {
      return Sentence.of(
          "'%s' has the role '%s', which is not known. Maybe assistant, fuser or majority is"
              + " meant.",
          node, role);
    }
  }

  record NoModel(String node, String role) implements Finding, OnNode {
    @Override
    public String code() {
      return "no-model";
    }

    @Override
    public Sentence sentence() {
      return Sentence.of(
          "'%s' is of the role %s and has no model to call. Maybe choose one from the pool.",
          node, role);
    }
  }

  record IdleModel(String node, String role, String model) implements Warning, OnNode {
    @Override
    public String code() {
      return "idle-model";
    }

    @Override
    public Sentence sentence() {
      return Sentence.of(
          "'%s' is of the role %s, which calls no model, so '%s' is passed over. Maybe another role"
              + " is meant.",
          node, role, model);
    }
  }

  record UnknownModel(String node, String model, List<String> known) implements Finding, OnNode {
    @Override
    public String code() {
      return "unknown-model";
    }

    @Override
    public Sentence sentence() {
      return Sentence.of(
          "'%s' calls the model '%s', which the pool does not have. Maybe one of %s is meant.",
          node, model, String.join(", ", known));
    }
  }

  record OverBudget(String limit, String cost) implements Warning {
    @Override
    public String code() {
      return "over-budget";
    }

    @Override
    public Sentence sentence() {
      return Sentence.of(
          "A question costs %s and the budget is %s. Maybe drop a node or take a smaller model.",
          cost, limit);
    }
  }

  record WindowExceeded(String node, long promptTokens, int window) implements Warning, OnNode {
    @Override
    public String code() {
      return "window-exceeded";
    }

    @Override
    public Sentence sentence() {
      return Sentence.of(
          "The prompt of '%s' may need %d tokens and its model's window holds %d. Maybe let it read"
              + " fewer answers.",
          node, promptTokens, window);
    }
  }

  record NotKnown(List<String> nodes, @Nullable String model, String what) implements Warning {
    @Override
    public String code() {
      return "not-known";
    }

    @Override
    public Sentence sentence() {
      return Sentence.of(
          "The %s of '%s' is not known, so the graph's is not either. Maybe add it to the pool's"
              + " file.",
          what, model);
    }
  }
}
