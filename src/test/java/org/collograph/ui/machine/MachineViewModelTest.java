package org.collograph.ui.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.collograph.llm.simulated.SimulatedPool;
import org.collograph.ui.common.Session;
import org.collograph.ui.common.Sessions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MachineViewModelTest {
  @TempDir Path folder;
  private Session session;
  private MachineViewModel machine;

  @BeforeEach
  void open() throws Exception {
    session = Sessions.in(folder.resolve("data"));
    machine =
        new MachineViewModel(
            session,
            folder.resolve("data"),
            () -> SimulatedPool.builtInText().getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void simulatedModelsAreServedUntilTheyAreStopped() throws Exception {
    machine.simulated().serve("0", "0");
    var server = machine.simulated().servedProperty().get();
    assertNotNull(server);
    HttpRequest models =
        HttpRequest.newBuilder(URI.create(server.address() + "/v1/models")).build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      String said = client.send(models, HttpResponse.BodyHandlers.ofString()).body();
      assertTrue(said.contains("llama-3.2-1b"), said);
    }
    machine.simulated().stop();
    assertNull(machine.simulated().servedProperty().get());
  }

  @Test
  void whatIsNoPortIsSaidAndNothingIsServed() {
    machine.simulated().serve("eighty", "0");
    assertNull(machine.simulated().servedProperty().get());
    assertTrue(session.problems().shownProperty().get().toString().contains("eighty"));
  }

  @Test
  void theirPoolIsWrittenAsTheCommandLineWritesIt() throws Exception {
    Path file = folder.resolve("pool.json");
    machine.simulated().save(file);
    assertEquals(SimulatedPool.builtInText(), Files.readString(file));
  }
}
