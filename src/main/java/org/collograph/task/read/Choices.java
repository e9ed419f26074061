package org.collograph.task.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.collograph.task.table.Row;

/// The choices of a row.
///
/// @param labels what stands beside each, or names its field; empty where nothing does
record Choices(List<String> texts, List<String> labels) {
  private static final Pattern LETTERED =
      Pattern.compile("^\\s*\\(?([A-Ja-j])\\s?[).:]\\s*(\\S.*)$", Pattern.DOTALL);
  private static final Pattern LETTER =
      Pattern.compile(
          "^[\\s\"'(\\[*$]*(?:(?:option|choice|answer)\\s*:?\\s*)?([A-Za-z])(?:[\\s\"')\\].:*$-]+(.*))?$",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern IN_ONE =
      Pattern.compile("(?:^|[,;\\n]|\\s)\\s*\\(?([a-j])\\s?\\)\\s*", Pattern.CASE_INSENSITIVE);

  /// @param fields one of each choice, or one with all of them
  static Choices of(Row row, List<String> fields) {
    Choices all = new Choices(new ArrayList<>(), new ArrayList<>());
    for (String field : fields) {
      if (row.has(field)) {
        JsonNode value = row.listed(field);
        if (fields.size() > 1) {
          all.texts.add(Row.plain(value).strip());
          all.labels.add(field.strip());
        } else {
          all.take(value);
        }
      }
    }
    return all.unlettered();
  }

  private void take(JsonNode value) {
    if (value.isTextual()) {
      inOne(value.textValue());
    } else if (value.isArray()) {
      value.forEach(this::one);
    } else if (value.path("text").isArray() || value.path("choices").isArray()) {
      JsonNode list = value.path("text").isArray() ? value.path("text") : value.path("choices");
      list.forEach(t -> texts.add(Row.plain(t).strip()));
      value.path("label").forEach(l -> labels.add(Row.plain(l).strip()));
    } else {
      value
          .properties()
          .forEach(
              e -> {
                labels.add(e.getKey().strip());
                texts.add(Row.plain(e.getValue()).strip());
              });
    }
  }

  private void one(JsonNode each) {
    if (each.isObject()) {
      texts.add(Row.plain(each.path("text")).strip());
      if (each.has("label")) {
        labels.add(Row.plain(each.path("label")).strip());
      }
    } else {
      texts.add(Row.plain(each).strip());
    }
  }

  /// `a ) 38 , b ) 27.675`, or parted by a sign.
  private void inOne(String text) {
    List<Integer> ends = new ArrayList<>();
    List<Integer> starts = new ArrayList<>();
    Matcher m = IN_ONE.matcher(text);
    while (m.find()) {
      if (Character.toLowerCase(m.group(1).charAt(0)) == 'a' + starts.size()) {
        ends.add(m.start());
        starts.add(m.end());
      }
    }
    if (starts.size() < 2 || !text.substring(0, ends.getFirst()).isBlank()) {
      Stream.of(text.split("[|;\\n]"))
          .map(String::strip)
          .filter(t -> !t.isEmpty())
          .forEach(texts::add);
      return;
    }
    for (int i = 0; i < starts.size(); i++) {
      int end = i + 1 < starts.size() ? ends.get(i + 1) : text.length();
      texts.add(text.substring(starts.get(i), end).strip());
    }
  }

  /// Without the letters that stand before their texts, where they stand before all in order.
  private Choices unlettered() {
    List<String> bare = new ArrayList<>();
    for (String text : texts) {
      Matcher m = LETTERED.matcher(text);
      if (!m.matches() || Character.toUpperCase(m.group(1).charAt(0)) != 'A' + bare.size()) {
        return this;
      }
      bare.add(m.group(2).strip());
    }
    return new Choices(bare, labels);
  }

  /// The place of the right one; empty where the answer is none of them in that form.
  Optional<Integer> place(String answer, AnswerForm form) {
    return switch (form) {
      case LETTER -> letter(answer);
      case LABEL -> at(labels, answer);
      case WORDS -> words(answer);
      case LETTER_OR_WORDS -> letter(answer).or(() -> words(answer));
      case FROM_0 -> numbered(answer, 0);
      case FROM_1 -> numbered(answer, 1);
      case PLAIN, AFTER_MARK, BOXED -> Optional.empty();
    };
  }

  private Optional<Integer> letter(String answer) {
    Matcher m = LETTER.matcher(answer.strip());
    if (!m.matches()) {
      return Optional.empty();
    }
    int place = Character.toUpperCase(m.group(1).charAt(0)) - 'A';
    String rest = m.group(2) == null ? "" : m.group(2);
    boolean known = place < texts.size();
    return known && (rest.isBlank() || same(rest, texts.get(place)))
        ? Optional.of(place)
        : Optional.empty();
  }

  private static boolean same(String one, String other) {
    return folded(one).equals(folded(other));
  }

  private static String folded(String text) {
    return text.strip().replaceAll("\\s+", " ").replaceFirst("[.]$", "").toLowerCase(Locale.ROOT);
  }

  private static Optional<Integer> at(List<String> all, String one) {
    int place = all.indexOf(one.strip());
    return place < 0 ? Optional.empty() : Optional.of(place);
  }

  /// Exactly as it stands first; else the only one that differs in blanks and capitals alone.
  private Optional<Integer> words(String answer) {
    Optional<Integer> exact = at(texts, answer);
    if (exact.isPresent()) {
      return texts.indexOf(answer.strip()) == texts.lastIndexOf(answer.strip())
          ? exact
          : Optional.empty();
    }
    Choices bare = new Choices(texts.stream().map(Choices::folded).toList(), labels);
    int place = bare.texts.indexOf(folded(answer));
    return place >= 0 && place == bare.texts.lastIndexOf(folded(answer))
        ? Optional.of(place)
        : Optional.empty();
  }

  private Optional<Integer> numbered(String answer, int first) {
    if (!answer.strip().matches("\\d{1,3}(?:\\.0+)?")) {
      return Optional.empty();
    }
    int place = (int) Double.parseDouble(answer.strip()) - first;
    return place >= 0 && place < texts.size() ? Optional.of(place) : Optional.empty();
  }
}
