package org.collograph.llm.simulated;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.collograph.llm.ChatModel;
import org.collograph.llm.ModelFailure;
import org.collograph.llm.ModelReply;
import org.collograph.llm.ModelRequest;
import org.collograph.task.TaskKind;

/// Answers as the simulated models would: a pure function of the request and the pool's seed.
///
/// An own answer is right with σ(k(a−d)). With c answers read, v the highest revision, load c +
/// lineage·(v−1) and attention exp(−(load/tolerance)²), a right one among them is recognised with
/// σ(k(a+recognition−d))·attention; else, with chance trust(role), the plurality is taken.
final class SimulatedChat implements ChatModel {
  private static final List<String> WORKING =
      List.of(
          "I take what is given one step at a time and check the last step.",
          "I write down what is known, then what is asked, and work towards it.",
          "I try the direct way first and test the result against the question.",
          "I split the question into parts and put the parts together.");

  private final SimulatedPoolFile file;
  private final QuestionIndex questions;
  private final String fuserSentence;
  private final Map<String, SimulatedModel> models = new HashMap<>();
  private final Map<String, Double> abilities = new HashMap<>();

  SimulatedChat(SimulatedPoolFile file, QuestionIndex questions, String fuserSentence) {
    this.file = file;
    this.questions = questions;
    this.fuserSentence = fuserSentence;
    for (SimulatedModel model : file.models()) {
      models.put(model.profile().name(), model);
      model
          .accuracy()
          .forEach(
              (kind, accuracy) -> {
                if (file.kinds().containsKey(kind)) {
                  double slope = file.kinds().get(kind).slope();
                  abilities.put(model.profile().name() + "\n" + kind, Ability.of(accuracy, slope));
                }
              });
    }
  }

  @Override
  public ModelReply ask(ModelRequest request) {
    SimulatedModel model = models.get(request.model());
    if (model == null) {
      throw ModelFailure.refused(
          "The simulated pool has no model '%s'. Maybe one of %s is meant.",
          request.model(), models.keySet());
    }
    PromptReading prompt =
        PromptReading.of(request.messages(), questions, fuserSentence)
            .orElseThrow(
                () ->
                    ModelFailure.refused(
                        "The simulated pool finds none of its questions in the prompt. Maybe it was"
                            + " not given this task."));
    return reply(model, prompt, request.replica());
  }

  private ModelReply reply(SimulatedModel model, PromptReading prompt, int replica) {
    TaskKind kind = prompt.question().question().kind();
    String word = kind.subject().word();
    SimulatedKind figures = file.kinds().get(word);
    Double ability = abilities.get(model.profile().name() + "\n" + word);
    if (figures == null || ability == null) {
      throw ModelFailure.refused(
          "The simulated pool has no figures of '%s' for '%s'. Maybe add them to its file.",
          model.profile().name(), word);
    }
    Draws draws =
        Draws.of(
            file.seed(),
            prompt.question().text(),
            model.profile().name(),
            prompt.fuser() ? "fuser" : "assistant",
            prompt.revision() + ":" + String.join("\u001f", prompt.answers()),
            String.valueOf(replica));
    String answer = answer(model, figures, ability, prompt, draws);
    return new ModelReply(
        text(kind, answer, prompt, draws),
        (int) Math.round(figures.lengths().read(prompt.answers().size())),
        (int) Math.round(figures.lengths().output()));
  }

  private static String answer(
      SimulatedModel model, SimulatedKind kind, double ability, PromptReading prompt, Draws draws) {
    KnownQuestion question = prompt.question();
    if (prompt.answers().isEmpty()) {
      return own(kind, ability, question, draws);
    }
    double load = prompt.answers().size() + kind.lineage() * (prompt.revision() - 1);
    double attention = Math.exp(-Math.pow(load / model.tolerance(), 2));
    double recognised =
        Ability.sigmoid(kind.slope() * (ability + kind.recognition() - question.difficulty()));
    if (prompt.answers().contains(question.right()) && draws.chance(recognised * attention)) {
      return question.right();
    }
    return draws.chance(requireNonNull(kind.trust().get(prompt.fuser() ? "fuser" : "assistant")))
        ? plurality(prompt.answers())
        : own(kind, ability, question, draws);
  }

  private static String own(
      SimulatedKind kind, double ability, KnownQuestion question, Draws draws) {
    if (draws.chance(Ability.sigmoid(kind.slope() * (ability - question.difficulty())))) {
      return question.right();
    }
    return draws.chance(kind.commonWrong()) ? question.commonWrong() : question.ownWrong(draws);
  }

  private static String plurality(List<String> answers) {
    Map<String, Integer> counts = new TreeMap<>();
    answers.forEach(a -> counts.merge(a, 1, Integer::sum));
    int most = counts.values().stream().mapToInt(i -> i).max().orElseThrow();
    return counts.entrySet().stream()
        .filter(e -> e.getValue() == most)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }

  private static String text(TaskKind kind, String answer, PromptReading prompt, Draws draws) {
    String working =
        String.format(
            Locale.ROOT,
            "Revision %d. %s",
            prompt.revision() + 1,
            WORKING.get(draws.below(WORKING.size())));
    return switch (kind) {
      case NUMBER, MATH -> working + "\nThe answer is \\boxed{" + answer + "}";
      case CHOICE -> working + "\nAnswer: " + answer;
      case CODE -> working + "\n```python\n" + answer + "\n```";
      case OPEN -> throw new IllegalStateException("Open questions are not simulated.");
    };
  }
}
