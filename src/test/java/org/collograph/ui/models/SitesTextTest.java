package org.collograph.ui.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.collograph.llm.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SitesTextTest {
  @Test
  void whatIsWrittenIsReadAgain() {
    List<Site> sites =
        List.of(
            new Site("http://a/v1", 4, 60),
            new Site("http://b/v1", null, 60),
            new Site("http://c/v1", 4, null),
            new Site("http://d/v1", null, null));
    assertEquals(sites, SitesText.read(SitesText.of(sites)));
    assertEquals(List.of(), SitesText.read(null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://a/v1 many", "http://a/v1 4 60 2", "http://a/v1 0"})
  void whatIsWrongIsNamed(String text) {
    String said =
        assertThrows(IllegalArgumentException.class, () -> SitesText.read(text)).getMessage();
    assertTrue(said.contains("http://a/v1") && said.contains("Maybe"), said);
  }
}
