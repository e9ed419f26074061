package org.collograph.run;

import java.util.List;
import java.util.Optional;
import org.collograph.words.Sentence;

/// Sharing work with other processes over an engine: sending them work, and doing theirs. Thread-
/// safe; joining and leaving may take seconds.
public interface Sharing extends AutoCloseable {
  /// Has from now on others judge code and call models at their loopback.
  ///
  /// @param engine `HOST:PORT`
  /// @throws IllegalArgumentException where it does not answer
  void share(String engine, String queue);

  /// Has everything done here again, what is under way elsewhere as well.
  void keep();

  /// The engine over which work is shared.
  Optional<String> shared();

  /// Who is there to do it, by their own names; empty where the engine does not tell.
  Optional<List<String>> workers();

  /// What was complained of last.
  List<Sentence> complaints();

  /// Works for others from now on.
  ///
  /// @throws IllegalArgumentException where the engine does not answer
  void work(String engine, String queue);

  /// Takes no more work, and ends what it has.
  void rest();

  /// The engine for which this process works.
  Optional<String> worksFor();

  /// How many pieces of work it has done.
  int done();

  @Override
  default void close() {
    rest();
    keep();
  }

  /// For what has no engine to join.
  Sharing NONE = new NotShared();
}
