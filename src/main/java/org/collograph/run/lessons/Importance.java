package org.collograph.run.lessons;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.collograph.evaluation.QuestionCounts;
import org.collograph.run.TriedGraph;
import org.collograph.words.Sentence;

/// How much of what graphs' accuracies differ in goes with one trait, seen by itself.
///
/// The share is ε² of a one-way analysis of variance (Kelley 1935): of the variance between graphs,
/// each weighed by about how many questions it was asked, what lies between the trait's values,
/// less what as many values would take by chance. Traits go together, and a search looks where it
/// hopes: it says what went along with accuracy here, not what causes it.
///
/// @param share from 0 to 1
/// @param chance so much is reached by one shuffling of the values in twenty
/// @param levels the trait's values with the graphs that had them
public record Importance(Trait trait, double share, double chance, List<Level> levels) {
  /// What has to be known with every such share.
  public static final Sentence CAUTION =
      Sentence.of(
          "The share of what the graphs' accuracies differ in, each trait by itself. Traits go"
              + " together, and a search looks where it hopes: no cause is shown by it.");

  public static final Sentence TOO_FEW =
      Sentence.of("Too few graphs were tried to say what mattered.");

  private static final int SHUFFLES = 200;

  /// Fewer graphs than this tell nothing.
  private static final int FEWEST = 8;

  /// @param mean accuracy of its graphs, each weighed by about how many questions it was asked
  public record Level(String value, int graphs, double mean) {}

  private record Point(String value, double accuracy, double weight) {}

  /// Whether it is more than chance would bring.
  public boolean isSeen() {
    return share > chance;
  }

  /// The largest share first; empty where too few graphs were tried.
  public static List<Importance> of(List<TriedGraph> graphs, SplittableRandom random) {
    List<TriedGraph> scored = graphs.stream().filter(g -> g.scored() > 0).toList();
    if (scored.size() < FEWEST) {
      return List.of();
    }
    List<Importance> all = new ArrayList<>();
    for (Trait trait : Trait.values()) {
      all.add(of(trait, scored, random.split()));
    }
    all.sort(Comparator.comparingDouble(Importance::share).reversed());
    return List.copyOf(all);
  }

  private static Importance of(Trait trait, List<TriedGraph> graphs, SplittableRandom random) {
    List<Point> points = new ArrayList<>();
    for (TriedGraph g : graphs) {
      QuestionCounts counts = g.counts();
      points.add(new Point(trait.of(g.graph()), counts.mean(), counts.worth()));
    }
    return new Importance(
        trait,
        Math.max(0, between(points)),
        Math.max(0, byChance(points, random)),
        levels(trait, points));
  }

  private static double byChance(List<Point> points, SplittableRandom random) {
    double[] shuffled = new double[SHUFFLES];
    List<String> values = new ArrayList<>(points.stream().map(Point::value).toList());
    for (int i = 0; i < SHUFFLES; i++) {
      Collections.shuffle(values, random);
      List<Point> mixed = new ArrayList<>();
      for (int k = 0; k < points.size(); k++) {
        mixed.add(new Point(values.get(k), points.get(k).accuracy(), points.get(k).weight()));
      }
      shuffled[i] = between(mixed);
    }
    Arrays.sort(shuffled);
    return shuffled[SHUFFLES * 19 / 20];
  }

  private static Map<String, List<Point>> byValue(List<Point> points) {
    Map<String, List<Point>> all = new HashMap<>();
    points.forEach(p -> all.computeIfAbsent(p.value(), _ -> new ArrayList<>()).add(p));
    return all;
  }

  private static double mean(List<Point> points) {
    double weight = points.stream().mapToDouble(Point::weight).sum();
    return points.stream().mapToDouble(p -> p.weight() * p.accuracy()).sum() / weight;
  }

  private static double squares(List<Point> points) {
    double mean = mean(points);
    return points.stream()
        .mapToDouble(p -> p.weight() * (p.accuracy() - mean) * (p.accuracy() - mean))
        .sum();
  }

  /// Below 0 where the values part less than chance would.
  private static double between(List<Point> points) {
    Map<String, List<Point>> groups = byValue(points);
    int n = points.size();
    int k = groups.size();
    double total = squares(points);
    if (k < 2 || k >= n || total <= 0) {
      return 0;
    }
    double within = groups.values().stream().mapToDouble(Importance::squares).sum();
    return 1 - within / (n - k) / (total / (n - 1));
  }

  private static List<Level> levels(Trait trait, List<Point> points) {
    return byValue(points).entrySet().stream()
        .sorted(Map.Entry.comparingByKey(trait.order()))
        .map(e -> new Level(e.getKey(), e.getValue().size(), mean(e.getValue())))
        .toList();
  }
}
