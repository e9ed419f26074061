package org.collograph.run;

import java.util.List;
import java.util.Optional;
import org.collograph.words.Refusal;
import org.collograph.words.Sentence;

/// Nothing is shared.
final class NotShared implements Sharing {
  @Override
  public void share(String engine, String queue) {
    throw new Refusal("This program joins no engine.");
  }

  @Override
  public void keep() {}

  @Override
  public Optional<String> shared() {
    return Optional.empty();
  }

  @Override
  public Optional<List<String>> workers() {
    return Optional.empty();
  }

  @Override
  public List<Sentence> complaints() {
    return List.of();
  }

  @Override
  public void work(String engine, String queue) {
    share(engine, queue);
  }

  @Override
  public void rest() {}

  @Override
  public Optional<String> worksFor() {
    return Optional.empty();
  }

  @Override
  public int done() {
    return 0;
  }
}
