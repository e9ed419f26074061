
  /** The most frequent answer. Of equally many the one with the smallest hash. */
  private static Reply vote(String question, List<Reply> read) {
    Map<String, List<Reply>> camps = new LinkedHashMap<>();
    for (Reply reply : read) {
      String said = answer(reply.text());
      if (said != null) {
        camps.computeIfAbsent(form(said), f -> new ArrayList<>()).add(reply);
      }
    }
    String asked = ${asked};
    return camps.values().stream()
        .min(
            Comparator.comparing((List<Reply> camp) -> -camp.size())
                .thenComparing(camp -> rank(asked, camp)))
        .map(camp -> new Reply(camp.get(0).text(), 0, 0))
        .orElse(new Reply("", 0, 0));
  }

  private static String rank(String asked, List<Reply> camp) {
    return camp.stream()
        .map(reply -> hash(asked + "\n" + answer(reply.text())))
        .min(Comparator.naturalOrder())
        .orElseThrow();
  }

  private static String hash(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static final Pattern MARK =
      Pattern.compile("\\\\f?boxed\\s*\\{|####|(?i:\\banswer\\s+is\\b\\s*:?)|(?i:\\banswer\\s*:)");

  /** What a text says is its answer: in its last box, or after "the answer is"; else null. */
  private static String marked(String text) {
    String found = null;
    Matcher mark = MARK.matcher(text);
    while (mark.find()) {
      String rest = text.substring(mark.end());
      String said = mark.group().endsWith("{") ? boxed(rest) : rest.split("\n", 2)[0];
      if (!said.contains("boxed") && !said.isBlank()) {
        found = said.strip().replaceAll("^[*$: ]+|[*$: ]+$", "");
      }
    }
    return found;
  }

  private static String boxed(String text) {
    int depth = 1;
    for (int i = 0; i < text.length(); i++) {
      depth += text.charAt(i) == '{' ? 1 : text.charAt(i) == '}' ? -1 : 0;
      if (depth == 0) {
        return text.substring(0, i);
      }
    }
    return "";
  }
