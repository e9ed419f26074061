package org.collograph.search.agent;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.collograph.search.Feedback;
import org.collograph.search.space.GraphDistribution;
import org.collograph.search.space.SearchSpace;
import org.collograph.search.space.SlotGraph;
import org.collograph.words.OneLine;
import org.collograph.words.Refusal;
import org.collograph.words.Sentence;
import org.jspecify.annotations.Nullable;

/// A language model as the agent: it is told what every agent is told, in words, and answers with
/// the next probabilities. Where its replies cannot be used, the numerical update takes their place
/// and the feedback says so.
final class ModelAgent implements Agent {
  private static final String FORMS = "\n\nEach model in two forms, forecast from those:\n";
  private static final int MOST_SHOWN = 12;
  private static final int MOST_REASONS = 8;
  private static final int LONGEST_REASON = 300;

  private final Conversation conversation;
  private final BuiltInAgent numerical;
  private final boolean hearsOfForms;
  private @Nullable Sentence startProblem;
  private final AgentReply start = new AgentReply("start.schema.json");
  private final AgentReply update = new AgentReply("update.schema.json");

  /// @param hearsOfForms whether it is told at the start how each model does side by side and in
  ///   chains
  ModelAgent(Conversation conversation, BuiltInAgent numerical, boolean hearsOfForms) {
    this.conversation = conversation;
    this.numerical = numerical;
    this.hearsOfForms = hearsOfForms;
  }

  @Override
  public List<SlotGraph> start(Briefing b) throws InterruptedException {
    List<SlotGraph> shown = b.bestMixes().stream().limit(MOST_SHOWN).toList();
    if (shown.isEmpty()) {
      return numerical.start(b);
    }
    String prompt = startPrompt(b, shown);
    var picked =
        conversation.ask(
            0, AgentTexts.system(), prompt, reply -> picks(start.read(reply), shown.size()));
    startProblem = picked.problem();
    if (picked.value() == null) {
      return numerical.start(b);
    }
    return withSmaller(picked.value(), shown, b);
  }

  private String startPrompt(Briefing b, List<SlotGraph> shown) {
    Described words = new Described(b);
    return AgentTexts.start(
        Map.of(
            "task", conversation.task(),
            "budget", b.space().budget().toString(),
            "objective", b.objective().toString(),
            "singles", words.singles(),
            "forms", hearsOfForms ? FORMS + new FormsInWords(b).text() : "",
            "mixes", words.mixes(shown)));
  }

  private static List<SlotGraph> withSmaller(
      List<Integer> picks, List<SlotGraph> shown, Briefing b) {
    Set<SlotGraph> chosen = new LinkedHashSet<>();
    for (int pick : picks) {
      chosen.add(shown.get(pick - 1));
      chosen.add(b.mixes().smaller(shown.get(pick - 1)));
    }
    return List.copyOf(chosen);
  }

  private static List<Integer> picks(JsonNode reply, int most) {
    List<Integer> picks = new ArrayList<>();
    for (JsonNode pick : reply.get("picks")) {
      if (!pick.canConvertToInt() || pick.intValue() < 1 || pick.intValue() > most) {
        throw new Refusal("there is no mix %s; they are 1 to %d.", pick, most);
      }
      picks.add(pick.intValue());
    }
    return picks;
  }

  /// What a reply comes to.
  private record Read(GraphDistribution tables, List<String> reasons) {}

  @Override
  public Advice advise(Briefing b) throws InterruptedException {
    Advice advice = advice(b);
    if (startProblem == null) {
      return advice;
    }
    List<Feedback.Line> lines = new ArrayList<>();
    lines.add(
        new Feedback.Line(
            Sentence.of(
                "What %s said on the start could not be used; the forecast chose it. The last: %s",
                conversation.name(), startProblem),
            List.of()));
    lines.addAll(advice.feedback().lines());
    startProblem = null;
    return new Advice(advice.tables(), new Feedback(b.round(), lines));
  }

  private Advice advice(Briefing b) throws InterruptedException {
    SlotGraph target = numerical.target(b);
    var said =
        conversation.ask(
            b.round(), AgentTexts.system(), prompt(b, target), reply -> read(b, reply));
    if (said.value() == null) {
      Advice instead = numerical.advise(b);
      List<Feedback.Line> lines = new ArrayList<>();
      lines.add(
          new Feedback.Line(
              Sentence.of(
                  "The replies of %s could not be used; the numerical update took their place. The"
                      + " last: %s",
                  conversation.name(), said.problem()),
              List.of()));
      lines.addAll(instead.feedback().lines());
      return new Advice(instead.tables(), new Feedback(b.round(), lines));
    }
    return new Advice(said.value().tables(), feedback(b, said.value()));
  }

  private Read read(Briefing b, String reply) {
    JsonNode node = update.read(reply);
    List<String> reasons = new ArrayList<>();
    node.get("reasons").forEach(r -> reasons.add(OneLine.of(r.asText(), LONGEST_REASON)));
    return new Read(new TableEdits(b.space(), b.tables()).apply(node), reasons);
  }

  /// Its reasons in its own words, and below them what moved.
  private Feedback feedback(Briefing b, Read read) {
    Moves moves = new Moves(b.space(), b.tables(), read.tables());
    List<Feedback.Move> all = new ArrayList<>(moves.edges());
    all.addAll(moves.models());
    all.addAll(moves.roles());
    List<Feedback.Line> lines = new ArrayList<>();
    List<String> reasons =
        read.reasons().stream().filter(r -> !r.isEmpty()).limit(MOST_REASONS).toList();
    for (int i = 0; i < reasons.size(); i++) {
      boolean isLast = i == reasons.size() - 1;
      lines.add(
          new Feedback.Line(
              Sentence.of("%s: “%s”", conversation.name(), reasons.get(i)),
              isLast ? all : List.of()));
    }
    if (reasons.isEmpty()) {
      lines.add(new Feedback.Line(Sentence.of("%s gave no reasons.", conversation.name()), all));
    }
    return new Feedback(b.round(), lines);
  }

  private String prompt(Briefing b, SlotGraph target) {
    SearchSpace space = b.space();
    Described words = new Described(b);
    return AgentTexts.update(
        Map.ofEntries(
            Map.entry("task", conversation.task()),
            Map.entry("budget", space.budget().toString()),
            Map.entry("objective", b.objective().toString()),
            Map.entry("round", String.valueOf(b.round())),
            Map.entry("rounds", words.rounds()),
            Map.entry("best", words.best()),
            Map.entry("forecast", words.forecasts()),
            Map.entry("target", words.team(target) + ", forecast " + words.forecast(target)),
            Map.entry("last", String.valueOf(space.slots())),
            Map.entry("tables", words.tables()),
            Map.entry("role", space.role(0).name()),
            Map.entry("model", space.models().getFirst().name()),
            Map.entry(
                "roles",
                space.roles().all().stream().map(r -> r.name()).collect(Collectors.joining(", "))),
            Map.entry(
                "models",
                space.models().stream().map(m -> m.name()).collect(Collectors.joining(", ")))));
  }
}
