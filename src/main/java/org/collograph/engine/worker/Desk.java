package org.collograph.engine.worker;

import io.temporal.activity.Activity;
import io.temporal.failure.ApplicationFailure;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.collograph.codec.json.Fields;
import org.collograph.engine.Kind;
import org.collograph.engine.Leaf;
import org.collograph.engine.LeafWork;
import org.collograph.engine.Returned;
import org.collograph.words.Refusal;
import org.collograph.words.Sentence;

/// Takes leaves in, whatever they hold, and says what came of each.
final class Desk implements LeafWork {
  private final String version;
  private final String name;
  private final Map<Kind, Doing> all;
  private final Consumer<Sentence> outdated;
  private final Map<Kind, Integer> done = new ConcurrentHashMap<>();

  /// @param name what this worker calls itself
  /// @param outdated told where a leaf is of another version
  Desk(String version, String name, Map<Kind, Doing> all, Consumer<Sentence> outdated) {
    this.version = version;
    this.name = name;
    this.all = Map.copyOf(all);
    this.outdated = outdated;
  }

  @Override
  public String done(String text) {
    Leaf leaf = leaf(text);
    return leaf.version().equals(version) ? worked(leaf) : refused(leaf);
  }

  private String refused(Leaf leaf) {
    Sentence other =
        Sentence.of(
            "This worker is of %s and was given work by %s. Maybe install the same on both, or"
                + " give them other queues with --queue.",
            version, leaf.version());
    outdated.accept(other);
    return Returned.refusal(leaf, version, name, other.english());
  }

  private String worked(Leaf leaf) {
    try (Pulse _ = new Pulse(Activity.getExecutionContext(), Thread.currentThread())) {
      Doing doing = all.get(leaf.kind());
      if (doing == null) {
        throw new Refusal("This worker does no leaf of the kind '%s'.", leaf.kind().word());
      }
      var result = doing.result(new Fields(leaf.body(), "A leaf"));
      done.merge(leaf.kind(), 1, Integer::sum);
      return Returned.text(leaf, version, name, result);
    } catch (Refusal e) {
      return Returned.refusal(leaf, version, name, e.sentence().english());
    } catch (Exception e) {
      Thread.interrupted();
      throw ApplicationFailure.newFailure(String.valueOf(e.getMessage()), e.getClass().getName());
    }
  }

  private static Leaf leaf(String text) {
    try {
      return Leaf.parse(text);
    } catch (Refusal e) {
      throw ApplicationFailure.newNonRetryableFailure(e.sentence().english(), "no leaf");
    }
  }

  /// How many of each kind it has done.
  Map<Kind, Integer> done() {
    return Map.copyOf(done);
  }
}
