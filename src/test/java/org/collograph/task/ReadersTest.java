package org.collograph.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.collograph.task.grade.JudgeGrader;
import org.collograph.task.read.Reading;
import org.collograph.task.read.TaskFile;
import org.collograph.task.read.TaskReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One's own files, and those of code benchmarks.
class ReadersTest {
  @TempDir Path folder;

  private Path file(String name, String text) throws Exception {
    return Files.writeString(folder.resolve(name), text);
  }

  @Test
  void csvByTheNamesOfItsColumns() throws Exception {
    Path csv =
        file(
            "q.csv",
            "\uFEFFProblem;Target\n\"How many; all in all?\";1,5\nHow far?;\\frac{1}{2}\n");
    Task task = TaskReader.open("csv:" + csv);
    assertEquals(TaskKind.MATH, task.kind());
    assertEquals("How many; all in all?", task.questions().getFirst().text());
    Path choices = file("c.csv", "question,a,b,c,answer\nWhich?,x,y,z,y\nWhat?,x,y,z,C\n");
    Task which = TaskReader.open("csv:" + choices);
    assertEquals("B", which.questions().getFirst().answer());
    assertEquals("C", which.questions().getLast().answer());
  }

  @Test
  void everyRowThatIsNoQuestionHasItsReason() throws Exception {
    Path csv =
        file("q.csv", "question,answer\nGood?,1\n,2\nNo answer?,\nToo,many,columns\nFine?,3\n");
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> TaskReader.open("csv:" + csv));
    assertTrue(
        e.getMessage().contains("Row 3") && e.getMessage().contains("2 rows"), e.getMessage());
    Path task =
        file(
            "t.json",
            "{\"format\": \"collograph/task\", \"version\": 1, \"read\": \"csv\", \"file\":"
                + " \"q.csv\", \"leaveOut\": true}");
    Reading reading = TaskReader.preview(TaskFile.read(task), folder);
    assertEquals(2, reading.questions().size());
    assertEquals(3, reading.rejected().size());
    assertEquals(2, TaskReader.open("task:" + task).questions().size());
  }

  @Test
  void aTaskFileSurvivesBeingWritten() throws Exception {
    file("q.jsonl", "{\"q\": \"Why?\", \"a\": \"Because.\"}\n");
    String text =
        """
        {"format": "collograph/task", "version": 1, "name": "Reasons", "read": "jsonl", "file": "q.jsonl",
         "mapping": {"question": "q", "answer": "a", "kind": "open"},
         "grader": {"name": "judge", "version": 1, "model": "big", "rubric": "It gives a reason."}}
        """;
    TaskFile read = TaskFile.read(file("t.json", text));
    Path again = folder.resolve("again.json");
    read.write(again);
    assertEquals(read, TaskFile.read(again));
    Task task = TaskReader.open("task:" + again);
    assertEquals("Reasons", task.name());
    assertEquals(
        new JudgeGrader("big", "It gives a reason."), task.questions().getFirst().grader());
  }

  @Test
  void anUnknownGraderOrVersionIsRefused() throws Exception {
    file("q.jsonl", "{\"question\": \"1+1?\", \"answer\": \"2\"}\n");
    String form =
        "{\"format\": \"collograph/task\", \"version\": 1, \"read\": \"jsonl\", \"file\":"
            + " \"q.jsonl\", \"grader\": %s}";
    for (String grader :
        new String[] {
          "{\"name\": \"math\", \"version\": 1}",
          "{\"name\": \"guess\"}",
          "{\"name\": \"math\", \"percent\": \"half\"}",
          "{\"name\": \"math\", \"digits\": 0}",
          "{\"name\": \"math\", \"ordered\": \"yes\"}"
        }) {
      Path task = file("t.json", form.formatted(grader));
      var e = assertThrows(IllegalArgumentException.class, () -> TaskReader.open("task:" + task));
      assertTrue(e.getMessage().contains("Maybe"), e.getMessage());
    }
  }

  @Test
  void codeBenchmarksInTheirLayouts() throws Exception {
    Path he =
        file(
            "h.jsonl",
            "{\"task_id\": \"H/0\", \"prompt\": \"def f(x):\\n"
                + "    \\\"\\\"\\\"Twice.\\\"\\\"\\\"\\n"
                + "\", \"entry_point\": \"f\", \"canonical_solution\": \"    return 2 * x\\n"
                + "\", \"test\": \"def check(candidate):\\n"
                + "    assert candidate(1) == 2\\n"
                + "\"}\n");
    Question q = TaskReader.open("humaneval:" + he).questions().getFirst();
    assertEquals("f", q.tests().entryPoint());
    assertTrue(q.answer().endsWith("return 2 * x\n"));
    Path mbpp =
        file(
            "m.jsonl",
            "{\"text\": \"Double it.\", \"code\": \"def g(x):\\r"
                + "\\n"
                + "  return 2*x\", \"task_id\": 1, \"test_setup_code\": \"\", \"test_list\":"
                + " [\"assert g(1) == 2\"]}\n");
    Question m = TaskReader.open("mbpp:" + mbpp).questions().getFirst();
    assertTrue(m.text().contains("assert g(1) == 2"), m.text());
    assertFalse(m.answer().contains("\r"));
  }

  @Test
  void anAnswerThatCannotBeReadIsUnscored() throws Exception {
    Path own =
        file(
            "n.jsonl",
            "{\"question\": \"How many?\", \"answer\": \"many\", \"kind\": \"number\"}\n"
                + "{\"question\": \"And now?\", \"answer\": \"12\", \"kind\": \"number\"}\n");
    Task task = TaskReader.open("jsonl:" + own);
    assertFalse(task.questions().getFirst().isScored());
    assertTrue(task.questions().getLast().isScored());
    assertTrue(task.notes().getLast().english().contains("unscored"), task.notes()::toString);
  }

  @Test
  void nearlyEqualQuestionsInTwoSplitsAreTold() throws Exception {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      lines.append(
          "{\"question\": \"What is %d and one?\", \"answer\": \"%d\"}\n".formatted(i, i + 1));
      lines.append(
          "{\"question\": \"what is %d and  one\", \"answer\": \"%d\"}\n".formatted(i, i + 1));
    }
    lines.append("{\"question\": \"What is 1 and one?\", \"answer\": \"2\"}\n");
    Task task = TaskReader.open("jsonl:" + file("d.jsonl", lines.toString()));
    assertEquals(80, task.questions().size());
    assertEquals(3, task.notes().size(), task.notes()::toString);
  }

  @Test
  void whatIsOpenIsAskedForAndNotGuessed() throws Exception {
    for (String csv :
        List.of(
            "question,A,B,C,D,answer\nWhat is 2+2?,4,3,2,1,1\nWhat is 1+1?,4,2,3,1,2\n",
            "question,A,B,C,D,answer\nPick b,d,c,b,a,b\nPick a,d,c,b,a,a\n",
            "question,answer,correct\nWhat is 2+3?,5,true\nWhat is 2+4?,7,false\n",
            "question,answer,is_valid\nWhat is 2+4?,7,no\nWhat is 1+1?,2,yes\n",
            "question,category\nWhat is 2+3?,arithmetic\nWhat is 1+1?,sum\n")) {
      IllegalArgumentException e =
          assertThrows(
              IllegalArgumentException.class, () -> TaskReader.open("csv:" + file("o.csv", csv)));
      assertTrue(e.getMessage().contains("Maybe"), csv + e.getMessage());
    }
    Path nested =
        file(
            "s.jsonl",
            "{\"question\": \"Who?\", \"context\": \"c\", \"answers\": {\"text\": [\"a\"]}}\n"
                + "{\"question\": \"Where?\", \"context\": \"d\", \"answers\": {\"text\":"
                + " [\"b\"]}}\n");
    assertThrows(IllegalArgumentException.class, () -> TaskReader.open("jsonl:" + nested));
    Path two = file("r.csv", "question,answer,corrected_answer\nWhat is 2+3?,6,5\nAnd 1+1?,3,2\n");
    assertEquals("5", TaskReader.open("csv:" + two).questions().getFirst().answer());
  }

  /// The first row of the second file could name its columns, had it no neighbours.
  @Test
  void filesOfOneFolderAreAlike() throws Exception {
    Path shards = Files.createDirectory(folder.resolve("shards"));
    Files.writeString(shards.resolve("a.csv"), "How much is 1 + 1?,2\nHow much is 2 + 2?,4\n");
    Files.writeString(shards.resolve("b.csv"), "Add five and six,eleven\nAdd one and two,3\n");
    Files.writeString(shards.resolve("c.csv"), "How much is 3 + 3?,6\nHow much is 4 + 4?,8\n");
    TaskFile file = new TaskFile(null, "csv", "shards", null, null, null, false, null);
    assertEquals(List.of("column 1", "column 2"), TaskReader.guess(file, folder).fields());
  }
}
