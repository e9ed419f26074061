package org.collograph.search;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.IntFunction;
import org.collograph.search.space.SlotGraph;

/// Numbers asked at which a search says what it would return, had it been given no more: its state
/// there is validated as if so many were its allowance, and what that asks counts nowhere else.
public final class Checkpoints {
  static final Checkpoints NONE = new Checkpoints(List.of(), (_, _) -> {});

  /// Told at each, in rising order.
  public interface Told {
    void at(int asked, SlotGraph returned) throws InterruptedException;
  }

  private final TreeSet<Integer> left;
  private final Told told;

  /// @param asked validation included
  public Checkpoints(Collection<Integer> asked, Told told) {
    this.left = new TreeSet<>(asked);
    this.told = told;
  }

  /// Chooses a winner with what an allowance gives.
  interface Fork {
    SlotGraph winner(Allowance allowance) throws InterruptedException;
  }

  /// Before the search asks more than some of them allow.
  ///
  /// @param coming pairs that the search will have asked after its next trial
  void before(long coming, IntFunction<Allowance> allowance, Fork fork)
      throws InterruptedException {
    while (!left.isEmpty() && allowance.apply(left.first()).search() < coming) {
      int asked = left.removeFirst();
      told.at(asked, fork.winner(allowance.apply(asked)));
    }
  }
}
