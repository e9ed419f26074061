
  private static final Pattern LETTER = Pattern.compile("\\b[A-Z]\\b");

  /** The letter that a reply ends with; two letters are no answer. */
  private static String answer(String text) {
    String said = marked(text);
    String end = text.strip();
    String in = said != null ? said : end.substring(Math.max(0, end.length() - 2));
    Set<String> letters = new TreeSet<>();
    LETTER.matcher(in).results().forEach(m -> letters.add(m.group()));
    return letters.size() == 1 ? letters.iterator().next() : null;
  }

  private static String form(String said) {
    return said;
  }
