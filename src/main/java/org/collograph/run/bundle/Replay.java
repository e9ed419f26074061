package org.collograph.run.bundle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import org.collograph.evaluation.Evaluator;
import org.collograph.evaluation.Outcome;
import org.collograph.evaluation.SpendLedger;
import org.collograph.llm.ChatModel;
import org.collograph.run.PreparedSearch;
import org.collograph.search.AgentExchange;
import org.collograph.search.AgentListener;
import org.collograph.search.PauseGate;
import org.collograph.search.SearchEvent;
import org.collograph.search.Trial;
import org.collograph.words.Sentence;
import org.jspecify.annotations.Nullable;

/// Searches anew from replies that are kept, and compares what is told with what was told.
final class Replay {
  private final PreparedSearch search;
  private final List<SearchEvent> expected;
  private final List<Trial> trials;
  private final @Nullable SearchEvent result;
  private final boolean isWhole;
  private final List<AgentExchange> exchanges;
  private final List<Trial> learnedFrom;
  private final List<SearchEvent> judged = new ArrayList<>();
  private @Nullable Sentence difference;
  private int at;

  /// Nothing is left to compare.
  private static final class Enough extends RuntimeException {
    Enough() {
      super(null, null, false, false);
    }
  }

  /// @param search with the replies that are kept, and no model that could be asked
  /// @param isWhole whether the search had come to its end
  Replay(
      PreparedSearch search,
      List<SearchEvent> told,
      boolean isWhole,
      List<AgentExchange> exchanges,
      List<Trial> learnedFrom) {
    this.search = search;
    this.expected = told.stream().filter(e -> !isResult(e)).toList();
    this.result = told.stream().filter(Replay::isResult).findFirst().orElse(null);
    this.trials = Bundle.trials(told).toList();
    this.isWhole = isWhole;
    this.exchanges = exchanges;
    this.learnedFrom = learnedFrom;
  }

  private static boolean isResult(SearchEvent e) {
    return e instanceof SearchEvent.ResultJudged;
  }

  /// @param threads questions at work at once: they change nothing
  /// @param share told how much has come out the same, from 0 to 1
  /// @return what came out otherwise; empty where nothing did
  Optional<Sentence> run(int threads, DoubleConsumer share) throws InterruptedException {
    ChatModel model = search.place().model(SpendLedger.unlimited());
    Evaluator evaluator = withFailures(search.place().evaluator(model, threads));
    try {
      search
          .engine(
              search.searcher(model, exchanges, learnedFrom, new NobodyElse()),
              evaluator,
              new PauseGate(),
              e -> on(e, share))
          .run(this::steered);
      end();
    } catch (Enough e) {
      end();
    }
    return Optional.ofNullable(difference);
  }

  private List<SearchEvent.Steered> steered(int round) {
    return expected.stream()
        .filter(SearchEvent.Steered.class::isInstance)
        .map(SearchEvent.Steered.class::cast)
        .filter(s -> s.round() == round)
        .toList();
  }

  /// What an endpoint failed at stays so: no replay could bring that about.
  private Evaluator withFailures(Evaluator answered) {
    int[] number = {0};
    return (graph, questions, firstReplica) -> {
      List<Outcome> now = answered.evaluate(graph, questions, firstReplica);
      List<Outcome> then =
          number[0] < trials.size() ? trials.get(number[0]).outcomes() : List.<Outcome>of();
      number[0]++;
      List<Outcome> all = new ArrayList<>(now);
      for (int i = 0; i < Math.min(now.size(), then.size()); i++) {
        Outcome stored = then.get(i);
        if (!stored.isScored() && stored.question().equals(now.get(i).question())) {
          all.set(i, stored);
        }
      }
      return all;
    };
  }

  private void on(SearchEvent event, DoubleConsumer share) {
    if (isResult(event)) {
      judged.add(event);
      return;
    }
    if (at == expected.size() && !isWhole) {
      throw new Enough();
    }
    SearchEvent then = at < expected.size() ? expected.get(at) : null;
    difference =
        then == null
            ? Sentence.of("the replay goes on with %s", Comparison.name(event))
            : Comparison.of(then, event).orElse(null);
    if (difference != null) {
      throw new Enough();
    }
    at++;
    share.accept((double) at / expected.size());
  }

  private void end() {
    if (difference != null) {
      return;
    }
    if (at < expected.size()) {
      difference = Sentence.of("the replay ends before %s", Comparison.name(expected.get(at)));
    } else if (!isJudgedSo()) {
      difference = Sentence.of("the judged result is not what it was");
    }
  }

  /// What a whole run ended with, or what one that was broken off had judged by then.
  private boolean isJudgedSo() {
    if (result == null) {
      return !isWhole || judged.isEmpty();
    }
    List<SearchEvent> now =
        isWhole ? judged.subList(Math.max(0, judged.size() - 1), judged.size()) : judged;
    return now.stream().anyMatch(j -> Comparison.of(result, j).isEmpty());
  }

  /// An agent that is asked what it was not asked then.
  private final class NobodyElse implements AgentListener {
    @Override
    public void asking(String model) {
      difference =
          Sentence.of("the replay asks the agent '%s' something that it was not asked", model);
      throw new Enough();
    }

    @Override
    public void heard(AgentExchange exchange) {}
  }
}
