
  private static final Pattern NUMBER = Pattern.compile("[-−]?[$€£]?\\d+(?:,\\d{3})*(?:\\.\\d+)?");

  /** The number that a reply ends with, as plain digits; else null. */
  private static String answer(String text) {
    String said = marked(text);
    List<String> found = said == null ? List.of() : numbers(said);
    List<String> all = found.isEmpty() ? numbers(text) : found.subList(0, 1);
    if (all.isEmpty()) {
      return null;
    }
    String digits = all.get(all.size() - 1).replaceAll("[$€£,]", "").replace('−', '-');
    BigDecimal number = new BigDecimal(digits).stripTrailingZeros();
    return number.signum() == 0 ? "0" : number.toPlainString();
  }

  private static List<String> numbers(String text) {
    return NUMBER.matcher(text).results().map(MatchResult::group).toList();
  }

  private static String form(String said) {
    return said;
  }
