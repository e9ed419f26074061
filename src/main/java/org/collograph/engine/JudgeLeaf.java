package org.collograph.engine;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Locale;
import org.collograph.codec.json.Fields;
import org.collograph.codec.json.StrictJson;
import org.collograph.task.code.CodeTests;
import org.collograph.task.code.CodeVerdict;
import org.collograph.task.code.CodeVerdict.Outcome;
import org.collograph.words.OneLine;
import org.collograph.words.Refusal;

/// An answer that is code, with its tests, and the verdict, as they are sent.
///
/// @param code as it was found in a reply
public record JudgeLeaf(String code, CodeTests tests) {
  private static final int LONGEST = 5_000;

  ObjectNode body() {
    return StrictJson.MAPPER
        .createObjectNode()
        .put("code", code)
        .put("prompt", tests.prompt())
        .put("entryPoint", tests.entryPoint())
        .put("test", tests.test())
        .put("setup", tests.setup());
  }

  public static JudgeLeaf read(Fields f) {
    return new JudgeLeaf(
        f.text("code"),
        new CodeTests(f.text("prompt"), f.text("entryPoint"), f.text("test"), f.text("setup")));
  }

  public static ObjectNode result(CodeVerdict verdict) {
    return StrictJson.MAPPER
        .createObjectNode()
        .put("outcome", verdict.outcome().name().toLowerCase(Locale.ROOT))
        .put("why", verdict.why());
  }

  /// @throws IllegalArgumentException where it is no verdict, or one that its judge could not give
  static CodeVerdict verdict(Fields f) {
    String word = f.text("outcome");
    Outcome outcome =
        Arrays.stream(Outcome.values())
            .filter(o -> o.name().toLowerCase(Locale.ROOT).equals(word))
            .findFirst()
            .orElseThrow(
                () -> new Refusal("A worker's verdict is '%s'. Maybe stop it.", brief(word)));
    String why = f.text("why");
    if (why.length() > LONGEST) {
      throw new Refusal(
          "A worker's verdict says why in %,d characters. Maybe stop it.", why.length());
    }
    if (outcome == Outcome.UNKNOWN) {
      throw new Refusal("A worker cannot judge: %s", brief(why));
    }
    return new CodeVerdict(outcome, why);
  }

  private static String brief(String text) {
    return OneLine.of(text, 200);
  }
}
