package org.collograph.run;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.collograph.evaluation.Difference;
import org.collograph.evaluation.Evaluator;
import org.collograph.evaluation.Spend;
import org.collograph.evaluation.SpendCapReached;
import org.collograph.evaluation.SpendLedger;
import org.collograph.llm.EndpointDown;
import org.collograph.search.AgentExchange;
import org.collograph.search.SearchEngine;
import org.collograph.search.SearchEvent;
import org.collograph.search.SearchResult;
import org.collograph.search.Searcher;
import org.collograph.search.Stopped;
import org.collograph.search.agent.Conversation;

/// Drives one engine and writes down what it says: into the store first, then into the snapshot.
final class RunRecorder {
  private static final double YARDSTICKS = 0.3;

  private final SearchRun run;
  private final RunStore store;
  private final SpendLedger ledger;
  private final int storedBefore;
  private final Clock clock;
  private final long startedAt;
  private final SearchEstimate estimate;
  private int trials;

  RunRecorder(SearchRun run, RunStore store, SpendLedger ledger, int storedBefore, Clock clock) {
    this.run = run;
    this.store = store;
    this.ledger = ledger;
    this.storedBefore = storedBefore;
    this.clock = clock;
    this.startedAt = clock.millis();
    this.estimate = run.search().estimate();
  }

  /// @param searcher made here, so that what goes wrong in making it ends the run as well
  void drive(Supplier<Searcher> searcher, Evaluator evaluator) {
    PreparedSearch s = run.search();
    try {
      new SearchEngine(
              s.task(),
              s.space(),
              s.objective(),
              s.plan().stopRules(),
              searcher.get(),
              evaluator,
              s.yardsticks(),
              s.plan().seed(),
              run.gate(),
              this::on)
          .run();
      end(RunState.FINISHED, null);
    } catch (SpendCapReached | EndpointDown e) {
      end(RunState.PAUSED, e.getMessage());
    } catch (Stopped | InterruptedException e) {
      end(Objects.requireNonNullElse(run.askedFor(), RunState.INTERRUPTED), null);
    } catch (RuntimeException | Error e) {
      run.fail(e);
      end(RunState.FAILED, Objects.requireNonNullElse(e.getMessage(), e.toString()));
    } finally {
      run.finish();
    }
  }

  private void end(RunState state, String message) {
    // Told once, so that what is stored and what is shown are the same.
    Spend spend = ledger.spend();
    UnaryOperator<RunStory> ended =
        s ->
            s.counted(spend, state == RunState.FINISHED ? 1 : s.stage().progress(), null)
                .in(state, message);
    try {
      store.end(run.name(), state, spend, message, ended.apply(run.snapshot()));
    } finally {
      run.update(ended);
    }
  }

  /// Writes down what a language-model agent is asked, and shows that it is being asked.
  Conversation.Listener agent() {
    int[] number = {store.exchanges(run.name()).size()};
    return new Conversation.Listener() {
      @Override
      public void asking(String model) {
        run.update(s -> s.saying("Asking %s how to go on.".formatted(model)));
      }

      @Override
      public void heard(AgentExchange exchange) {
        store.add(run.name(), number[0]++, exchange);
        run.update(s -> s.saying(null));
      }
    };
  }

  private void on(SearchEvent event) {
    switch (event) {
      case SearchEvent.TrialStarted _ -> {}
      case SearchEvent.TrialFinished e -> finished(run.search().record(e.trial()));
      case SearchEvent.FeedbackGiven e -> {
        store.add(run.name(), e.feedback());
        run.update(s -> s.taught(e.feedback()));
      }
      case SearchEvent.DistributionUpdated e -> {
        store.add(run.name(), e.round(), e.distribution());
        run.update(s -> s.moved(e.round(), e.distribution()));
      }
      case SearchEvent.RoundFinished e ->
          run.update(s -> s.led(run.search().space().graph(e.leader())));
      case SearchEvent.WinnerJudged e -> judged(e.result());
    }
  }

  private void finished(TrialRecord trial) {
    if (trials >= storedBefore) {
      store.add(run.name(), trial, ledger.spend());
    }
    trials++;
    run.update(
        s -> {
          RunStory after = s.after(trial);
          double done = Math.min(0.999, done(after.counts()));
          double elapsed = (clock.millis() - startedAt) / 1000.0;
          Double left = done < 0.02 ? null : elapsed * (1 - done) / done;
          return after.counted(ledger.spend(), done, left);
        });
  }

  /// Yardsticks come last and go fast: much of what they ask is known by then.
  private double done(RunStory.Counts c) {
    double search = Math.min(1, (double) c.asked() / Math.max(1, estimate.asked()));
    double yards =
        Math.min(1, (double) c.yardstickAsked() / Math.max(1, estimate.yardstickAsked()));
    return (1 - YARDSTICKS) * search + YARDSTICKS * yards;
  }

  private void judged(SearchResult result) {
    Map<String, Difference> behind =
        result.yardsticks().stream()
            .collect(Collectors.toMap(SearchResult.Judged::name, SearchResult.Judged::behind));
    run.update(
        s ->
            s.won(
                run.search().space().graph(result.best().graph()),
                run.search().space().cost(result.best().graph()),
                result.best().validation(),
                result.rival(),
                behind));
  }
}
