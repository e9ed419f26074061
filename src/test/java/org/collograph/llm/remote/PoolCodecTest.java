package org.collograph.llm.remote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.collograph.codec.json.StrictJson;
import org.collograph.cost.TokenLengths;
import org.collograph.llm.ModelEntry;
import org.collograph.llm.PoolDocument;
import org.collograph.llm.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PoolCodecTest {
  @TempDir Path folder;

  private static PoolDocument parse(String model) {
    return PoolCodec.parse(
        StrictJson.parse(
            "{\"format\":\"collograph/pool\",\"version\":1,\"models\":[" + model + "]}", "it"),
        "it");
  }

  @Test
  void whatIsWrittenIsReadBack() throws Exception {
    PoolDocument pool =
        new PoolDocument(
            List.of(
                Mocks.entry("small", "http://127.0.0.1:1/v1", 4),
                Mocks.entry("large", "https://example.org/v1", 2, null, 8_192)),
            Map.of("mathematics", new TokenLengths(152.4, 59.1)));
    Path file = folder.resolve("pool.json");
    PoolCodec.write(file, pool);
    assertEquals(pool, PoolCodec.read(file));
    assertTrue(Files.list(folder).count() == 1, "something was left beside it");
  }

  @Test
  void onlyNameEndpointAndModelAreNeeded() {
    var m =
        parse("{\"name\":\"a\",\"endpoint\":\"http://h/v1\",\"model\":\"m\"}").models().getFirst();
    assertEquals(1_024, m.maxTokens());
    assertEquals(0.7, m.temperature());
    assertEquals(null, m.profile().usdPerMillionInput());
  }

  @Test
  void aModelMayBeServedAtSeveral() throws Exception {
    PoolDocument pool =
        parse(
            """
            {"name":"a","model":"m","maxConcurrent":4,"endpoints":
             ["http://b/v1", {"endpoint":"http://c/v1/","maxConcurrent":8,"maxPerMinute":60}]}\
            """);
    ModelEntry m = pool.models().getFirst();
    assertEquals(
        List.of(new Site("http://b/v1", 4, null), new Site("http://c/v1", 8, 60)), m.sites());
    assertEquals(12, m.profile().maxConcurrent(), "what may run at once, over both");
    Path file = folder.resolve("pool.json");
    PoolCodec.write(file, pool);
    assertEquals(pool, PoolCodec.read(file));
  }

  @Test
  void whatHoldsForAnEndpointIsTheSameInAllModelsThere() {
    String two =
        "{\"name\":\"a\",\"model\":\"m\",\"endpoint\":\"http://b/v1\",\"maxConcurrent\":4},"
            + "{\"name\":\"c\",\"model\":\"m\",\"endpoints\":[\"http://d/v1\",\"http://b/v1\"]}";
    String said = assertThrows(IllegalArgumentException.class, () -> parse(two)).getMessage();
    assertTrue(said.contains("http://b/v1") && said.contains("maxConcurrent"), said);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "endpoint":"file:///etc/passwd"       | file:///etc/passwd
          "endpoint":"http://u:p@h/v1"          | endpoint
          "endpoint":""                         | endpoint
          "endpoint":"h:80"                     | h:80
          "temperature":9                       | temperature
          "maxTokens":0                         | maxTokens
          "usdPerMillionInput":-1               | usdPerMillionInput
          "apiKeyEnv":"A","apiKeyKeychain":"B"  | named twice
          "endpoints":["http://b/v1"]           | endpoint and endpoints
          "endpoint":null,"endpoints":[]        | endpoints of 'a' is empty
          "endpoint":null,"endpoints":"h"       | no list
          "endpoint":null,"endpoints":["h:80"]  | h:80
          "endpoint":null,"endpoints":["http://b/v1","http://b/v1/"] | twice
          """)
  void whatIsWrongIsNamed(String field, String word) {
    String usual = field.contains("\"endpoint\"") ? "" : "\"endpoint\":\"http://h/v1\",";
    String said =
        assertThrows(
                IllegalArgumentException.class,
                () -> parse("{\"name\":\"a\"," + usual + "\"model\":\"m\"," + field + "}"))
            .getMessage();
    assertTrue(said.contains(word) && said.contains("Maybe"), said);
  }
}
