package org.collograph.llm.simulated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.collograph.codec.RolesCodec;
import org.collograph.codec.json.StrictJson;
import org.collograph.graph.Roles;
import org.collograph.llm.Message;
import org.collograph.llm.ModelFailure;
import org.collograph.llm.ModelRequest;
import org.collograph.llm.Pool;
import org.collograph.task.Question;
import org.collograph.task.Task;
import org.collograph.task.TaskKind;
import org.junit.jupiter.api.Test;

class SimulatedPoolTest {
  private final Roles roles = RolesCodec.shipped();
  private final Task task = numbers(3_000);
  private final Pool pool =
      SimulatedPool.of("simulated", SimulatedPool.builtIn(), List.of(task), roles);

  SimulatedPoolTest() throws Exception {}

  private static Task numbers(int n) {
    List<Question> all = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      all.add(
          new Question(
              "How much is " + i + " plus one?", List.of(), "" + (i + 1), TaskKind.NUMBER));
    }
    return new Task("numbers", all);
  }

  private String ask(String model, int replica, String... messages) throws Exception {
    List<Message> all = new ArrayList<>();
    for (int i = 0; i < messages.length; i += 2) {
      all.add(new Message(messages[i], messages[i + 1]));
    }
    return pool.client().ask(new ModelRequest(model, all, replica)).text();
  }

  private boolean right(Question q, String reply) {
    var grader = q.kind().grader();
    return grader.equal(grader.extract(reply, q.choices()).orElse(""), q.answer());
  }

  @Test
  void singleModelsAreAsAccurateAsTheFileSays() throws Exception {
    for (var expected : List.of(List.of("llama-3.2-1b", 0.31), List.of("llama-3.1-70b", 0.68))) {
      int hits = 0;
      for (Question q : task.questions()) {
        for (int replica = 0; replica < 2; replica++) {
          hits += right(q, ask((String) expected.get(0), replica, "user", q.asked())) ? 1 : 0;
        }
      }
      assertEquals((double) expected.get(1), hits / 6_000.0, 0.03);
    }
  }

  @Test
  void aReplyDependsOnTheRequestAlone() throws Exception {
    String q = task.questions().get(5).asked();
    assertEquals(
        ask("llama-3.2-1b", 0, "user", q), ask("llama-3.2-1b", 0, "user", "Hello.\n  " + q));
    Set<String> replies = new HashSet<>();
    for (int replica = 0; replica < 40; replica++) {
      replies.add(ask("llama-3.2-1b", replica, "user", q));
    }
    assertTrue(replies.size() > 5);
  }

  @Test
  void answersThatWereReadMatterAndRevisionsAreTold() throws Exception {
    int helped = 0;
    int alone = 0;
    for (Question q : task.questions().subList(0, 1_500)) {
      String told = q.asked() + "\n\nSomebody said: the answer is " + q.answer();
      String reply = ask("llama-3.2-3b", 0, "user", told);
      assertTrue(reply.contains("Revision 2"), reply);
      helped += right(q, reply) ? 1 : 0;
      alone += right(q, ask("llama-3.2-3b", 0, "user", q.asked())) ? 1 : 0;
    }
    assertTrue(helped > alone * 1.3, helped + " against " + alone);
  }

  @Test
  void theRevisionGrowsAndAnEmptyBoxIsNoAnswer() throws Exception {
    String q = task.questions().get(3).asked();
    assertTrue(
        ask("llama-3.2-3b", 0, "user", q + "\nPut it into \\boxed{}.").contains("Revision 1"));
    assertTrue(
        ask("llama-3.2-3b", 0, "user", q + "\nRevision 4. Hm.\nThe answer is \\boxed{9}")
            .contains("Revision 5"));
  }

  @Test
  void theFuserIsToldByItsPrompt() throws Exception {
    Set<Boolean> differ = new HashSet<>();
    for (Question q : task.questions().subList(0, 200)) {
      String prompt = q.asked() + "\n#### 7";
      String fuser = ask("llama-3.2-3b", 0, "system", roles.get("fuser").prompt(), "user", prompt);
      differ.add(fuser.equals(ask("llama-3.2-3b", 0, "system", "Be brief.", "user", prompt)));
    }
    assertTrue(differ.contains(false));
  }

  @Test
  void theLastOfSeveralQuestionsIsMeantAndTheLongest() throws Exception {
    String example = "How much is 17 plus one? 18.\n";
    String asked = task.questions().get(1_234).asked();
    assertEquals(
        ask("llama-3.2-3b", 0, "user", asked), ask("llama-3.2-3b", 0, "user", example + asked));
  }

  @Test
  void strangersAreRefused() {
    assertThrows(ModelFailure.class, () -> ask("llama-3.2-3b", 0, "user", "Who are you?"));
    assertThrows(ModelFailure.class, () -> ask("gpt", 0, "user", task.questions().get(0).asked()));
  }

  @Test
  void anotherSeedGivesOtherDrawsOfTheSameModels() throws Exception {
    Pool other =
        SimulatedPool.of("simulated:2", SimulatedPool.builtIn().withSeed(2), List.of(task), roles);
    int same = 0;
    for (Question q : task.questions().subList(0, 300)) {
      var request = new ModelRequest("llama-3.2-3b", List.of(Message.user(q.asked())), 0);
      same += pool.client().ask(request).equals(other.client().ask(request)) ? 1 : 0;
    }
    assertTrue(same < 290);
    assertNotEquals(pool.calling(), other.calling());
  }

  @Test
  void badFilesAreRefusedWithTheValue() throws Exception {
    String good = SimulatedPool.builtInText();
    for (String[] change :
        new String[][] {
          {"\"mathematics\": 0.31", "\"mathematics\": 1.31", "1.31"},
          {"\"tolerance\": 3.1", "\"tolerance\": -3", "-3"},
          {"\"slope\": 2.0", "\"slope\": \"steep\"", "steep"},
          {"\"version\": 1", "\"version\": 9", "9"}
        }) {
      String bad = good.replace(change[0], change[1]);
      var e =
          assertThrows(
              IllegalArgumentException.class,
              () -> SimulatedPoolFile.parse(StrictJson.parse(bad, "pool"), "pool"));
      assertTrue(e.getMessage().contains(change[2]), e.getMessage());
    }
  }
}
