package org.collograph.run.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.collograph.evaluation.QuestionCounts;
import org.collograph.run.study.PilotTables.Row;
import org.collograph.words.Sentence;
import org.junit.jupiter.api.Test;

/// Rows of made-up counts: what they show is said, and nothing that 400 questions cannot tell.
class PilotInsightsTest {
  private static final int QUESTIONS = 400;

  /// Right on the first so many of a hundred, and so on.
  private static Row row(String label, String model, int width, int depth, int right, double size) {
    Map<String, QuestionCounts.Count> counts = new LinkedHashMap<>();
    for (int q = 0; q < QUESTIONS; q++) {
      counts.put("q" + q, new QuestionCounts.Count(q % 100 < right ? 1 : 0, 1));
    }
    return new Row(label, model, width, depth, new QuestionCounts(counts), size, 2 * size);
  }

  private static List<Row> rows(int... right) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < right.length; i++) {
      rows.add(row("", "m", 1, i + 1, right[i], 1));
    }
    return rows;
  }

  private static List<Row> grid(int[]... depths) {
    List<Row> rows = new ArrayList<>();
    for (int w = 0; w < depths.length; w++) {
      for (int d = 0; d < depths[w].length; d++) {
        rows.add(row("", "m", w + 1, d + 1, depths[w][d], 1));
      }
    }
    return rows;
  }

  private static List<String> said(int team, List<Row> width, List<Row> depth, List<Row> grid) {
    List<Row> mix =
        List.of(
            row("1b alone", "1b", 1, 1, 20, 1),
            row("3b alone", "3b", 1, 1, 40, 3),
            row("8b alone", "8b", 1, 1, 50, 8),
            row("70b alone", "70b", 1, 1, 90, 70),
            row("9×1b", null, 9, 2, 10, 9),
            row("3×3b", null, 3, 2, team, 9));
    var tables = new PilotTables(List.of(), mix, width, depth, grid);
    return new PilotInsights(tables).sentences().stream().map(Sentence::english).toList();
  }

  private static List<String> said(int team) {
    return said(team, rows(40, 50), rows(40, 50), grid(new int[] {40, 50}, new int[] {50, 50}));
  }

  @Test
  void severalAreHeldAgainstTheOneOfAsManyParametersNotTheLargest() {
    assertTrue(said(60).getFirst().startsWith("Several small models beat one"), said(60)::getFirst);
    assertTrue(said(60).getFirst().contains("8b alone on 50.0 %"), said(60)::getFirst);
    assertTrue(said(60).getFirst().endsWith("costs 18.0 units instead of 16.0."));
    assertTrue(said(40).getFirst().startsWith("One model beats several"), said(40)::getFirst);
    assertTrue(said(50).getFirst().contains("cannot be told apart"), said(50)::getFirst);
  }

  @Test
  void anOptimumIsSaidOnlyWhereBothSidesAreClear() {
    List<Row> grid = grid(new int[] {40, 40, 60}, new int[] {40, 60, 60}, new int[] {60, 50, 40});
    List<String> said = said(60, rows(40, 55, 56, 45), rows(40, 50, 60), grid);
    assertEquals(
        "Width (answers of m, read by one more): 2 are enough, +15.0 ± 3.5 points against one; 4"
            + " fall behind the best by 11.0 ± 3.1 points on 400 questions.",
        said.get(1));
    assertEquals(
        "Depth (a chain of m): 3 are enough, +20.0 ± 3.9 points against one; up to 3, the most that"
            + " was tried, 400 questions show no fall.",
        said.get(2));
    assertEquals(
        "Width and depth together (m): at widths 1 to 3 the depth that is enough is 3 / 2 / 1; the"
            + " wider, the sooner.",
        said.get(3));
  }

  @Test
  void whereNothingHelpsNothingIsClaimed() {
    List<Row> grid = grid(new int[] {60, 60}, new int[] {40, 60});
    List<String> said = said(60, rows(50, 50, 50), rows(60, 50, 40), grid);
    assertTrue(said.get(1).contains("more than one brings nothing that 400 questions can tell"));
    assertTrue(said.get(2).contains("one is enough; 3 fall behind the best by 20.0"), said.get(2));
    assertTrue(said.get(3).endsWith("wider is not sooner here."), said.get(3));
  }
}
