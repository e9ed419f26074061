package org.collograph.task.read;

import java.util.List;
import org.collograph.task.TaskKind;
import org.jspecify.annotations.Nullable;

/// Which field of one's own file is what. A field that is null is not there.
///
/// @param context a text that belongs to the question: a passage, an input. They stand in the order
///   of the file
/// @param answers how the answers stand in their field; null to find it over all rows
/// @param kind of every question; null where it is in a field or follows from the answer
/// @param kindField a field that names each question's kind
/// @param choices fields of one choice each, or one field with all. Where the answer's field is
///   among them, or they are the wrong ones, each question puts them in an order of its own
/// @param tests a field with Python: a list of assertions or one text
/// @param setup a field with Python that runs before the tests
/// @param entryPoint a field with the name of the function that is asked for
public record Mapping(
    @Nullable String question,
    @Nullable String context,
    @Nullable String answer,
    @Nullable AnswerForm answers,
    @Nullable TaskKind kind,
    @Nullable String kindField,
    List<String> choices,
    @Nullable String tests,
    @Nullable String setup,
    @Nullable String entryPoint) {
  /// Of a file without rows.
  static final Mapping NONE =
      new Mapping(null, null, null, null, null, null, List.of(), null, null, null);

  public Mapping {
    choices = List.copyOf(choices);
  }

  /// Whether the right one stands at a place of its own among the choices.
  boolean isShuffled() {
    return answer != null && choices.contains(answer);
  }
}
