package org.collograph.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.time.Duration;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.collograph.codec.json.StrictJson;
import org.collograph.llm.remote.MockEndpoint;
import org.collograph.llm.remote.MockEndpoint.Act;
import org.collograph.run.RunState;
import org.junit.jupiter.api.Test;

/// Real models in the window, behind a mock endpoint.
class ModelsJourneysTest extends WindowJourney {
  private static final String AGENT =
      "{\"reasons\": [\"Read more.\"], \"picks\": [1], \"edges\": [{\"from\": 1, \"to\": 2, \"p\":"
          + " 0.5}]}";

  private static String answer(String prompt) {
    return prompt.contains("Answer in this form") ? AGENT : "It is \\boxed{7}";
  }

  private void write(String field, String text) {
    clickOn("#field-" + field);
    TextField at = lookup("#field-" + field).query();
    interact(at::selectAll);
    write(text);
  }

  private void openModels() {
    push(KeyCode.CONTROL, KeyCode.DIGIT6);
    clickOn("#settings-models");
  }

  private void describe(String endpoint, String name) {
    clickOn("#add-model");
    write("name", name);
    write("endpoint", endpoint);
    write("model", name);
    write("parameters", "1e9");
    write("layers", "16");
    write("hidden_size", "2048");
    write("usd_input", "100");
    write("usd_output", "1000");
  }

  @Test
  void aPoolIsWrittenMeasuredAndSearchedWithUnderACap() throws Exception {
    ready();
    chosen = folder.resolve("pool.json");
    try (var endpoint =
        new MockEndpoint(_ -> Act.ANSWER, ModelsJourneysTest::answer, Duration.ofMillis(2))) {
      openModels();
      describe(endpoint.address(), "one");
      clickOn("#add-model");
      assertEquals(endpoint.address(), text("field-endpoint"));
      clickOn("#remove-model");
      clickOn("#bring-back");
      clickOn("#remove-model");
      clickOn("#measure");
      until(() -> text("models-said").startsWith("Measured with"));
      clickOn("#save-pool");
      until(() -> text("models-said").startsWith("Saved"));
      JsonNode kept = StrictJson.parse(Files.readString(chosen), "the pool");
      assertEquals("one", kept.at("/models/0/name").asText());
      assertEquals(MockEndpoint.WRITTEN, kept.at("/lengths/mathematics/outputTokens").asDouble());
      push(KeyCode.CONTROL, KeyCode.DIGIT2);
      until(() -> text("estimate").contains("$"));
      clickOn("#plan-max-calls").write("40");
      interact(() -> window.search().plan().agentProperty().set("one"));
      until(() -> text("estimate").contains("$"));
      clickOn("#start");
      until(() -> window.search().hasPausedItself());
      assertTrue(lookup("#paused").query().isVisible());
      assertTrue(text("paused-why").contains("40 calls"), text("paused-why"));
      interact(() -> ((TextField) lookup("#paused-calls").query()).setText("100000"));
      clickOn("#paused-go-on");
      until(() -> window.search().storyProperty().get().state() == RunState.FINISHED);
      assertFalse(lookup("#paused").query().isVisible());
      clickOn("#axis-latency");
      until(() -> lookup("#axis-measured").query().isVisible());
      clickOn("#axis-measured");
      assertTrue(text("best-measured").contains("95 of 100 within"), text("best-measured"));
      clickOn("#row-calls");
      until(() -> !window.search().trials().callsProperty().get().isEmpty());
      assertEquals(
          endpoint.address(), window.search().trials().callsProperty().get().getFirst().endpoint());
      clickOn("#row-search");
      interact(() -> lookup("#what-it-said").queryButton().fire());
      until(() -> !lookup("#exchange-said").queryAll().isEmpty());
      assertTrue(text("exchange-said").contains("Read more."));
      clickOn("#exchanges-close");
    }
  }

  @Test
  void aWrongFieldIsNamedAndNothingIsSaved() throws Exception {
    ready();
    chosen = folder.resolve("pool.json");
    openModels();
    describe("http://127.0.0.1:1/v1", "one");
    write("layers", "many");
    clickOn("#save-pool");
    until(() -> !text("problem").isEmpty());
    assertTrue(text("problem").contains("'Layers' of 'one' is 'many'"), text("problem"));
    assertFalse(Files.exists(chosen));
  }

  @Test
  void anEndpointThatIsDownPausesTheSearchWithTheReason() throws Exception {
    ready();
    chosen = folder.resolve("pool.json");
    try (var endpoint =
        new MockEndpoint(_ -> Act.WRONG_KEY, ModelsJourneysTest::answer, Duration.ZERO)) {
      openModels();
      describe(endpoint.address(), "one");
      clickOn("#save-pool");
      until(() -> text("models-said").startsWith("Saved"));
      assertEquals(1, lookup("#models").<TableView<?>>query().getItems().size());
      push(KeyCode.CONTROL, KeyCode.DIGIT2);
      until(() -> text("estimate").contains("$"));
      clickOn("#start");
      until(() -> window.search().hasPausedItself());
      assertTrue(text("paused-why").contains("401"), text("paused-why"));
    }
  }

  @Test
  void theCacheShowsItsSizeAndCanBeEmptied() throws Exception {
    ready();
    store.replies().keep("k", new org.collograph.llm.ModelReply("some text", 1, 1));
    push(KeyCode.CONTROL, KeyCode.DIGIT6);
    until(() -> text("settings-replies").startsWith("1,"));
    clickOn("#settings-forget");
    assertEquals(1, store.replies().size().replies());
    clickOn("#settings-forget");
    until(() -> text("settings-replies").equals("none yet"));
    assertEquals(0, store.replies().size().replies());
  }
}
