package org.collograph.run;

import java.util.List;
import org.collograph.words.Refusal;

/// What a person calls a run, to find it again. It changes nothing of what the run is.
///
/// @param title empty for none
/// @param tags single words, in the order in which they were given
/// @param note empty for none
public record RunLabel(String title, List<String> tags, String note) {
  public static final RunLabel NONE = new RunLabel("", List.of(), "");

  private static final int LONGEST = 2_000;

  /// @throws IllegalArgumentException where one of them is too long
  public RunLabel {
    title = title == null ? "" : title.strip();
    note = note == null ? "" : note.strip();
    tags =
        tags == null
            ? List.of()
            : tags.stream().map(String::strip).filter(t -> !t.isEmpty()).distinct().toList();
    for (String text : List.of(title, note, String.join(" ", tags))) {
      if (text.length() > LONGEST) {
        throw new Refusal(
            "A run's name, tags or note has %,d letters, and at most %,d are kept. Maybe shorten"
                + " it.",
            text.length(), LONGEST);
      }
    }
  }

  /// Tags as they are typed, with commas or blanks between them.
  public static List<String> tags(String text) {
    return List.of(text.strip().split("[,\\s]+"));
  }
}
