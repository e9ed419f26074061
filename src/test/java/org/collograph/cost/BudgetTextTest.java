package org.collograph.cost;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Budgets are read as people write them.
class BudgetTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "18 units | 18 units",
        "18 units 4 s | 18 units; 4 s",
        "18 units, 4 s | 18 units; 4 s",
        "18units and 4s | 18 units; 4 s",
        "18 Einheiten und 6,5 s | 18 units; 6.5 s",
        "0,2 ct | 0.002 usd",
        "$0.002 | 0.002 usd",
        "0.002 $ + 800 ms | 0.002 usd; 0.8 s",
        "1,000 units | 1000 units",
        "1e13 flops | 10000000000000 flops",
        "20 units & 18 units | 18 units",
        "4 seconds; 3 cents | 4 s; 0.03 usd",
      })
  void whatIsMeantIsRead(String text, String meant) {
    assertEquals(meant, String.join("; ", Budget.parse(List.of(text)).texts()));
    List<String> texts = Budget.parse(List.of(text)).texts();
    assertEquals(Budget.parse(List.of(text)), Budget.parse(texts), "read again as it is");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "18",
        "units",
        "18 units 4",
        "18 units or 4 s",
        "4 m",
        "-3 s",
        "1..2 s",
        "18 units 4 s!",
        "0 units",
        "1,2,3 units",
        "and"
      })
  void whatCannotBeReadIsNamed(String text) {
    var e = assertThrows(IllegalArgumentException.class, () -> Budget.parse(List.of(text)));
    assertTrue(e.getMessage().contains("Maybe"), e.getMessage());
  }
}
