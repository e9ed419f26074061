package org.collograph.llm.simulated;

import java.util.List;
import java.util.Locale;
import org.collograph.llm.ChatModel;
import org.collograph.llm.ModelFailure;
import org.collograph.llm.ModelReply;
import org.collograph.llm.ModelRequest;
import org.collograph.task.TaskKind;
import org.collograph.task.grade.GraderMemory;

/// Answers as the simulated models would: a pure function of the request and the pool's seed. See
/// [AnswerModel] for what they answer; here it is read from prompts and written as replies.
final class SimulatedChat implements ChatModel {
  private static final List<String> WORKING =
      List.of(
          "I take what is given one step at a time and check the last step.",
          "I write down what is known, then what is asked, and work towards it.",
          "I try the direct way first and test the result against the question.",
          "I split the question into parts and put the parts together.");

  private final AnswerModel model;
  private final QuestionIndex questions;
  private final String fuserSentence;
  private final GraderMemory graders = new GraderMemory();

  SimulatedChat(SimulatedPoolFile file, QuestionIndex questions, String fuserSentence) {
    this.model = new AnswerModel(file);
    this.questions = questions;
    this.fuserSentence = fuserSentence;
  }

  AnswerModel model() {
    return model;
  }

  String fuserSentence() {
    return fuserSentence;
  }

  @Override
  public ModelReply ask(ModelRequest request) {
    SimulatedModel asked = model.model(request.model());
    PromptReading prompt =
        PromptReading.of(request.messages(), questions, fuserSentence, graders)
            .orElseThrow(
                () ->
                    ModelFailure.refused(
                        "The simulated pool finds none of its questions in the prompt. Maybe it was"
                            + " not given this task."));
    return reply(asked, prompt.asked(request.replica()));
  }

  private ModelReply reply(SimulatedModel from, AnswerModel.Asked asked) {
    SimulatedKind figures = model.figures(from, asked);
    Draws draws = model.draws(from, asked);
    String answer = model.answer(from, asked, draws);
    return new ModelReply(
        text(asked.question().question().kind(), answer, asked.revision() + 1, working(draws)),
        (int) Math.round(figures.lengths().read(asked.answers().size())),
        (int) Math.round(figures.lengths().output()));
  }

  /// Which words a reply is made of, drawn after its answer.
  static int working(Draws draws) {
    return draws.below(WORKING.size());
  }

  private static String text(TaskKind kind, String answer, int revision, int words) {
    String working = String.format(Locale.ROOT, "Revision %d. %s", revision, WORKING.get(words));
    return switch (kind) {
      case NUMBER, MATH -> working + "\nThe answer is \\boxed{" + answer + "}";
      case CHOICE -> working + "\nAnswer: " + answer;
      case CODE -> working + "\n```python\n" + answer + "\n```";
      case OPEN -> throw new IllegalStateException("Open questions are not simulated.");
    };
  }
}
