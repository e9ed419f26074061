package org.collograph.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.List;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.collograph.codec.json.StrictJson;
import org.collograph.run.RunState;
import org.junit.jupiter.api.Test;

/// A drawing leaves as a program, a run as a report, and a drawing of another program comes in.
class TakeAwayJourneyTest extends WindowJourney {
  @Test
  void aDrawingLeavesAsAProgram() throws Exception {
    ready();
    chosen = folder.resolve("team.py");
    push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.E);
    write("lang");
    push(KeyCode.ENTER);
    until(() -> Files.exists(chosen));
    String program = Files.readString(chosen);
    assertTrue(program.contains("StateGraph(State)"), "LangGraph was chosen by its name");
    assertTrue(program.contains("Put the final answer into"), "for questions of the open task");
  }

  /// A search of the sample, on the runs page and chosen there.
  private void searched() throws Exception {
    ready();
    push(KeyCode.CONTROL, KeyCode.ENTER);
    until(
        () -> {
          var run = window.search().storyProperty().get();
          return run != null && run.state() == RunState.FINISHED;
        });
    push(KeyCode.CONTROL, KeyCode.DIGIT3);
    until(() -> lookup("run-1").tryQuery().isPresent());
    clickOn("run-1");
  }

  /// By the menu's entry itself: where a menu opens is the window system's.
  private void takeAway(String id) {
    MenuButton menu = lookup("#runs-away").query();
    interact(
        () -> menu.getItems().stream().filter(i -> id.equals(i.getId())).forEach(MenuItem::fire));
  }

  @Test
  void aRunIsToldOnOnePage() throws Exception {
    searched();
    chosen = folder.resolve("run.html");
    takeAway("runs-report");
    until(() -> Files.exists(chosen));
    assertTrue(Files.readString(chosen).contains("Beside the yardsticks"));
  }

  @Test
  void aRunIsArchivedAndBroughtBack() throws Exception {
    searched();
    long trials = store.runs().getFirst().trials();
    chosen = folder.resolve("runs.collograph");
    takeAway("runs-archive");
    until(() -> store.runs().isEmpty());
    until(() -> !lookup("#runs-away").<MenuButton>query().isDisabled());
    assertTrue(Files.size(chosen) > 0);
    takeAway("runs-restore");
    until(() -> store.runs().size() == 1);
    assertEquals(trials, store.runs().getFirst().trials());
    until(() -> lookup("run-1").tryQuery().isPresent());
  }

  @Test
  void aRunLeavesAsABundleThatHoldsAndComesBack() throws Exception {
    searched();
    chosen = folder.resolve("run.zip");
    takeAway("runs-bundle");
    until(() -> Files.exists(chosen));
    until(() -> !lookup("#runs-away").<MenuButton>query().isDisabled());
    takeAway("runs-verify");
    until(
        () ->
            lookup("run.zip holds: every trial came out as it stands in it.")
                .tryQuery()
                .isPresent());
    takeAway("runs-import");
    until(() -> store.runs().size() == 2);
    until(() -> lookup("run-2").tryQuery().isPresent());
    Files.writeString(chosen, "no bundle");
    until(() -> !lookup("#runs-away").<MenuButton>query().isDisabled());
    takeAway("runs-import");
    until(() -> window.editor().session().problems().shownProperty().get() != null);
    assertEquals(2, store.runs().size());
  }

  @Test
  void aDrawingIsServedUntilItIsStopped() throws Exception {
    ready();
    push(KeyCode.CONTROL, KeyCode.K);
    write("serve as");
    push(KeyCode.ENTER);
    until(() -> lookup("#serve-start").tryQuery().isPresent());
    interact(() -> lookup("#serve-port").<TextField>query().setText("0"));
    clickOn("#serve-start");
    until(() -> lookup("#serve-address").tryQuery().isPresent());
    String address = text("serve-address");
    String question =
        window.editor().session().workplaceProperty().get().task().questions().getFirst().asked();
    ObjectNode call = StrictJson.MAPPER.createObjectNode().put("model", "three-and-a-fuser");
    call.putArray("messages").addObject().put("role", "user").put("content", question);
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(address + "/chat/completions"))
              .header("Content-Type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofString(call.toString()))
              .build();
      var said = http.send(request, HttpResponse.BodyHandlers.ofString());
      assertEquals(200, said.statusCode(), said.body());
      until(() -> text("serve-count").equals("1 call so far"));
      clickOn("#serve-stop");
      until(() -> lookup("#serve-start").tryQuery().isPresent());
      until(
          () -> {
            try {
              http.send(request, HttpResponse.BodyHandlers.ofString());
              return false;
            } catch (IOException e) {
              return true;
            } catch (InterruptedException e) {
              throw new IllegalStateException(e);
            }
          });
    }
  }

  @Test
  void aFlowchartIsOpenedWithItsModelsLeftOpen() throws Exception {
    ready();
    chosen =
        Files.writeString(folder.resolve("team.mmd"), "flowchart LR\n a --> fuse\n b --> fuse\n");
    push(KeyCode.CONTROL, KeyCode.O);
    until(() -> graph().contains("fuse"));
    assertEquals("fuser", graph().node("fuse").role());
    assertEquals(3, graph().nodes().size());
    assertEquals(
        List.of(true, true, true), graph().nodes().stream().map(n -> n.model() == null).toList());
    assertTrue(
        window.editor().assessmentProperty().get().findings().stream().anyMatch(f -> f.isError()),
        "what is missing is named");
    clickOn("#fix");
    assertTrue(graph().nodes().stream().allMatch(n -> n.model() != null), "one click for all");
  }
}
