package org.collograph.ui.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.collograph.llm.Discovery;
import org.collograph.ui.common.Session;
import org.collograph.ui.common.Sessions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelsViewModelTest {
  private static final Discovery.Found SERVER =
      new Discovery.Found(
          "Ollama", URI.create("http://localhost:11434/v1"), List.of("llama3.2:1b", "qwen2.5:7b"));

  @TempDir Path folder;
  private Session session;
  private ModelsViewModel models;

  @BeforeEach
  void open() throws Exception {
    session = Sessions.in(folder.resolve("data"));
    models = new ModelsViewModel(session);
  }

  @Test
  void aServersModelBecomesAnEntryThatIsSavedAndReadAgain() throws Exception {
    models.add(SERVER, "llama3.2:1b");
    models.add(SERVER, "llama3.2:1b");
    assertEquals(
        List.of("llama3.2:1b", "llama3.2:1b-2"),
        models.drafts().stream().map(d -> d.of(ModelField.NAME).get()).toList());
    assertTrue(models.isRight());
    Path pool = folder.resolve("pool.json");
    boolean[] done = new boolean[1];
    models.save(pool, () -> done[0] = true);
    assertTrue(done[0] && Files.exists(pool));
    ModelsViewModel again = new ModelsViewModel(session);
    again.open(pool);
    assertEquals(models.document(), again.document());
  }

  @Test
  void aFieldThatIsWrongIsNamedAndItsModelChosen() {
    models.add(SERVER, "llama3.2:1b");
    models.add(SERVER, "qwen2.5:7b");
    models.drafts().getFirst().of(ModelField.ENDPOINT).set("no address");
    assertFalse(models.isRight());
    assertEquals(models.drafts().getFirst(), models.selectedProperty().get());
    assertTrue(
        session.problems().shownProperty().get().sentence().english().contains("no address"));
    assertEquals(List.of(), models.entries());
  }

  @Test
  void whatWasRemovedComesBack() {
    models.add(SERVER, "llama3.2:1b");
    models.add(SERVER, "qwen2.5:7b");
    models.remove();
    assertEquals(1, models.drafts().size());
    assertNotNull(models.undoProperty().get());
    models.bringBack();
    assertEquals(2, models.drafts().size());
    models.clear();
    assertEquals(0, models.drafts().size());
    models.bringBack();
    assertEquals(2, models.drafts().size());
  }
}
