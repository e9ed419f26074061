package org.collograph.ui.editor.question;

import java.util.Set;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.collograph.evaluation.NodeTrace;
import org.collograph.evaluation.Walkthrough;
import org.collograph.llm.Finish;
import org.collograph.llm.Message;
import org.collograph.task.Question;
import org.collograph.ui.common.Drawer;
import org.collograph.ui.common.Labels;
import org.collograph.ui.common.Words;
import org.collograph.ui.editor.drawing.EditorViewModel;
import org.collograph.words.Sentence;

/// Inside a question: what each node read, said, cost, and whether it was right.
public final class QuestionPanel implements Drawer {
  private final EditorViewModel editor;
  private final QuestionViewModel model;
  private final Label place = Labels.of("", "small", "muted");
  private final TextArea question = Labels.area("question-text");
  private final Label expected = Labels.of("", "small");
  private final StepTable steps;
  private final TextArea prompt = Labels.area("step-prompt");
  private final TextArea reply = Labels.area("step-reply");
  private final Label replyHead = Labels.of("Reply", "small", "muted");
  private final Label verdict = Labels.of("", "small");
  private final Button run = new Button(Words.of("Run"));

  public QuestionPanel(EditorViewModel editor, QuestionViewModel model) {
    this.editor = editor;
    this.model = model;
    this.steps = new StepTable(editor);
    model.questionProperty().subscribe(this::show);
    model.walkthroughProperty().subscribe(this::show);
    editor.selectionProperty().subscribe(_ -> showStep());
  }

  private Button step(String sign, String id, String words, int by) {
    Button button = new Button(sign);
    button.setId(id);
    button.setAccessibleText(Words.of(words));
    button.setOnAction(_ -> model.go(by));
    button.getStyleClass().add("small");
    return button;
  }

  /// Which question it is, and what runs it.
  @Override
  public HBox head(Runnable open) {
    Button back = step("◂", "question-back", "The question before", -1);
    Button on = step("▸", "question-on", "The next question", 1);
    run.setId("question-run");
    run.setMinWidth(Region.USE_PREF_SIZE);
    place.setMinWidth(Region.USE_PREF_SIZE);
    run.getStyleClass().addAll("success", "small");
    run.setOnAction(_ -> open.run());
    run.disableProperty().bind(model.runningProperty());
    HBox head = new HBox(8, place, back, on, Labels.spring(), run);
    head.setAlignment(Pos.CENTER_LEFT);
    return head;
  }

  @Override
  public HBox body() {
    VBox left = new VBox(4, Labels.of("Question", "small", "muted"), question, expected);
    left.setPrefWidth(200);
    left.setMinWidth(100);
    verdict.setId("step-verdict");
    verdict.setWrapText(true);
    verdict.setMinHeight(Region.USE_PREF_SIZE);
    verdict.managedProperty().bind(verdict.textProperty().isNotEmpty());
    VBox said =
        new VBox(4, replyHead, reply, verdict, Labels.of("Prompt", "small", "muted"), prompt);
    said.setPrefWidth(200);
    said.setMinWidth(100);
    VBox.setVgrow(question, Priority.ALWAYS);
    VBox.setVgrow(reply, Priority.ALWAYS);
    VBox.setVgrow(prompt, Priority.ALWAYS);
    HBox.setHgrow(steps, Priority.ALWAYS);
    steps.setPrefWidth(390);
    steps.setMinWidth(200);
    HBox.setHgrow(said, Priority.SOMETIMES);
    HBox body = new HBox(12, left, steps, said);
    return body;
  }

  @Override
  public void start() {
    model.run();
  }

  @Override
  public String title() {
    return "Try on a question";
  }

  private void show(Question q) {
    int count = model.count();
    var now = editor.session().workplaceProperty().get();
    place.setText(
        now == null ? "" : Words.of("%,d of %,d", model.numberProperty().get() + 1, count));
    place.setTooltip(now == null ? null : new Tooltip(now.task().name()));
    question.setText(q == null ? Words.of("The task has no question to look at.") : q.asked());
    expected.setText(q == null ? "" : Words.of("Expected %s", q.answer()));
  }

  private void show(Walkthrough w) {
    steps.show(w);
    if (w != null && !w.outcome().isScored()) {
      editor.session().problems().show(Sentence.verbatim(w.outcome().failure()));
    }
    showStep();
  }

  private void showStep() {
    Walkthrough w = model.walkthroughProperty().get();
    Set<String> chosen = editor.selectionProperty().get().nodes();
    Walkthrough.Step step =
        w == null
            ? null
            : w.steps().stream().filter(s -> chosen.contains(s.node())).findFirst().orElse(null);
    if (step == null) {
      prompt.setText("");
      verdict.setText("");
      reply.setText(
          w == null
              ? Words.of("Run the drawing to see what each node reads and says.")
              : Words.of("Select a node to see its prompt and its reply."));
      return;
    }
    NodeTrace trace = step.trace();
    replyHead.setText(head(trace.finish()));
    verdict.setText(AnswerVerdict.of(w.question(), trace));
    verdict.getStyleClass().removeAll("good", "bad");
    verdict.getStyleClass().add(trace.right() ? "good" : "bad");
    reply.setText(
        trace.thinking() == null
            ? trace.reply()
            : Words.of("[thought before, read by nobody]")
                + "\n"
                + trace.thinking()
                + "\n\n"
                + trace.reply());
    prompt.setText(
        step.prompt().isEmpty()
            ? Words.of("A vote calls no model: it passes the most frequent answer on.")
            : step.prompt().stream().map(QuestionPanel::words).collect(Collectors.joining("\n\n")));
  }

  private static String head(Finish finish) {
    return switch (finish) {
      case STOP -> Words.of("Reply");
      case LENGTH -> Words.of("Reply, cut off at its limit");
      case FILTERED -> Words.of("Reply, withheld by a filter");
    };
  }

  private static String words(Message m) {
    return "[" + m.speaker() + "] " + m.text();
  }
}
