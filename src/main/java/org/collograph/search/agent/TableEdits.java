package org.collograph.search.agent;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.IntStream;
import org.collograph.search.space.GraphDistribution;
import org.collograph.search.space.SearchSpace;
import org.collograph.words.OneLine;
import org.collograph.words.Refusal;

/// Applies what a model wants changed to the probability tables. Slots are numbered from 1.
final class TableEdits {
  /// Nothing is made certain by one reply: what is impossible could never be learnt otherwise.
  private static final double LEAST = 0.02;

  private static final double MOST = 0.98;
  private static final int MOST_QUOTED = 40;

  private final SearchSpace space;
  private final GraphDistribution before;
  private final GraphDistribution.Writable wanted;

  TableEdits(SearchSpace space, GraphDistribution before) {
    this.space = space;
    this.before = before;
    this.wanted = before.writable();
  }

  /// @param reply that keeps to the schema
  /// @throws IllegalArgumentException where it names something that is not there, or a cycle
  GraphDistribution apply(JsonNode reply) {
    for (JsonNode e : reply.path("edges")) {
      edge(slot(e.get("from")), slot(e.get("to")), probability(e));
    }
    List<String> names = space.roles().all().stream().map(r -> r.name()).toList();
    for (JsonNode e : reply.path("roles")) {
      category(wanted.roles()[slot(e.get("slot"))], one("role", e, names), probability(e));
    }
    names = space.models().stream().map(m -> m.name()).toList();
    for (JsonNode e : reply.path("models")) {
      category(wanted.models()[slot(e.get("slot"))], one("model", e, names), probability(e));
    }
    GraphDistribution after = wanted.distribution();
    return space.start().map(s -> s.masked(after)).orElse(after);
  }

  private int slot(JsonNode number) {
    int slot = number.canConvertToInt() ? number.intValue() : 0;
    if (slot < 1 || slot > before.slots()) {
      throw new Refusal("there is no slot %s; they are 1 to %d.", brief(number), before.slots());
    }
    return slot - 1;
  }

  private void edge(int from, int to, double p) {
    if (from >= to) {
      throw new Refusal(
          "the edge %d → %d goes backwards and would make a cycle; from must be smaller than to.",
          from + 1, to + 1);
    }
    wanted.edges()[to][from] = p;
  }

  private static double probability(JsonNode e) {
    double p = e.get("p").doubleValue();
    if (!(p >= 0 && p <= 1)) {
      throw new Refusal("p is %s and must be from 0 to 1.", brief(e.get("p")));
    }
    return Math.clamp(p, LEAST, MOST);
  }

  private static int one(String field, JsonNode e, List<String> names) {
    int found = names.indexOf(e.get(field).asText().strip());
    if (found < 0) {
      throw new Refusal(
          "there is no %s %s; there are %s.", field, brief(e.get(field)), String.join(", ", names));
    }
    return found;
  }

  /// The others share what is left as they did before.
  private static void category(double[] row, int chosen, double p) {
    if (row.length == 1) {
      return;
    }
    double rest =
        IntStream.range(0, row.length).filter(k -> k != chosen).mapToDouble(k -> row[k]).sum();
    for (int k = 0; k < row.length; k++) {
      if (k != chosen) {
        row[k] = rest > 0 ? (1 - p) * row[k] / rest : (1 - p) / (row.length - 1);
      }
    }
    row[chosen] = p;
  }

  private static String brief(JsonNode value) {
    return OneLine.of(value.toString(), MOST_QUOTED);
  }
}
