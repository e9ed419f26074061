package org.collograph.llm.simulated;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.collograph.llm.ModelFailure;
import org.collograph.task.grade.Ties;
import org.jspecify.annotations.Nullable;

/// What simulated models answer, as texts aside: a pure function of the pool's seed, the question,
/// the model, the role, the answers read with their revision, and the replica.
///
/// An own answer is right with σ(k(a−d)). With c answers read, v the highest revision, load c +
/// lineage·(v−1) and attention exp(−(load/tolerance)²), a right one among them is recognised with
/// σ(k(a+recognition−d))·attention; else, with chance trust(role), the plurality is taken.
final class AnswerModel {
  private final SimulatedPoolFile file;
  private final Map<String, SimulatedModel> models = new HashMap<>();
  private final Map<String, Double> abilities = new HashMap<>();

  /// What is asked of a model.
  ///
  /// @param answers that it reads, normalised, in the order of the prompt
  /// @param revision the highest among them; 0 where there are none
  record Asked(
      KnownQuestion question, boolean fuser, List<String> answers, int revision, int replica) {
    String subject() {
      return question.question().kind().subject().word();
    }
  }

  AnswerModel(SimulatedPoolFile file) {
    this.file = file;
    for (SimulatedModel model : file.models()) {
      models.put(model.profile().name(), model);
      model
          .accuracy()
          .forEach(
              (kind, accuracy) -> {
                SimulatedKind figures = file.kinds().get(kind);
                if (figures != null) {
                  double ability = Ability.of(accuracy, figures.slope());
                  abilities.put(model.profile().name() + "\n" + kind, ability);
                }
              });
    }
  }

  /// @throws ModelFailure where the pool has no such model
  SimulatedModel model(String name) {
    SimulatedModel model = models.get(name);
    if (model == null) {
      throw ModelFailure.refused(
          "The simulated pool has no model '%s'. Maybe one of %s is meant.", name, models.keySet());
    }
    return model;
  }

  /// @throws ModelFailure where the pool has no figures of the model for such questions
  SimulatedKind figures(SimulatedModel model, Asked asked) {
    SimulatedKind figures = file.kinds().get(asked.subject());
    if (figures == null || ability(model, asked) == null) {
      throw ModelFailure.refused(
          "The simulated pool has no figures of '%s' for '%s'. Maybe add them to its file.",
          model.profile().name(), asked.subject());
    }
    return figures;
  }

  private @Nullable Double ability(SimulatedModel model, Asked asked) {
    return abilities.get(model.profile().name() + "\n" + asked.subject());
  }

  /// The luck of a reply: its answer is drawn from it first, then its words.
  Draws draws(SimulatedModel model, Asked asked) {
    return Draws.of(
        file.seed(),
        asked.question().text(),
        model.profile().name(),
        asked.fuser() ? "fuser" : "assistant",
        asked.revision() + ":" + String.join("\u001f", asked.answers()),
        String.valueOf(asked.replica()));
  }

  /// Normalised.
  String answer(SimulatedModel model, Asked asked, Draws draws) {
    SimulatedKind kind = figures(model, asked);
    KnownQuestion question = asked.question();
    double ability = requireNonNull(ability(model, asked));
    if (asked.answers().isEmpty()) {
      return own(kind, ability, question, draws);
    }
    double load = asked.answers().size() + kind.lineage() * (asked.revision() - 1);
    double attention = Math.exp(-Math.pow(load / model.tolerance(), 2));
    double recognised =
        Ability.sigmoid(kind.slope() * (ability + kind.recognition() - question.difficulty()));
    if (asked.answers().contains(question.right()) && draws.chance(recognised * attention)) {
      return question.right();
    }
    return draws.chance(requireNonNull(kind.trust().get(asked.fuser() ? "fuser" : "assistant")))
        ? plurality(question.question().text(), asked.answers())
        : own(kind, ability, question, draws);
  }

  private static String own(
      SimulatedKind kind, double ability, KnownQuestion question, Draws draws) {
    if (draws.chance(Ability.sigmoid(kind.slope() * (ability - question.difficulty())))) {
      return question.right();
    }
    return draws.chance(kind.commonWrong()) ? question.commonWrong() : question.ownWrong(draws);
  }

  /// The most frequent answer, ties as a vote has them.
  static String plurality(String question, List<String> answers) {
    Map<String, Integer> counts = new HashMap<>();
    answers.forEach(a -> counts.merge(a, 1, Integer::sum));
    int most = counts.values().stream().mapToInt(i -> i).max().orElseThrow();
    return Ties.first(
        question, counts.keySet().stream().filter(a -> counts.getOrDefault(a, 0) == most).toList());
  }
}
