package org.collograph.task.grade;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A number with a word for its size, as languages write it: `3 Millionen`, `1,5 миллиона`, `3万`,
/// `5‰`.
final class FactorWord {
  private static final Pattern WORDED =
      Pattern.compile("([-+−]?[\\d.,'’\\u00a0\\u202f ]*\\d) *([\\p{L}‰]+)[.]?");

  /// Words by the power of ten that they stand for.
  private static final Map<Integer, String> WORDS =
      Map.of(
          -3,
          "‰",
          2,
          "百",
          3,
          "thousand tausend mille mil mila tusen tusind tysiące tysięcy тысяч "
              + "тысячи тысяча тисяч bin ribu nghìn ngàn 千 천",
          4,
          "万 萬 만",
          5,
          "lakh lakhs",
          6,
          "million millions millionen mio millón millones milione milioni milhão "
              + "milhões miljoen miljoner millioner milion miliony milionów milionů "
              + "миллион миллиона миллионов мільйон мільйона мільйонів млн milyon juta "
              + "triệu",
          7,
          "crore crores",
          8,
          "亿 億 억",
          9,
          "billion milliarde milliarden mrd milliard milliards miliardo miliardi "
              + "miljard miljarder miliard миллиард миллиарда миллиардов мільярд млрд "
              + "milyar miliar tỷ");

  private FactorWord() {}

  static Optional<String> of(String text, DecimalSign decimal) {
    Matcher m = WORDED.matcher(text.strip());
    if (!m.matches()) {
      return Optional.empty();
    }
    int power = power(m.group(2).toLowerCase(Locale.ROOT));
    return power == 0
        ? Optional.empty()
        : WrittenNumber.of(m.group(1))
            .map(n -> n.value(decimal).scaleByPowerOfTen(power).stripTrailingZeros())
            .map(BigDecimal::toPlainString);
  }

  /// Of ten; 0 for a word that is none.
  private static int power(String word) {
    return WORDS.entrySet().stream()
        .filter(e -> List.of(e.getValue().split(" ")).contains(word))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(0);
  }
}
