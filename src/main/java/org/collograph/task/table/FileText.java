package org.collograph.task.table;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Optional;
import org.collograph.words.Refusal;
import org.collograph.words.Sentence;
import org.jspecify.annotations.Nullable;

/// The text of a file in the encoding that it has. Nothing is lost: a byte that an encoding does
/// not know is an error, or shows that it is another one.
///
/// @param note the encoding and why, where it is another one than UTF-8
record FileText(String text, Optional<Sentence> note) {
  private static final int LOOKED_AT = 4096;

  /// UTF-8 first, as most files are; then what Windows and older systems wrote. Every byte means
  /// something in Latin-1.
  private static final List<Charset> TRIED =
      List.of(StandardCharsets.UTF_8, Charset.forName("windows-1252"), StandardCharsets.ISO_8859_1);

  /// @param chosen name of the encoding; null to find it
  /// @throws IllegalArgumentException where it is no text, or none in the chosen encoding
  static FileText of(byte[] bytes, @Nullable String chosen, String file) {
    if (chosen != null) {
      return inChosen(bytes, charset(chosen), file);
    }
    Optional<Charset> marked = marked(bytes).or(() -> wide(bytes));
    if (marked.isPresent()) {
      return inChosen(bytes, marked.get(), file);
    }
    return TRIED.stream()
        .flatMap(c -> in(bytes, c).stream().map(t -> new FileText(plain(t, file), note(c, true))))
        .findFirst()
        .orElseThrow();
  }

  private static FileText inChosen(byte[] bytes, Charset charset, String file) {
    String text =
        in(bytes, charset)
            .orElseThrow(
                () ->
                    new Refusal(
                        "'%s' is not %s text. Maybe it is in another encoding.",
                        file, charset.name()));
    return new FileText(plain(text, file), note(charset, false));
  }

  private static Charset charset(String name) {
    try {
      return Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new Refusal(
          e,
          "The encoding '%s' is not known. Maybe UTF-8, UTF-16, windows-1252 or ISO-8859-1 is"
              + " meant.",
          name);
    }
  }

  private static Optional<String> in(byte[] bytes, Charset charset) {
    try {
      return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /// Without the mark that some editors put before a text.
  private static String plain(String text, String file) {
    if (text.chars().anyMatch(c -> c < '\t')) {
      throw new Refusal("'%s' is no text. Maybe it is another kind of file.", file);
    }
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /// By the mark at a text's beginning.
  private static Optional<Charset> marked(byte[] b) {
    if (b.length >= 2 && (b[0] & 0xFF) == 0xFF && (b[1] & 0xFF) == 0xFE) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    return b.length >= 2 && (b[0] & 0xFF) == 0xFE && (b[1] & 0xFF) == 0xFF
        ? Optional.of(StandardCharsets.UTF_16BE)
        : Optional.empty();
  }

  /// By the zeros of two bytes a letter: western texts have one beside each of most letters.
  private static Optional<Charset> wide(byte[] b) {
    int looked = Math.min(b.length, LOOKED_AT) / 2 * 2;
    int even = 0;
    int odd = 0;
    for (int i = 0; i < looked; i += 2) {
      even += b[i] == 0 ? 1 : 0;
      odd += b[i + 1] == 0 ? 1 : 0;
    }
    int many = Math.max(1, looked / 8);
    return odd >= many && even < many / 4 + 1
        ? Optional.of(StandardCharsets.UTF_16LE)
        : even >= many && odd < many / 4 + 1
            ? Optional.of(StandardCharsets.UTF_16BE)
            : Optional.empty();
  }

  private static Optional<Sentence> note(Charset charset, boolean guessed) {
    if (charset.equals(StandardCharsets.UTF_8)) {
      return Optional.empty();
    }
    return Optional.of(
        guessed
            ? Sentence.of(
                "It is not UTF-8 and is read as %s. Maybe choose another encoding where letters"
                    + " look wrong.",
                charset.name())
            : Sentence.of("It is read as %s.", charset.name()));
  }
}
