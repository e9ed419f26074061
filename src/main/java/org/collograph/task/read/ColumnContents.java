package org.collograph.task.read;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.collograph.task.grade.NumberGrader;
import org.collograph.task.table.Row;
import org.collograph.task.table.Table;
import org.collograph.words.Sentence;

/// What columns without telling names hold.
final class ColumnContents {
  /// A field and what of its content suggested it.
  record Seen(String field, Sentence why) {}

  /// A column of letters with as many columns before it as there are letters.
  record Lettered(List<String> choices, Seen answer, Sentence why) {}

  private static final Pattern ASIDE =
      Pattern.compile(
          "(?i)(?:.*[_ ])?(?:category|context|passage|difficulty|id|idx|index|source|subject|topic"
              + "|level|type|split|language|author|url|date|score)");

  private final Table table;

  ColumnContents(Table table) {
    this.table = table;
  }

  private double share(String field, Predicate<String> is) {
    List<Row> filled =
        table.rows().stream()
            .filter(r -> r.has(field) && !r.value(field).isContainerNode())
            .toList();
    long like = filled.stream().filter(r -> is.test(r.text(field).strip())).count();
    return filled.isEmpty() || filled.size() * 2 < table.rows().size()
        ? 0
        : (double) like / filled.size();
  }

  private List<String> free(Collection<String> taken) {
    return table.fields().stream()
        .filter(f -> !taken.contains(f) && share(f, _ -> true) > 0)
        .toList();
  }

  private Optional<Seen> only(List<String> fields, Sentence why) {
    return fields.size() == 1 ? Optional.of(new Seen(fields.getFirst(), why)) : Optional.empty();
  }

  /// The only one whose texts are questions, by their last sign or by their words.
  Optional<Seen> question(Set<String> taken) {
    List<String> asking =
        free(taken).stream().filter(f -> share(f, t -> t.matches("(?s).*[?？؟;]")) > 0.5).toList();
    List<String> long_ =
        free(taken).stream().filter(f -> share(f, t -> t.split("\\s+").length > 4) > 0.5).toList();
    return only(asking, Sentence.of("its texts end with a question mark"))
        .or(() -> only(long_, Sentence.of("it alone holds sentences")));
  }

  /// The only one with marked answers, or the only other one.
  Optional<Seen> answer(Set<String> taken) {
    List<String> free = free(taken);
    List<String> marked =
        free.stream()
            .filter(f -> share(f, t -> t.contains("####") || t.contains("\\boxed{")) > 0.5)
            .toList();
    List<String> numbers =
        free.stream().filter(f -> share(f, NumberGrader::isNumber) > 0.9 && !isCounted(f)).toList();
    return only(marked, Sentence.of("its texts mark an answer"))
        .or(() -> only(others(taken), Sentence.of("it is the only other field")))
        .or(() -> only(numbers, Sentence.of("it alone holds numbers")));
  }

  /// Lists and objects among them; what by its name tells something else of a question is none.
  private List<String> others(Set<String> taken) {
    List<String> all =
        table.fields().stream()
            .filter(f -> !f.contains(".") && !taken.contains(f))
            .filter(f -> table.rows().stream().anyMatch(r -> r.has(f)))
            .toList();
    return all.size() == 1 && (ASIDE.matcher(all.getFirst()).matches() || free(taken).isEmpty())
        ? List.of()
        : all;
  }

  /// Whether a column numbers its rows.
  private boolean isCounted(String field) {
    List<String> texts =
        table.rows().stream().filter(r -> r.has(field)).map(r -> r.text(field)).toList();
    return texts.stream().distinct().count() == texts.size()
        && texts.size() > 2
        && texts.get(0).matches("[01]")
        && texts.get(1).matches("[12]");
  }

  Optional<Lettered> lettered(Set<String> taken) {
    List<String> free = free(taken);
    List<String> letters =
        free.stream().filter(f -> share(f, t -> t.matches("[A-J]")) == 1).toList();
    if (letters.size() != 1) {
      return Optional.empty();
    }
    int at = free.indexOf(letters.getFirst());
    int most =
        table.rows().stream()
            .filter(r -> r.has(letters.getFirst()))
            .mapToInt(r -> r.text(letters.getFirst()).strip().charAt(0) - 'A' + 1)
            .max()
            .orElse(0);
    // All between the question and the letter are choices, and there is one for every letter.
    int count = at - (taken.isEmpty() ? 1 : 0);
    return count >= most && count > 1 && count <= 10
        ? Optional.of(
            new Lettered(
                free.subList(at - count, at),
                new Seen(letters.getFirst(), Sentence.of("it alone holds letters")),
                Sentence.of("they stand before the letter")))
        : Optional.empty();
  }
}
