package org.collograph.search.steer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.collograph.search.space.GraphDistribution;
import org.collograph.search.space.SearchSpace;
import org.collograph.search.space.Spaces;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SteerTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "pin 3>7",
        "ban 5=fuser",
        "set 3>7 0.8",
        "set 2=llama-3.1-8b 0.25",
        "free 3>7",
        "rounds +5",
        "pairs +200",
        "finish"
      })
  void whatIsWrittenIsReadAgain(String text) {
    assertEquals(text, Steer.parse(text).text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "pin",
        "pin 3",
        "pin 7>3",
        "pin 0>2",
        "set 3>7",
        "set 3>7 1.5",
        "set 3>7 80%",
        "rounds 0",
        "rounds -3",
        "hold 3>7",
        "pairs +99999999999"
      })
  void whatCannotBeReadSaysWhatCould(String text) {
    String said =
        assertThrows(IllegalArgumentException.class, () -> Steer.parse(text)).getMessage();
    assertTrue(said.contains("Maybe"), said);
  }

  private final SearchSpace space = Spaces.of("18 units");
  private final Helm helm = new Helm(space);
  private final GraphDistribution first = GraphDistribution.begin(space);
  private final String role = space.roles().all().getFirst().name();
  private final String model = space.models().getFirst().name();

  SteerTest() throws Exception {}

  private GraphDistribution after(String... changes) {
    GraphDistribution d = first;
    for (String change : changes) {
      d = helm.after(Steer.parse(change), d);
    }
    return d;
  }

  @Test
  void whatIsSetStaysAProbability() {
    GraphDistribution d = after("set 1>3 0.75", "set 2=" + model + " 0.5", "set 2=" + role + " 0");
    assertEquals(0.75, d.edge(0, 2));
    assertEquals(0.5, d.model(1, 0));
    assertEquals(0, d.role(1, 0));
    assertEquals(1, Arrays.stream(d.models(1)).sum(), 1e-12);
    assertEquals(1, Arrays.stream(d.roles(1)).sum(), 1e-12);
    assertEquals(d.model(1, 1), 0.5 / (space.models().size() - 1), 1e-12);
  }

  @Test
  void whatIsHeldIsLaidOverWhateverComes() {
    after("pin 1>3", "ban 2=" + model, "pin 3=" + role);
    GraphDistribution d = helm.over(first);
    assertEquals(1, d.edge(0, 2));
    assertEquals(0, d.model(1, 0));
    assertEquals(1, Arrays.stream(d.models(1)).sum(), 1e-12);
    assertEquals(1, d.role(2, 0));
    after("free 1>3");
    assertEquals(first.edge(0, 2), helm.over(first).edge(0, 2));
  }

  @Test
  void thePinOfAModelTakesThePlaceOfAnother() {
    String other = space.models().get(1).name();
    GraphDistribution d = after("pin 2=" + model, "pin 2=" + other);
    assertEquals(0, d.model(1, 0));
    assertEquals(1, d.model(1, 1));
  }

  @Test
  void nothingLeftToDrawIsRefused() {
    for (var m : space.models().subList(1, space.models().size())) {
      after("ban 2=" + m.name());
    }
    String said =
        assertThrows(IllegalArgumentException.class, () -> after("ban 2=" + model)).getMessage();
    assertTrue(said.contains("slot 2"), said);
  }

  @Test
  void whatTheSearchDoesNotDrawIsRefused() {
    for (String change : List.of("pin 1>99", "ban 99=" + model, "pin 2=Nobody")) {
      assertThrows(IllegalArgumentException.class, () -> after(change), change);
    }
  }
}
