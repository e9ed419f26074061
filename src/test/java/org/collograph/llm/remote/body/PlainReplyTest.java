package org.collograph.llm.remote.body;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

class PlainReplyTest {
  @Test
  void thinkingIsKeptApartWhateverMarksItStandsIn() {
    assertEquals(new Thinking("42", "hm"), Thinking.of("<think>hm</think>\n42"));
    assertEquals(new Thinking("42", "hm"), Thinking.of("hm</think>42"));
    assertEquals(new Thinking("42", "hm"), Thinking.of("[THINK]hm[/THINK]42"));
    assertEquals(
        new Thinking("42", "hm"),
        Thinking.of("<|channel|>analysis<|message|>hm<|end|><|channel|>final<|message|>42"));
    assertEquals(new Thinking("", "hm, and"), Thinking.of(" <think>hm, and"));
    assertEquals(
        new Thinking("42", "one\n\ntwo"), Thinking.of("<think>one</think><think>two</think>42"));
    assertNull(Thinking.of("a < b").thinking());
    assertNull(Thinking.of("The <think> tag begins it.").thinking());
  }

  @Test
  void aReasonIsFoundWhereverItStands() {
    assertEquals(
        "Provider returned error; System role not supported",
        Reason.of(
                "{\"error\":{\"message\":\"Provider returned error\",\"metadata\":{\"raw\":"
                    + "\"{\\\"error\\\":{\\\"message\\\":\\\"System role not supported\\\"}}\"}}}")
            .words());
    assertEquals(
        "seed: Extra inputs are not permitted",
        Reason.of(
                "{\"detail\":[{\"loc\":[\"body\",\"seed\"],"
                    + "\"msg\":\"Extra inputs are not permitted\"}]}")
            .words());
    assertEquals("not here", Reason.of("[{\"error\": \"not here\"}]").words());
    assertEquals(429, Reason.of("{\"error\": {\"code\": 429, \"message\": \"slow\"}}").status());
    assertEquals("", Reason.of("<html>no</html>").words());
  }
}
