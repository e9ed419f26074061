package org.collograph.llm;

import java.time.Duration;
import org.collograph.words.Sentence;
import org.collograph.words.Told;
import org.jspecify.annotations.Nullable;

/// A call that brought no reply; the message says what happened and what may help.
public final class ModelFailure extends RuntimeException implements Told {
  /// What can be done about it.
  public enum Kind {
    /// Never asked again: this very request cannot be answered.
    REFUSED,
    /// May go well when it is asked again.
    PASSING,
    /// No request can be answered until a person has mended something: a key, a name, an address.
    HOPELESS
  }

  /// What the endpoint may charge for it.
  public enum Bill {
    /// It never arrived.
    NOT_SENT,
    NOTHING,
    /// It may have been answered: nobody knows.
    UNKNOWN
  }

  private final transient Sentence sentence;
  private final Kind kind;
  private final Bill bill;
  private final @Nullable Duration wait;

  /// @param wait how long the endpoint wants to be left alone; null where it does not say
  public ModelFailure(Sentence sentence, Kind kind, Bill bill, @Nullable Duration wait) {
    super(sentence.english());
    this.sentence = sentence;
    this.kind = kind;
    this.bill = bill;
    this.wait = wait;
  }

  /// This very request cannot be answered, and nothing is charged.
  public static ModelFailure refused(String form, @Nullable Object... parts) {
    return new ModelFailure(Sentence.of(form, parts), Kind.REFUSED, Bill.NOTHING, null);
  }

  @Override
  public Sentence sentence() {
    return sentence;
  }

  public Kind kind() {
    return kind;
  }

  public Bill bill() {
    return bill;
  }

  public @Nullable Duration retryAfter() {
    return wait;
  }

  /// Whether the endpoint wants to be left alone for longer than that.
  public boolean waitsLongerThan(Duration longest) {
    return wait != null && wait.compareTo(longest) > 0;
  }
}
