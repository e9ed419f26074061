package org.collograph.run;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import org.collograph.evaluation.Evaluator;
import org.collograph.evaluation.Outcome;
import org.collograph.evaluation.RepeatedAccuracy;
import org.collograph.evaluation.RunnableGraph;
import org.collograph.evaluation.SpendLedger;
import org.collograph.graph.CollaborationGraph;
import org.collograph.task.Question;
import org.collograph.task.Task;
import org.collograph.words.Refusal;
import org.jspecify.annotations.Nullable;

/// How often a graph is right on a part of a task, and how much better than another one on the same
/// questions.
public final class Evaluation {
  private static final int MOST_REPEATS = 10_000;

  /// Repeat r takes the samples from 1,000·r on (the command line's contract).
  private static final int REPLICAS_APART = 1_000;

  /// Questions a thread between two looks at whether it was cancelled.
  private static final int STRETCH = 4;

  /// What is asked.
  ///
  /// @param rival asked the same; null for none
  /// @param questions the first so many in the order of the seed; null for all
  /// @param repeats samples of each question
  public record Wanted(
      CollaborationGraph graph,
      @Nullable CollaborationGraph rival,
      Part part,
      @Nullable Integer questions,
      int repeats,
      long seed,
      int threads) {
    public Wanted {
      positive("repeats", repeats);
      if (repeats > MOST_REPEATS) {
        throw new Refusal(
            "--repeats is %,d and at most %,d are asked. Maybe a number of questions is meant.",
            repeats, MOST_REPEATS);
      }
      if (questions != null) {
        positive("questions", questions);
      }
    }

    public Wanted against(@Nullable CollaborationGraph other) {
      return new Wanted(graph, other, part, questions, repeats, seed, threads);
    }

    private static void positive(String option, int value) {
      if (value < 1) {
        throw new Refusal("--%s is %d. Maybe a positive number is meant.", option, value);
      }
    }
  }

  /// Where it is kept what was opened and found.
  interface Book {
    /// Notes that the sealed split of the task is opened, and says how often it has been.
    long open();

    /// Keeps what was found.
    void found(Wanted wanted, EvaluationReport report);
  }

  private final Workplace place;
  private final Wanted wanted;
  private final Book book;
  private final List<Question> split;
  private final int most;

  /// @throws IllegalArgumentException where a graph cannot be run, or the part has no question
  Evaluation(Workplace place, Wanted wanted, Book book) {
    this.place = place;
    this.book = book;
    this.wanted = wanted;
    place.requireRunnable(wanted.graph());
    if (wanted.rival() != null) {
      place.requireRunnable(wanted.rival());
    }
    this.split = wanted.part().of(place.task());
    this.most =
        wanted.questions() == null ? split.size() : Math.min(wanted.questions(), split.size());
  }

  /// Pairs of graph and question that it asks.
  public long pairs() {
    return (long) wanted.repeats() * most * (wanted.rival() == null ? 1 : 2);
  }

  /// How many questions the part has, where fewer than were wanted; else 0.
  public int fewerThanWanted() {
    boolean fewer = wanted.questions() != null && wanted.questions() > split.size();
    return fewer ? split.size() : 0;
  }

  /// Asks one stretch of the questions after the other, every repeat of both graphs, so that what
  /// was asked before it is cancelled can be reported.
  ///
  /// @param asked told how many pairs have been asked so far
  /// @param cancelled looked at before each stretch; where it holds, an interrupt ends the stretch
  ///   at work, which then does not count
  public EvaluationReport run(SpendLedger ledger, LongConsumer asked, BooleanSupplier cancelled)
      throws InterruptedException {
    long openings = wanted.part().isSealed() ? book.open() : 0;
    List<Question> questions = Task.ordered(split, wanted.seed()).subList(0, most);
    Evaluator evaluator = place.evaluator(ledger, wanted.threads());
    Asking graph = new Asking(evaluator, wanted.graph());
    Asking rival = wanted.rival() == null ? null : new Asking(evaluator, wanted.rival());
    int stretch = STRETCH * wanted.threads();
    long pairs = 0;
    int until = 0;
    try {
      while (until < questions.size() && !cancelled.getAsBoolean()) {
        List<Question> some = questions.subList(until, Math.min(questions.size(), until + stretch));
        pairs += graph.ask(some) + (rival == null ? 0 : rival.ask(some));
        until += some.size();
        asked.accept(pairs);
      }
    } catch (InterruptedException e) {
      if (!cancelled.getAsBoolean()) {
        throw e;
      }
    }
    EvaluationReport found =
        report(
            questions.subList(0, until),
            graph.first(until),
            rival == null ? null : rival.first(until),
            pairs,
            openings,
            ledger);
    book.found(wanted, found);
    return found;
  }

  private EvaluationReport report(
      List<Question> asked,
      List<List<Outcome>> all,
      @Nullable List<List<Outcome>> rival,
      long pairs,
      long openings,
      SpendLedger ledger) {
    List<Outcome> unscored = all.stream().flatMap(List::stream).filter(o -> !o.isScored()).toList();
    return new EvaluationReport(
        RepeatedAccuracy.of(all),
        rival == null ? null : RepeatedAccuracy.of(rival),
        rival == null ? null : RepeatedAccuracy.paired(all, rival),
        unscored.size(),
        unscored.isEmpty() ? null : unscored.getFirst().failure(),
        place.meter().cost(wanted.graph()).total(),
        pairs,
        openings,
        ledger.spend(),
        ledger.answers(),
        place.told(ledger),
        asked,
        all);
  }

  /// A graph with what it has been asked, a list a repeat.
  private final class Asking {
    final Evaluator evaluator;
    final RunnableGraph graph;
    final List<List<Outcome>> outcomes = new ArrayList<>();

    Asking(Evaluator evaluator, CollaborationGraph graph) {
      this.evaluator = evaluator;
      this.graph = RunnableGraph.of(graph, place.roles());
      for (int r = 0; r < wanted.repeats(); r++) {
        outcomes.add(new ArrayList<>());
      }
    }

    /// What came of the first so many questions, of which every repeat was asked.
    List<List<Outcome>> first(int n) {
      return outcomes.stream().map(o -> List.copyOf(o.subList(0, n))).toList();
    }

    long ask(List<Question> some) throws InterruptedException {
      for (int r = 0; r < outcomes.size(); r++) {
        outcomes.get(r).addAll(evaluator.evaluate(graph, some, REPLICAS_APART * r));
      }
      return (long) outcomes.size() * some.size();
    }
  }
}
