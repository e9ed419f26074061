package org.collograph.words;

import org.jspecify.annotations.Nullable;

/// Something that was asked for and cannot be done as it stands. Its sentence names what is wrong,
/// with its value, and then says "Maybe …".
public class Refusal extends IllegalArgumentException implements Told {
  private final transient Sentence sentence;

  public Refusal(Sentence sentence) {
    super(sentence.english());
    this.sentence = sentence;
  }

  /// @param form with a place for each part
  public Refusal(String form, @Nullable Object... parts) {
    this(Sentence.of(form, parts));
  }

  public Refusal(Throwable cause, String form, @Nullable Object... parts) {
    this(Sentence.of(form, parts));
    initCause(cause);
  }

  @Override
  public Sentence sentence() {
    return sentence;
  }
}
