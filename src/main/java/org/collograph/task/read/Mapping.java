package org.collograph.task.read;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.collograph.task.TaskKind;
import org.jspecify.annotations.Nullable;

/// Which field of one's own file is what. A field that is null is not there.
///
/// @param kind of every question; null where it is in a field or follows from the answer
/// @param kindField a field that names each question's kind
/// @param choices fields of one choice each, or one field with a list of them
/// @param tests a field with Python: a list of assertions or one text
/// @param setup a field with Python that runs before the tests
/// @param entryPoint a field with the name of the function that is asked for
public record Mapping(
    @Nullable String question,
    @Nullable String answer,
    @Nullable TaskKind kind,
    @Nullable String kindField,
    List<String> choices,
    @Nullable String tests,
    @Nullable String setup,
    @Nullable String entryPoint) {
  private static final List<String> QUESTIONS =
      List.of("question", "problem", "prompt", "text", "input", "query", "task");
  private static final List<String> ANSWERS =
      List.of(
          "answer", "gold", "target", "label", "output", "solution", "expected", "code", "correct");
  private static final List<String> TESTS = List.of("tests", "test", "test_list", "asserts");

  public Mapping {
    choices = List.copyOf(choices);
  }

  /// What the names of fields suggest. A question that nothing suggests is the first field, an
  /// answer the last.
  public static Mapping guess(List<String> fields) {
    String tests = find(fields, TESTS);
    String question = orElse(find(fields, QUESTIONS), fields.isEmpty() ? null : fields.getFirst());
    String answer =
        orElse(find(fields, ANSWERS), tests != null || fields.size() < 2 ? null : fields.getLast());
    return new Mapping(
        question,
        answer,
        null,
        find(fields, List.of("kind", "type_of_answer")),
        choices(fields),
        tests,
        find(fields, List.of("setup", "test_setup_code")),
        find(fields, List.of("entry_point", "entrypoint", "function")));
  }

  private static List<String> choices(List<String> fields) {
    String list = find(fields, List.of("choices", "options"));
    if (list != null) {
      return List.of(list);
    }
    for (String form :
        List.of("%s", "choice_%s", "option_%s", "choice%s", "option%s", "choice %s")) {
      List<String> found =
          Stream.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j")
              .map(l -> find(fields, List.of(String.format(Locale.ROOT, form, l))))
              .takeWhile(f -> f != null)
              .toList();
      if (found.size() > 1) {
        return found;
      }
    }
    return List.of();
  }

  private static @Nullable String find(List<String> fields, List<String> names) {
    for (String name : names) {
      for (String field : fields) {
        if (field.strip().toLowerCase(Locale.ROOT).equals(name)) {
          return field;
        }
      }
    }
    return null;
  }

  private static @Nullable String orElse(@Nullable String found, @Nullable String other) {
    return found == null ? other : found;
  }
}
