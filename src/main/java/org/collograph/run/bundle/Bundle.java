package org.collograph.run.bundle;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.collograph.graph.Role;
import org.collograph.llm.ModelReply;
import org.collograph.run.PreparedSearch;
import org.collograph.run.RunState;
import org.collograph.run.StoredRun;
import org.collograph.search.AgentExchange;
import org.collograph.search.SearchEvent;
import org.collograph.search.Trial;
import org.collograph.task.Task;
import org.collograph.words.Sentence;

/// A run with everything that its search rests on.
///
/// @param run its plan names the task and the pool by their names alone
/// @param program that made the bundle, with its version
/// @param pool text of its file
/// @param roles that the search draws, or starts from
/// @param told in order
/// @param learnedFrom trials of earlier runs
/// @param replies that the search needs, by the keys of their requests
public record Bundle(
    StoredRun run,
    String program,
    Task task,
    String pool,
    List<Role> roles,
    List<SearchEvent> told,
    List<Trial> learnedFrom,
    List<AgentExchange> exchanges,
    Map<String, ModelReply> replies) {
  private static final int COPIES = 6;

  /// Of a file: as much as there is memory for.
  public static final long MOST_BYTES =
      Math.min(1L << 30, Runtime.getRuntime().maxMemory() / COPIES);

  public Bundle {
    roles = List.copyOf(roles);
    told = List.copyOf(told);
    learnedFrom = List.copyOf(learnedFrom);
    exchanges = List.copyOf(exchanges);
    replies = new TreeMap<>(replies);
  }

  /// @throws BrokenBundle where it is not, to the last byte, what was written
  /// @throws IllegalArgumentException where it is whole and yet a part is not what it should be
  public static Bundle of(byte[] file) {
    Archive archive = Archive.of(file);
    Bundle bundle = BundleParts.read(archive);
    if (!Arrays.equals(bundle.bytes(), file)) {
      throw new BrokenBundle(
          Sentence.of(
              "It holds something that belongs to no bundle, or in another form. Maybe it was"
                  + " written by another program."));
    }
    return bundle;
  }

  /// The same run always gives the same.
  public byte[] bytes() {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    BundleParts.of(this)
        .forEach((name, text) -> parts.put(name, text.getBytes(StandardCharsets.UTF_8)));
    return new Archive(parts).bytes();
  }

  Bundle with(Map<String, ModelReply> others) {
    return new Bundle(run, program, task, pool, roles, told, learnedFrom, exchanges, others);
  }

  /// @param search its plan with its files opened, and no model that could be asked
  Replay replay(PreparedSearch search) {
    return new Replay(search, told, run.state() == RunState.FINISHED, exchanges, learnedFrom);
  }

  static Stream<Trial> trials(List<SearchEvent> told) {
    return told.stream()
        .filter(SearchEvent.TrialFinished.class::isInstance)
        .map(e -> ((SearchEvent.TrialFinished) e).trial());
  }
}
