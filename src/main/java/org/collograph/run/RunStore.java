package org.collograph.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import org.collograph.evaluation.Call;
import org.collograph.evaluation.ResponseCache;
import org.collograph.evaluation.Spend;
import org.collograph.search.AgentExchange;
import org.collograph.search.Objective;
import org.collograph.search.SearchEvent;
import org.collograph.search.Trial;
import org.collograph.search.steer.Steer;
import org.collograph.words.Sentence;
import org.jspecify.annotations.Nullable;

/// Where runs, trials and replies are kept. Thread-safe; what returned is on disk. Every method
/// that writes may throw [StoreUnwritable].
public interface RunStore extends AutoCloseable {
  /// A new run in the state RUNNING.
  StoredRun create(SearchPlan plan, boolean simulated);

  /// Takes in a run of another workbench as a whole, under a name of its own.
  ///
  /// @param run its name and its process are of another machine, and left out
  /// @param told in order
  StoredRun adopt(StoredRun run, List<SearchEvent> told, List<AgentExchange> exchanges);

  /// Marks a run as running here, with this plan (its caps may have changed).
  ///
  /// @param run as it was read; where it has changed since, somebody else has taken it up
  /// @throws IllegalArgumentException where it has changed, or may not be taken up
  void takeUp(StoredRun run, SearchPlan plan);

  /// Keeps what a search told.
  ///
  /// @param spend so far
  void add(String run, SearchEvent event, Spend spend);

  /// @param message null where there is nothing to say
  /// @throws IllegalStateException where the run may not become that
  void end(String run, RunState state, Spend spend, @Nullable Sentence message);

  /// Everything that a run's search told, in an order in which it can be told again.
  List<SearchEvent> events(String run);

  /// The same without what each node said and what each graph was drawn as: what a story needs,
  /// read in a fraction of the time.
  default List<SearchEvent> brief(String run) {
    return brief(run, Picture.first(Objective.ACCURACY));
  }

  /// @param since told from there on
  List<SearchEvent> brief(String run, Picture since);

  /// Keeps a picture of a run; what it shows is kept as events as well.
  void keep(String run, Picture picture);

  /// The last one that was kept, else the first of all.
  Picture picture(String run, Objective objective);

  /// Newest first. A run that was left running by a process that is gone is INTERRUPTED.
  List<StoredRun> runs();

  Optional<StoredRun> find(String run);

  /// In order of their numbers.
  List<Trial> trials(String run);

  /// The first of them.
  List<Trial> trials(String run, int most);

  Optional<Trial> trial(String run, int number);

  /// Those on validation questions alone, in order.
  List<Trial> validation(String run);

  /// Hides a run from [#runs], or shows it again; one that is still hidden when the store is opened
  /// next is gone.
  void hide(String run, boolean hidden);

  /// Asks something of a run that is at work, perhaps in another process.
  void wish(String run, RunControl.Wish wish);

  /// The run has done what was asked of it.
  ///
  /// @param held whether it is paused now
  void heeded(String run, boolean held);

  RunControl control(String run);

  /// Asks changes of a run's search, all for the start of its next round.
  void steer(String run, List<Steer> changes);

  /// What was asked so, in order.
  List<Asked> steers(String run);

  /// Says what a person calls a run.
  void label(String run, RunLabel label);

  /// Marks a graph of a run, or takes its mark away.
  void mark(String run, GraphMark mark);

  List<GraphMark> marks(String run);

  /// Keeps what was spent where a kill does not lose it.
  void tally(String run, Spend spend);

  /// @param number of the exchange in its run, from 0
  void add(String run, int number, AgentExchange exchange);

  /// What a language-model agent was asked, in order.
  List<AgentExchange> exchanges(String run);

  /// Keeps how a call went. Returns at once: what a kill takes of these is told by nothing else.
  void add(String run, Call call);

  /// The calls to real models that were sent here, in the order in which they began.
  List<Call> calls(String run);

  /// Keeps what was found of graphs, each in place of what rests on fewer answers.
  void keep(String task, String pool, List<Judgement> found);

  /// What was found so on a task with a pool, one of a graph and a part at most.
  List<Judgement> judgements(String task, String pool);

  /// Notes that the sealed split of a task was opened, and says how often it has been.
  long openSealed(String task);

  Openings sealedOpenings(String task);

  ResponseCache replies();

  /// Writes runs into a file of their own, which is there only when all are in it. They stay here,
  /// too.
  ///
  /// @param share told how much is done, from 0 to 1
  /// @throws IllegalArgumentException where the file exists
  void copy(List<String> runs, Path archive, DoubleConsumer share)
      throws IOException, InterruptedException;

  /// Takes in the runs of such a file.
  ///
  /// @return the names under which they are here
  /// @throws IllegalArgumentException where the file is no archive
  List<String> restore(Path archive, DoubleConsumer share) throws IOException, InterruptedException;

  /// Forgets runs for good.
  void remove(List<String> runs);

  StoreSize size();

  /// Gives room back that nothing is kept in any more. As much again is needed while it works.
  void compact();

  @Override
  void close();
}
