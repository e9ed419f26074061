package org.collograph.task.grade;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// Tells what another grader tells, and remembers it. Graders are functions of their arguments.
record RememberedGrader(
    Grader grader,
    Cache<List<String>, Optional<String>> extracted,
    Cache<List<String>, String> normal,
    Cache<List<String>, Boolean> equal)
    implements Grader {
  /// Characters that each of the three keeps at most.
  private static final long MOST = 2_000_000;

  private static final int OF_AN_ENTRY = 100;

  static RememberedGrader of(Grader grader) {
    return new RememberedGrader(grader, memory(), memory(), memory());
  }

  private static <T> Cache<List<String>, T> memory() {
    return CacheBuilder.newBuilder()
        .maximumWeight(MOST)
        .<List<String>, T>weigher((key, _) -> length(key))
        .build();
  }

  private static int length(List<String> key) {
    return OF_AN_ENTRY + key.stream().mapToInt(String::length).sum();
  }

  private static <T> T once(Cache<List<String>, T> memory, List<String> key, Supplier<T> telling) {
    T told = memory.getIfPresent(key);
    if (told == null) {
      told = telling.get();
      memory.put(key, told);
    }
    return told;
  }

  @Override
  public String name() {
    return grader.name();
  }

  @Override
  public int version() {
    return grader.version();
  }

  @Override
  public Set<String> kinds() {
    return grader.kinds();
  }

  @Override
  public boolean reads(String gold) {
    return grader.reads(gold);
  }

  @Override
  public Optional<String> extract(String reply, List<String> choices) {
    List<String> key = new ArrayList<>(choices);
    key.add(reply);
    return once(extracted, key, () -> grader.extract(reply, choices));
  }

  @Override
  public String normalise(String answer) {
    return once(normal, List.of(answer), () -> grader.normalise(answer));
  }

  @Override
  public boolean equal(String one, String other) {
    return once(equal, List.of(one, other), () -> grader.equal(one, other));
  }
}
