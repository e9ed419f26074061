
  private static final Pattern FORMULA = Pattern.compile("\\$([^$]+)\\$");

  /** The formula that a reply ends with; else null. */
  private static String answer(String text) {
    String said = marked(text);
    return said != null && !said.isEmpty()
        ? said
        : FORMULA.matcher(text).results().map(m -> m.group(1)).reduce((a, b) -> b).orElse(null);
  }

  /** Formulas count as equal by their text: 1/2 and 0.5 are two answers here. */
  private static String form(String said) {
    return said.replaceAll("\\\\(?:left|right|,|!|;|displaystyle)|[\\s$]", "")
        .replaceAll("\\\\[dt]frac", "\\\\frac")
        .replaceAll("\\.+$", "");
  }
