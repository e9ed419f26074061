package org.collograph.run;

import java.util.List;
import java.util.Optional;
import org.collograph.evaluation.ResponseCache;
import org.collograph.evaluation.Spend;
import org.collograph.search.AgentExchange;
import org.collograph.search.Feedback;
import org.collograph.search.space.GraphDistribution;

/// Where runs, trials and replies are kept. Thread-safe; what returned is on disk.
public interface RunStore extends AutoCloseable {
  /// A new run in the state RUNNING.
  StoredRun create(SearchPlan plan, boolean simulated);

  /// Marks a run as running here, with this plan (its caps may have changed).
  void takeUp(String run, SearchPlan plan);

  void add(String run, TrialRecord trial, Spend spend);

  void add(String run, Feedback feedback);

  void add(String run, int round, GraphDistribution distribution);

  /// @param message null where there is nothing to say
  /// @param last what was shown at the end, so that it can be shown again at once
  void end(String run, RunState state, Spend spend, String message, RunStory last);

  /// What was shown of a run when it ended; empty where it was broken off.
  Optional<RunStory> snapshot(String run);

  /// Newest first. A run that was left running by a process that is gone is INTERRUPTED.
  List<StoredRun> runs();

  Optional<StoredRun> find(String run);

  /// In order of their numbers.
  List<TrialRecord> trials(String run);

  /// The first of them.
  List<TrialRecord> trials(String run, int most);

  /// What each round taught, in order.
  List<Feedback> feedback(String run);

  /// The probabilities after each round, in order.
  List<RunStory.Tables> tables(String run);

  /// Hides a run from [#runs], or shows it again; one that is still hidden when the store is opened
  /// next is gone.
  void hide(String run, boolean hidden);

  /// Keeps what was spent where a kill does not lose it.
  void tally(String run, Spend spend);

  /// @param number of the exchange in its run, from 0
  void add(String run, int number, AgentExchange exchange);

  /// What a language-model agent was asked, in order.
  List<AgentExchange> exchanges(String run);

  /// Notes that the sealed split of a task was opened, and says how often it has been.
  long openSealed(String task);

  ResponseCache replies();

  @Override
  void close();
}
