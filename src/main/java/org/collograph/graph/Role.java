package org.collograph.graph;

import java.util.Objects;
import org.collograph.words.Refusal;
import org.jspecify.annotations.Nullable;

/// What a node does with the question and with what it reads. Roles are data: a new one is a file,
/// not a change of the program.
///
/// @param name as graphs name it
/// @param letter one character for its badge
/// @param minReads fewest answers it reads
/// @param maxReads most answers it reads; null for no limit
/// @param prompt the system message of its calls; null where it calls no model and takes a vote
/// @param isUsual whether searches draw it where nobody says which roles they may
public record Role(
    String name,
    String letter,
    int minReads,
    @Nullable Integer maxReads,
    @Nullable String prompt,
    boolean isUsual) {
  /// A role that searches draw only where they are told to.
  public Role(
      String name,
      String letter,
      int minReads,
      @Nullable Integer maxReads,
      @Nullable String prompt) {
    this(name, letter, minReads, maxReads, prompt, false);
  }

  /// Of its name.
  private static final int LONGEST = 40;

  Role withLetter(String other) {
    return new Role(name, other, minReads, maxReads, prompt, isUsual);
  }

  /// With another prompt, where it has one.
  public Role withPrompt(String other) {
    return prompt == null ? this : new Role(name, letter, minReads, maxReads, other, isUsual);
  }

  public Role {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(letter, "letter");
    if (name.isBlank()
        || name.length() > LONGEST
        || name.chars().anyMatch(Character::isISOControl)) {
      throw new Refusal(
          "'%s' is no name of a role: it is one line of up to %d letters. Maybe shorten it.",
          name, LONGEST);
    }
    if (letter.isBlank() || letter.codePointCount(0, letter.length()) != 1) {
      throw new Refusal(
          "The letter of the role '%s' is '%s'. Maybe one letter is meant.", name, letter);
    }
    if (minReads < 0 || (maxReads != null && maxReads < minReads)) {
      throw new Refusal(
          "The role '%s' reads from %d to %s answers. Maybe the two are swapped.",
          name, minReads, maxReads);
    }
    if (prompt == null && minReads < 1) {
      throw new Refusal(
          "The role '%s' has no prompt and may read nothing, so it could say nothing. Maybe its"
              + " prompt is missing.",
          name);
    }
  }

  /// Whether nodes of this role call a model; those that do not vote on what they read.
  public boolean callsModel() {
    return prompt != null;
  }

  public boolean mayRead(int answers) {
    return answers >= minReads && (maxReads == null || answers <= maxReads);
  }
}
