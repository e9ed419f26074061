package org.collograph.run;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.collograph.evaluation.Evaluator;
import org.collograph.evaluation.Spend;
import org.collograph.evaluation.SpendCapReached;
import org.collograph.evaluation.SpendLedger;
import org.collograph.llm.EndpointDown;
import org.collograph.search.AgentExchange;
import org.collograph.search.AgentListener;
import org.collograph.search.Rudder;
import org.collograph.search.SearchEvent;
import org.collograph.search.SearchResult;
import org.collograph.search.Searcher;
import org.collograph.search.Stopped;
import org.collograph.search.Trial;
import org.collograph.words.Sentence;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Drives one engine and writes down what it says: into the store first, then into the story.
final class RunRecorder {
  private static final Logger LOG = LoggerFactory.getLogger(RunRecorder.class);

  private final SearchRun run;
  private final RunStore store;
  private final SpendLedger ledger;
  private final int storedBefore;
  private final RunProgress progress;
  private final Booked book;
  private int trials;
  private int pictured;

  /// @param storedBefore trials that the store has from earlier times
  RunRecorder(
      SearchRun run,
      RunStore store,
      SpendLedger ledger,
      int storedBefore,
      RunProgress progress,
      Booked book) {
    this.book = book;
    this.run = run;
    this.store = store;
    this.ledger = ledger;
    this.storedBefore = storedBefore;
    this.progress = progress;
  }

  private void logBegin(SearchPlan plan) {
    LOG.info(
        "{} begins: {} on {}, {}, {}, seed {}, {} trials kept",
        run.name(),
        plan.method(),
        plan.taskName(),
        plan.pool(),
        plan.budgets(),
        plan.seed(),
        storedBefore);
  }

  /// @param rudder asked what persons have changed
  /// @param searcher made here, so that what goes wrong in making it ends the run as well
  void drive(Supplier<Searcher> searcher, Evaluator evaluator, Rudder rudder) {
    logBegin(run.search().plan());
    try {
      PreparedSearch search = run.search();
      search.engine(searcher.get(), evaluator, run.gate(), this::on).run(rudder);
      List<Sentence> told = search.place().told(ledger);
      end(RunState.FINISHED, told.isEmpty() ? null : Sentence.joined(told));
    } catch (SpendCapReached | EndpointDown e) {
      end(RunState.PAUSED, Sentence.of(e));
    } catch (StoreUnwritable e) {
      // Nothing that was stored is lost: when there is room again the run goes on where it was.
      LOG.warn("{} cannot be written", run.name(), e);
      end(RunState.PAUSED, Sentence.of(e));
    } catch (Stopped | InterruptedException e) {
      end(Objects.requireNonNullElse(run.askedFor(), RunState.INTERRUPTED), null);
    } catch (RuntimeException | Error e) {
      LOG.error("{} failed", run.name(), e);
      run.fail(e);
      end(RunState.FAILED, Sentence.of(e));
    } finally {
      run.finish();
    }
  }

  /// Whether the search goes again where it went before it was broken off.
  boolean isTold() {
    return trials < storedBefore;
  }

  private void requireAnswers() {
    if (ledger.answers().areMostlyMissing()) {
      throw new EndpointDown(Sentence.joined(ledger.answers().told()));
    }
  }

  private void end(RunState state, @Nullable Sentence message) {
    LOG.info("{} ends {}{}", run.name(), state.word(), message == null ? "" : ": " + message);
    // Told once, so that what is stored and what is shown are the same.
    Spend spend = ledger.spend();
    try {
      store.end(run.name(), state, spend, message);
    } catch (StoreUnwritable e) {
      // What is stored says that the run was running: it will be found to be broken off.
      LOG.warn("The end of {} cannot be written", run.name(), e);
    } finally {
      double done = run.story().stage().progress();
      run.tell(new RunEvent.SpendChanged(spend, done, null));
      run.tell(new RunEvent.StateChanged(state, message));
    }
  }

  /// Writes down what a language-model agent is asked, and shows that it is being asked.
  AgentListener agent() {
    int[] number = {store.exchanges(run.name()).size()};
    return new AgentListener() {
      @Override
      public void asking(String model) {
        run.tell(new RunEvent.WorkTold(Sentence.of("Asking %s how to go on.", model)));
      }

      @Override
      public void heard(AgentExchange exchange) {
        store.add(run.name(), number[0]++, exchange);
        run.tell(new RunEvent.WorkTold(null));
      }
    };
  }

  private void on(SearchEvent event) {
    boolean isTrial = event instanceof SearchEvent.TrialFinished;
    if (!isTrial || !isTold()) {
      store.add(run.name(), event, ledger.spend());
    }
    run.tell(new RunEvent.Searched(event));
    // What is told again was pictured when it was new.
    if (event instanceof SearchEvent.RoundFinished over
        && !isTold()
        && trials - pictured >= Picture.WORTH_KEEPING) {
      pictured = trials;
      RunStory story = run.story();
      store.keep(run.name(), new Picture(story, trials, over.round(), story.steered().size()));
    }
    if (event instanceof SearchEvent.ResultJudged(SearchResult soFar)) {
      book.found(soFar);
    }
    if (event instanceof SearchEvent.TrialFinished(Trial _)) {
      trials++;
      double done = progress.of(run.story());
      run.tell(new RunEvent.SpendChanged(ledger.spend(), done, progress.secondsLeft(done)));
      requireAnswers();
    }
  }
}
