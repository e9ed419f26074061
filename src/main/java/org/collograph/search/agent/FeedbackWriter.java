package org.collograph.search.agent;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.collograph.search.Feedback;
import org.collograph.search.History;
import org.collograph.search.Phase;
import org.collograph.search.forecast.Situation;
import org.collograph.search.forecast.TeamModel;
import org.collograph.search.space.GraphDistribution;
import org.collograph.search.space.SearchSpace;
import org.collograph.words.Sentence;

/// Puts a round's lessons into sentences: what was counted in the traces, what the team model makes
/// of it, and with each sentence the probabilities that moved for it.
final class FeedbackWriter {
  /// A drop that is worth a sentence.
  private static final double NOTABLE = 0.03;

  private final SearchSpace space;
  private final History history;
  private final TeamModel team;

  FeedbackWriter(SearchSpace space, History history, TeamModel team) {
    this.space = space;
    this.history = history;
    this.team = team;
  }

  /// @param forecast accuracy expected of the graph that the tables moved towards
  Feedback write(int round, GraphDistribution before, GraphDistribution after, double forecast) {
    Moves moves = new Moves(space, before, after);
    List<Feedback.Line> lines = new ArrayList<>();
    history.asked().stream()
        .filter(a -> a.trial().round() == round && a.trial().phase() == Phase.DRAWN)
        .max(Comparator.comparingLong(a -> a.trial().right()))
        .ifPresent(a -> lines.add(new Feedback.Line(Blame.of(a, space), List.of())));
    add(lines, modelsAlone(), moves.models());
    add(lines, roles(), moves.roles());
    Sentence towards =
        Sentence.of(
            "The edges move towards a graph that was not asked yet, with a forecast of %.0f %%.",
            forecast * 100);
    add(
        lines,
        crowding().map(c -> Sentence.of("%s %s", c, towards)).orElse(towards),
        moves.edges());
    return new Feedback(round, lines);
  }

  private static void add(List<Feedback.Line> lines, Sentence text, List<Feedback.Move> moves) {
    if (!moves.isEmpty()) {
      lines.add(new Feedback.Line(text, moves));
    }
  }

  private Sentence modelsAlone() {
    String each =
        IntStream.range(0, space.models().size())
            .mapToObj(
                m ->
                    String.format(
                        Locale.ROOT,
                        "%s %.0f %%",
                        space.models().get(m).name(),
                        team.right(new Situation(m, space.sourceRole(), 0, 0, false, 1)) * 100))
            .collect(Collectors.joining(", "));
    return Sentence.of("Right by themselves, as far as the traces tell: %s.", each);
  }

  /// How the roles that call a model do, in the situation where they differ most.
  private Sentence roles() {
    List<String> each = new ArrayList<>();
    for (int r = 0; r < space.roleCount(); r++) {
      if (space.role(r).callsModel()) {
        int role = r;
        double mean =
            IntStream.range(0, space.models().size())
                .mapToDouble(m -> team.right(new Situation(m, role, 3, 1, false, 2)))
                .average()
                .orElse(0);
        each.add(String.format(Locale.ROOT, "%s %.0f %%", space.role(r).name(), mean * 100));
      }
    }
    return Sentence.of(
        "With one right answer among three that disagree, picked out as: %s.",
        String.join(", ", each));
  }

  /// What more answers cost the reader that suffers most from them.
  private Optional<Sentence> crowding() {
    double worst = NOTABLE;
    int model = -1;
    for (int m = 0; m < space.models().size(); m++) {
      double drop = right(m, 2) - right(m, 4);
      if (drop > worst) {
        worst = drop;
        model = m;
      }
    }
    return model < 0
        ? Optional.empty()
        : Optional.of(
            Sentence.of(
                "With one right answer among four instead of two, %s is right %.0f points less"
                    + " often.",
                space.models().get(model).name(), worst * 100));
  }

  private double right(int model, int reads) {
    return team.right(new Situation(model, space.sourceRole(), reads, 1, false, 2));
  }
}
