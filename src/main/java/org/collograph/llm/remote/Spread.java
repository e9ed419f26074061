package org.collograph.llm.remote;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.collograph.llm.ChatModel;
import org.collograph.llm.ModelFailure;
import org.collograph.llm.ModelFailure.Bill;
import org.collograph.llm.ModelFailure.Kind;
import org.collograph.llm.ModelReply;
import org.collograph.llm.ModelRequest;
import org.collograph.words.Sentence;
import org.jspecify.annotations.Nullable;

/// A model at several endpoints: each call goes to the one with most room, and where that fails to
/// another. One that is down is left alone.
final class Spread {
  /// An endpoint may want to be left alone, or its minute be full: so often it is looked again.
  private static final long AGAIN_MILLIS = 20;

  private final List<Place> places;
  private final Object freed;

  /// @param freed told when an endpoint has a place again
  Spread(List<Place> places, Object freed) {
    this.places = places;
    this.freed = freed;
  }

  /// How many calls of a model were answered at any of them.
  long answered(String model) {
    return places.stream().mapToLong(p -> p.endpoint().answered(model)).sum();
  }

  /// Asks at most once at each.
  ///
  /// @throws ModelFailure where none answers: what the last one said
  ModelReply pass(ModelRequest request, ChatModel once) throws InterruptedException {
    Set<Place> tried = new HashSet<>();
    ModelFailure last = null;
    for (Place p = enter(tried); p != null; p = enter(tried)) {
      tried.add(p);
      try {
        return p.ask(request, once);
      } catch (ModelFailure e) {
        // What may pass is tried again later, so it counts more than what will not.
        last = last == null || e.kind() == Kind.PASSING ? e : last;
      }
    }
    throw last == null ? allDown(request) : last;
  }

  private ModelFailure allDown(ModelRequest request) {
    return new ModelFailure(
        Sentence.of(
            "All %d endpoints of '%s' are down. Maybe start one of them, and take the search up"
                + " again.",
            places.size(), request.model()),
        Kind.PASSING,
        Bill.NOT_SENT,
        null);
  }

  /// Waits until one that was not tried has a place; null where there is none that is not down.
  private @Nullable Place enter(Set<Place> tried) throws InterruptedException {
    synchronized (freed) {
      while (true) {
        List<Place> left = new ArrayList<>(places);
        left.removeAll(tried);
        left.sort(Comparator.comparingInt(Place::room).reversed());
        for (Place p : left) {
          if (p.tryEnter()) {
            return p;
          }
        }
        if (left.stream().allMatch(Place::isDown)) {
          return null;
        }
        freed.wait(AGAIN_MILLIS);
      }
    }
  }
}
