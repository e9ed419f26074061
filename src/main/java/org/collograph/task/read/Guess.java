package org.collograph.task.read;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.collograph.task.table.Table;
import org.collograph.words.Refusal;
import org.collograph.words.Sentence;
import org.jspecify.annotations.Nullable;

/// What the fields of a file seem to be: by their names first, by what they hold second. What
/// nothing suggests stays open and is asked for; nothing is taken by its place.
///
/// @param fields names of all fields, in the file's order
/// @param why what suggested it, for each part that was found
public record Guess(List<String> fields, Mapping mapping, Map<Part, Sentence> why) {
  private static final Pattern FLAG =
      Pattern.compile("(?i)(?:is[_ ]?)?(?:correct|valid|right|verified)");
  private static final Set<String> NO = Set.of("false", "no", "0", "wrong", "incorrect");
  private static final Set<String> TRUTHS =
      Set.of("false", "no", "0", "wrong", "incorrect", "true", "yes", "1", "right", "correct");

  /// Of a file without rows, or of one whose fields are known.
  public static final Guess NONE = new Guess(List.of(), Mapping.NONE, Map.of());

  /// A part of a mapping that is guessed.
  public enum Part {
    QUESTION,
    ANSWER,
    CHOICES
  }

  /// Of one table.
  private static final class Found {
    private final Table table;
    private final Map<Part, Sentence> why = new EnumMap<>(Part.class);
    private final Set<String> taken = new HashSet<>();
    private final ColumnContents contents;

    Found(Table table) {
      this.table = table;
      this.contents = new ColumnContents(table);
    }

    private @Nullable String named(ColumnNames names) {
      Optional<String> field = names.in(table, taken);
      field.ifPresent(taken::add);
      return field.orElse(null);
    }

    private @Nullable String named(Part part, ColumnNames names) {
      String field = named(names);
      if (field != null) {
        why.put(part, Sentence.of("by its name"));
      }
      return field;
    }

    private List<String> choices() {
      List<String> each = ColumnNames.ofChoices(table);
      List<String> found =
          each.isEmpty() ? Stream.ofNullable(named(ColumnNames.CHOICES)).toList() : each;
      if (!found.isEmpty()) {
        taken.addAll(found);
        why.put(Part.CHOICES, Sentence.of("by its name"));
      }
      return found;
    }

    Mapping mapping() {
      String tests = named(ColumnNames.TESTS);
      String setup = named(ColumnNames.SETUP);
      String function = named(ColumnNames.FUNCTION);
      String kind = named(ColumnNames.KIND);
      String question = named(Part.QUESTION, ColumnNames.QUESTION);
      List<String> choices = choices();
      String answer = named(Part.ANSWER, ColumnNames.ANSWER);
      if (answer == null && choices.isEmpty()) {
        Optional<ColumnContents.Lettered> lettered = contents.lettered(taken);
        choices = lettered.map(this::choices).orElse(List.of());
        answer = content(Part.ANSWER, lettered.map(ColumnContents.Lettered::answer));
      }
      question = question == null ? content(Part.QUESTION, contents.question(taken)) : question;
      answer =
          answer == null && tests == null && question != null
              ? content(Part.ANSWER, contents.answer(taken))
              : answer;
      String context = question == null ? null : named(ColumnNames.CONTEXT);
      return new Mapping(
          question,
          context,
          answer,
          null,
          null,
          kind,
          beside(choices, answer),
          tests,
          setup,
          function);
    }

    private List<String> choices(ColumnContents.Lettered lettered) {
      taken.addAll(lettered.choices());
      why.put(Part.CHOICES, lettered.why());
      return lettered.choices();
    }

    private @Nullable String content(Part part, Optional<ColumnContents.Seen> seen) {
      seen.ifPresent(s -> why.put(part, s.why()));
      seen.ifPresent(s -> taken.add(s.field()));
      return seen.map(ColumnContents.Seen::field).orElse(null);
    }
  }

  public static Guess of(Table table) {
    Found found = new Found(table);
    return new Guess(table.fields(), found.mapping(), found.why);
  }

  /// Wrong answers are choices beside the right one.
  private static List<String> beside(List<String> choices, @Nullable String answer) {
    if (answer == null || choices.isEmpty() || !choices.stream().allMatch(ColumnNames::isWrong)) {
      return choices;
    }
    List<String> all = new ArrayList<>(List.of(answer));
    all.addAll(choices);
    return all;
  }

  /// @throws IllegalArgumentException where a field that nobody took says that some answers are
  ///   wrong
  void requireAnswersAreRight(Table table) {
    for (String field : fields) {
      boolean isFlag = FLAG.matcher(field).matches() && !field.equals(mapping.answer());
      List<String> values =
          table.rows().stream()
              .filter(r -> isFlag && r.has(field) && !r.value(field).isContainerNode())
              .map(r -> r.text(field).strip().toLowerCase(Locale.ROOT))
              .toList();
      if (values.stream().anyMatch(NO::contains) && TRUTHS.containsAll(values)) {
        throw new Refusal(
            "'%s' seems to say that some answers are wrong ones. Maybe leave those rows out, or"
                + " name the fields in a task file where it means something else.",
            field);
      }
    }
  }

  /// What is to be told of it, where the fields were not chosen by a person.
  List<Sentence> notes() {
    List<Sentence> notes = new ArrayList<>();
    List<Sentence> read = Stream.of(Part.values()).flatMap(p -> told(p).stream()).toList();
    if (!read.isEmpty()) {
      notes.add(Sentence.of("Guessed: %s.", Sentence.joined(read)));
    }
    if (mapping.context() != null && !fields.isEmpty()) {
      notes.add(
          Sentence.of(
              "'%s' stands with the question where it holds something.", mapping.context()));
    }
    if (mapping.isShuffled()) {
      notes.add(Sentence.of("Each question puts its choices in an order of its own."));
    }
    return notes;
  }

  private Optional<Sentence> told(Part part) {
    Optional<Sentence> reason = Optional.ofNullable(why.get(part));
    return switch (part) {
      case QUESTION -> reason.map(r -> Sentence.of("question '%s' (%s)", mapping.question(), r));
      case ANSWER -> reason.map(r -> Sentence.of("answer '%s' (%s)", mapping.answer(), r));
      case CHOICES ->
          reason.map(
              r -> Sentence.of("choices '%s' (%s)", String.join(", ", mapping.choices()), r));
    };
  }
}
