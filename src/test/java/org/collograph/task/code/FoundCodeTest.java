package org.collograph.task.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class FoundCodeTest {
  @Test
  void theLastBlockThatDefinesWhatIsAskedFor() {
    String reply =
        "First try:\n"
            + "```python\n"
            + "def f(x):\n"
            + "    return 0\n"
            + "```\n"
            + "Better:\n"
            + "```python\n"
            + "def f(x):\n"
            + "    return x\n"
            + "```\n"
            + "Use it so:\n"
            + "```python\n"
            + "print(f(1))\n"
            + "```\n"
            + "and run\n"
            + "```sh\n"
            + "python f.py\n"
            + "```";
    assertEquals(Optional.of("def f(x):\n    return x\n"), FoundCode.in(reply, "f"));
  }

  @Test
  void aBlockThatWasCutOff() {
    assertEquals(
        Optional.of("def f(x):\n    return x"),
        FoundCode.in("So:\n```python\ndef f(x):\n    return x", "f"));
  }

  @Test
  void bareCodeWithProseRoundIt() {
    String reply =
        "Here is the function.\n\ndef f(x):\n    return x + 1\n\nIt adds one to what it is given.";
    assertEquals(Optional.of("def f(x):\n    return x + 1\n"), FoundCode.in(reply, "f"));
  }

  @Test
  void aCompletionEndsWhereItsBodyEnds() {
    String body = "    y = x + 1\n    return y\n\nprint(f(2))\ndef other():\n    pass\n";
    String found = FoundCode.in(body, "f").orElseThrow();
    assertTrue(
        found.startsWith("    y = x + 1\n    return y\n") && !found.contains("other"), found);
    assertEquals(
        "import math\ndef f(x):\n" + found,
        FoundCode.program(found, "import math\ndef f(x):\n", "f"));
  }

  @Test
  void aBodyWithoutItsIndentation() {
    assertEquals(Optional.of("    return x + 1\n"), FoundCode.in("return x + 1", "f"));
  }

  @Test
  void proseIsNoCode() {
    assertEquals(Optional.empty(), FoundCode.in("I cannot write this function.", "f"));
    assertEquals(Optional.empty(), FoundCode.in("", "f"));
  }

  @Test
  void thinkingIsPassedOver() {
    String reply =
        "<think>```python\n"
            + "def f(x):\n"
            + "    return 0\n"
            + "```</think>\n"
            + "```python\n"
            + "def f(x):\n"
            + "    return 1\n"
            + "```";
    assertEquals(Optional.of("def f(x):\n    return 1\n"), FoundCode.in(reply, "f"));
  }

  @Test
  void whatThePromptImportsIsThereForAWholeFunction() {
    String prompt =
        "from typing import List\n\n"
            + "def help(x):\n"
            + "    return x\n\n"
            + "def f(x: List[int]):\n"
            + "    \"\"\"Doc.\"\"\"\n";
    String program = FoundCode.program("def f(x):\n    return help(x)\n", prompt, "f");
    assertTrue(program.startsWith("from typing import List\n\ndef help(x):"), program);
    assertTrue(program.endsWith("def f(x):\n    return help(x)\n"), program);
  }
}
