package org.collograph.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// A sentence for people: its English form with places such as `%s` or `%,d`, and what stands in
/// them. What stands there is a text, a number, or a sentence itself.
public record Sentence(String form, List<Object> parts) {
  public Sentence {
    parts = Collections.unmodifiableList(new ArrayList<>(parts));
  }

  public static Sentence of(String form, @Nullable Object... parts) {
    return new Sentence(form, Arrays.asList(parts));
  }

  /// A text that is nobody's form: somebody's own words, or what a library said.
  public static Sentence verbatim(@Nullable String text) {
    return of("%s", text);
  }

  /// One and another; nothing of an empty list.
  public static Sentence joined(List<Sentence> all) {
    return all.stream().reduce((a, b) -> of("%s and %s", a, b)).orElse(of(""));
  }

  /// Of an error: its own sentence where it has one.
  public static Sentence of(Throwable e) {
    return e instanceof Told told
        ? told.sentence()
        : verbatim(e.getMessage() == null ? e.toString() : e.getMessage());
  }

  /// The same with every text in its places changed, in sentences within it too.
  public Sentence with(UnaryOperator<String> change) {
    return new Sentence(
        form,
        parts.stream()
            .map(
                p ->
                    switch (p) {
                      case String s -> (Object) change.apply(s);
                      case Sentence s -> s.with(change);
                      case null, default -> p;
                    })
            .toList());
  }

  /// As it is said in English, the same wherever the program runs.
  public String english() {
    Object[] said = parts.stream().map(p -> p instanceof Sentence s ? s.english() : p).toArray();
    return String.format(Locale.ROOT, form, said);
  }

  @Override
  public String toString() {
    return english();
  }
}
