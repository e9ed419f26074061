package org.collograph.search.agent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.collograph.cost.Cost;
import org.collograph.search.AskedGraph;
import org.collograph.search.Phase;
import org.collograph.search.Trial;
import org.collograph.search.space.GraphDistribution;
import org.collograph.search.space.SlotGraph;
import org.jspecify.annotations.Nullable;

/// A briefing in words, for a model that reads.
record Described(Briefing b) {
  private static final double NOTABLE = 0.05;
  private static final int MOST_ROUNDS = 2;
  private static final int MOST_TEAMS = 6;
  private static final int MOST_EDGES = 30;

  /// How single models did, by their own graphs.
  String singles() {
    return IntStream.range(0, b.space().models().size())
        .mapToObj(
            m -> {
              double accuracy = b.history().singleAccuracy(m);
              String name = b.space().models().get(m).name();
              return Double.isNaN(accuracy)
                  ? name + ": not measured"
                  : name + ": " + percent(accuracy);
            })
        .collect(Collectors.joining("\n"));
  }

  String mixes(List<SlotGraph> mixes) {
    List<String> lines = new ArrayList<>();
    for (SlotGraph g : mixes) {
      lines.add(
          String.format(
              Locale.ROOT, "%d. %s; forecast %s", lines.size() + 1, team(g), forecast(g)));
    }
    return String.join("\n", lines);
  }

  /// The teams of the last rounds, with what their readers did.
  String rounds() {
    List<AskedGraph> last =
        b.history().asked().stream()
            .filter(a -> a.trial().phase().isSearch())
            .filter(a -> a.trial().round() > b.round() - MOST_ROUNDS)
            .toList();
    return last.subList(Math.max(0, last.size() - MOST_TEAMS), last.size()).stream()
        .map(this::round)
        .collect(Collectors.joining("\n"));
  }

  private String round(AskedGraph a) {
    Trial t = a.trial();
    boolean isNew = t.round() == b.round() && t.phase() == Phase.DRAWN;
    return String.format(
        Locale.ROOT,
        "- round %d: %s. Right on %d of %d.%s",
        t.round(),
        team(a.graph()),
        t.right(),
        t.scored(),
        isNew ? " " + Blame.of(a, b.space()) : "");
  }

  String best() {
    return b.leader()
        .map(
            g ->
                String.format(
                    Locale.ROOT,
                    "%s; held to be right on %s",
                    team(g),
                    percent(b.expected().applyAsDouble(g))))
        .orElse("none yet");
  }

  String forecasts() {
    return b.history().asked().stream()
        .filter(a -> a.trial().phase().isSearch())
        .map(AskedGraph::graph)
        .distinct()
        .sorted(Comparator.comparingDouble(g -> -b.expected().applyAsDouble(g)))
        .limit(3)
        .map(g -> String.format(Locale.ROOT, "%s: %s", team(g), forecast(g)))
        .collect(Collectors.joining("; "));
  }

  String forecast(SlotGraph g) {
    return percent(b.fine().of(g).accuracy());
  }

  /// Every slot of a graph in a few words, with its cost.
  String team(SlotGraph g) {
    List<String> slots = new ArrayList<>();
    for (int i = 0; i < g.size(); i++) {
      int slot = i;
      String reads =
          IntStream.range(0, i)
              .filter(j -> g.reads(slot, j))
              .mapToObj(j -> String.valueOf(j + 1))
              .collect(Collectors.joining(","));
      slots.add(
          String.format(
              Locale.ROOT,
              "%d: %s%s%s",
              i + 1,
              b.space().role(g.role(i)).name(),
              g.callsModel(i) ? " " + b.space().models().get(g.model(i)).name() : "",
              reads.isEmpty() ? "" : " reads " + reads));
    }
    return "[" + String.join("; ", slots) + "] " + cost(b.space().cost(g));
  }

  private static String cost(Cost c) {
    List<String> parts = new ArrayList<>();
    add(parts, c.units(), "%.1f units");
    add(parts, c.seconds(), "%.1f s");
    add(parts, c.usd(), "%.6f usd");
    return String.join(", ", parts);
  }

  private static void add(List<String> parts, @Nullable Double amount, String form) {
    if (amount != null) {
      parts.add(String.format(Locale.ROOT, form, amount));
    }
  }

  /// What is likely in the tables.
  private static String edges(GraphDistribution d) {
    record Edge(int from, int to, double p) {}
    List<Edge> edges = new ArrayList<>();
    for (int i = 0; i < d.slots(); i++) {
      for (int j = 0; j < i; j++) {
        if (d.edge(j, i) >= NOTABLE) {
          edges.add(new Edge(j + 1, i + 1, d.edge(j, i)));
        }
      }
    }
    return edges.stream()
        .sorted(Comparator.comparingDouble(e -> -e.p()))
        .limit(MOST_EDGES)
        .map(e -> String.format(Locale.ROOT, "%d→%d %.2f", e.from(), e.to(), e.p()))
        .collect(Collectors.joining(", "));
  }

  String tables() {
    return "edges: "
        + edges(b.tables())
        + "\n"
        + IntStream.range(0, b.tables().slots())
            .filter(this::isSettled)
            .mapToObj(this::slot)
            .collect(Collectors.joining("\n"))
        + "\nevery other slot: all roles and models alike";
  }

  /// Whether a slot's role or model is likelier than chance.
  private boolean isSettled(int i) {
    return most(b.tables().roles(i)) || most(b.tables().models(i));
  }

  private static boolean most(double[] row) {
    return Arrays.stream(row).max().orElse(0) > 1.0 / row.length + NOTABLE;
  }

  private String slot(int i) {
    List<String> roles = b.space().roles().all().stream().map(r -> r.name()).toList();
    List<String> models = b.space().models().stream().map(m -> m.name()).toList();
    return String.format(
        Locale.ROOT,
        "slot %d: %s; %s",
        i + 1,
        likely(roles, b.tables().roles(i)),
        likely(models, b.tables().models(i)));
  }

  private static String likely(List<String> names, double[] row) {
    return IntStream.range(0, row.length)
        .filter(k -> row[k] >= NOTABLE)
        .mapToObj(k -> String.format(Locale.ROOT, "%s %.2f", names.get(k), row[k]))
        .collect(Collectors.joining(", "));
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.0f %%", share * 100);
  }
}
