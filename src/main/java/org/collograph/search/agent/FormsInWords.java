package org.collograph.search.agent;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.collograph.search.space.SearchSpace;
import org.collograph.search.space.Shapes;
import org.collograph.search.space.SlotGraph;

/// Insights 2 and 3 on this task, as the pilots' traces forecast them: each model side by side and
/// in a chain, as far as the budget goes.
record FormsInWords(Briefing b) {
  private static final int MOST = 6;

  String text() {
    return IntStream.range(0, b.space().models().size())
        .mapToObj(this::line)
        .filter(l -> !l.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  private String line(int model) {
    SearchSpace space = b.space();
    Shapes shapes = new Shapes(space);
    int fuser = shapes.fuser();
    List<String> parts = new ArrayList<>();
    if (fuser >= 0) {
      add(parts, "side by side and read by one more", n -> shapes.fan(model, n, fuser, model));
    }
    add(parts, "in a chain", n -> shapes.chain(copies(model, n)));
    return parts.isEmpty()
        ? ""
        : space.models().get(model).name() + ": " + String.join("; ", parts);
  }

  private static int[] copies(int model, int n) {
    return IntStream.range(0, n).map(_ -> model).toArray();
  }

  private void add(List<String> parts, String form, IntFunction<SlotGraph> graph) {
    Map<Integer, String> forecasts = new TreeMap<>();
    for (int n = 2; n <= MOST; n++) {
      SlotGraph g = graph.apply(n);
      if (g.size() <= b.space().slots() && b.space().fits(g)) {
        double accuracy = b.fine().of(g).accuracy();
        forecasts.put(n, String.format(Locale.ROOT, "%.0f %%", 100 * accuracy));
      }
    }
    if (!forecasts.isEmpty()) {
      String numbers =
          forecasts.keySet().stream().map(String::valueOf).collect(Collectors.joining(", "));
      parts.add(numbers + " " + form + " " + String.join(", ", forecasts.values()));
    }
  }
}
