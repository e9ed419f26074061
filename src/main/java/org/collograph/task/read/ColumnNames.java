package org.collograph.task.read;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.collograph.task.table.Row;
import org.collograph.task.table.Table;

/// What names of fields suggest. Small and capital letters, blanks and signs make no difference.
enum ColumnNames {
  QUESTION(
      "question problem questiontext questionstem question.stem stem problemstatement prompt ctx"
          + " instruction query sentence goal frage aufgabe pregunta domanda pergunta vraag pytanie"
          + " otázka otazka kysymys fråga spørgsmål spørsmål întrebare kérdés soru вопрос питання"
          + " въпрос ερώτηση السؤال سؤال प्रश्न pertanyaan câuhỏi 问题 問題 题目 題目 質問 질문 문제"
          + " text input task"),
  ANSWER(
      "correctedanswer verifiedanswer answer correctanswer rightanswer answerkey answeridx"
          + " answerindex correctoption correctchoice correct cop gold goldanswer finalanswer"
          + " groundtruth result referenceanswer reference target label expected expectedanswer"
          + " output response solution code antwort lösung loesung réponse reponse respuesta"
          + " risposta resposta antwoord odpowiedź odpowiedz odpověď odpověd vastaus svar răspuns"
          + " raspuns válasz cevap yanıt ответ відповідь отговор απάντηση الإجابة जवाब उत्तर"
          + " jawaban trảlời đápán 答案 答え 解答 回答 정답 답"),
  CHOICES(
      "choices options question.choices endings candidates answerchoices multiplechoicetargets"
          + " mc1targets auswahl optionen opciones 选项 選項 選択肢 보기"),
  CONTEXT(
      "context premise passage article support paragraph story background input kontext contexte"
          + " contexto"),
  KIND("kind typeofanswer"),
  TESTS("tests test testlist asserts"),
  SETUP("setup testsetupcode testimports"),
  FUNCTION("entrypoint function functionname");

  private static final List<String> NUMBERED =
      List.of(
          "%s",
          "choice%s",
          "option%s",
          "answer%s",
          "op%s",
          "ending%s",
          "sol%s",
          "distractor%s",
          "incorrectanswer%s",
          "wronganswer%s",
          "opt%s");
  private static final Set<String> KNOWN =
      Stream.of(values()).flatMap(n -> n.names.stream()).collect(Collectors.toUnmodifiableSet());

  private final List<String> names;

  ColumnNames(String names) {
    this.names = List.of(names.split(" "));
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", "");
  }

  static boolean isKnown(String name) {
    return KNOWN.contains(plain(name));
  }

  /// The field of the first name that holds something in at least half of the rows; a name whose
  /// fields are mostly empty gives way to the next.
  Optional<String> in(Table table) {
    return in(table, Set.of());
  }

  Optional<String> in(Table table, Set<String> taken) {
    List<String> all =
        names.stream()
            .flatMap(n -> table.fields().stream().filter(f -> plain(f).equals(n)))
            .filter(f -> !taken.contains(f))
            .toList();
    Optional<String> filled = all.stream().filter(f -> isFilled(table, f)).findFirst();
    boolean isNeeded = this == QUESTION || this == ANSWER;
    return filled.or(() -> all.stream().filter(_ -> isNeeded).findFirst());
  }

  private boolean isFilled(Table table, String field) {
    List<Row> rows = table.rows();
    long filled = rows.stream().filter(r -> r.has(field) && fits(r, field)).count();
    return filled > 0 && (this == CONTEXT || this == SETUP || filled * 2 >= rows.size());
  }

  /// A question that holds fields is one by its stem.
  private boolean fits(Row row, String field) {
    boolean isText = !row.value(field).isContainerNode();
    return isText || this == CHOICES || this == TESTS || this == SETUP;
  }

  /// Fields of one choice each, in their order: lettered or numbered.
  static List<String> ofChoices(Table table) {
    for (String form : NUMBERED) {
      for (String order : List.of("abcdefghij", "1234567890")) {
        List<String> found =
            order
                .chars()
                .mapToObj(c -> form.replace("%s", String.valueOf((char) c)))
                .map(n -> table.fields().stream().filter(f -> plain(f).equals(n)).findFirst())
                .takeWhile(Optional::isPresent)
                .flatMap(Optional::stream)
                .toList();
        if (found.size() > 1 && !(form.equals("%s") && order.startsWith("1"))) {
          return found;
        }
      }
    }
    return List.of();
  }

  /// Fields that hold wrong answers stand beside one with the right one.
  static boolean isWrong(String field) {
    return plain(field).matches("(?:incorrect|wrong)answer.*|distractor.*");
  }
}
