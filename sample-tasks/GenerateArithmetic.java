import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

/// Writes the arithmetic word problems, the same at every run.
///
/// Usage: `java sample-tasks/GenerateArithmetic.java sample-tasks/arithmetic.jsonl`
public class GenerateArithmetic {
  private static final int PROBLEMS = 1_200;
  private static final long SEED = 20_270_401L;
  private static final String[] NAMES =
      "Amara Bruno Chiara Dmitri Elif Farid Greta Hiro Ines Jonas Kavya Liam Mei Nadia Oscar Rosa"
          .split(" ");

  private record Problem(String question, String answer) {
    String json() {
      return "{\"question\": \"%s\", \"answer\": \"%s\", \"kind\": \"number\"}"
          .formatted(question, answer);
    }
  }

  private final Random random = new Random(SEED);

  public static void main(String[] args) throws IOException {
    Files.write(
        Path.of(args[0]), new GenerateArithmetic().problems().stream().map(Problem::json).toList());
  }

  /// Takes the templates in turn; a question that stands already is drawn again.
  private List<Problem> problems() {
    Map<String, Problem> problems = new LinkedHashMap<>();
    List<Supplier<Problem>> templates = templates();
    while (problems.size() < PROBLEMS) {
      Problem problem = templates.get(problems.size() % templates.size()).get();
      problems.putIfAbsent(problem.question(), problem);
    }
    return List.copyOf(problems.values());
  }

  /// The figures of each template; its words and its answer are in the method named.
  private List<Supplier<Problem>> templates() {
    return List.of(
        () -> shopping(from(2, 6), from(150, 395, 5), from(2, 9), from(55, 145, 5)),
        () -> change(from(5, 8), from(360, 420, 10), from(250, 475, 5)),
        () -> journey(from(2, 4), from(90, 160, 10), from(15, 45, 15), from(40, 76, 4)),
        () -> meetingTrains(from(60, 100, 5), from(105, 150, 5), from(2, 4)),
        () -> siblings(from(4, 15), from(2, 9), name()),
        () -> parentAndChild(from(8, 10), from(3, 12), name()),
        () -> mixture(from(50, 300, 50), from(40, 80, 5), from(5, 25, 5)),
        () -> recipe(from(6, 12, 2), from(3, 14), from(25, 60, 5)),
        () -> eggBoxes(from(9, 25), from(3, 7), from(6, 12, 2)),
        () -> printing(from(4, 12), from(2, 4), from(6, 30)),
        () -> lawn(from(14, 30), from(8, 13), from(2, 5), from(2, 6)),
        () -> fence(from(20, 60), from(10, 19), from(2, 4), pick("sheep", "ponies", "alpacas")),
        () -> discount(from(60, 240, 20), from(10, 40, 5), from(4, 12)),
        () -> pupils(from(320, 960, 40), from(25, 45, 5), from(15, 35, 5)),
        () -> sharedWork(from(2, 3), from(1, 3), name()),
        () -> crew(from(3, 8), from(2, 7), from(1, 3)),
        () -> saving(from(200, 450, 5), from(20, 100, 5), from(12, 30), pick("guitar", "camera")),
        () -> nextScore(from(3, 6), from(64, 82), from(1, 2)),
        () -> temperatures(from(9, 24), from(1, 5), from(2, 6)),
        () -> sharing(from(6, 9), from(6, 20), from(1, 5)),
        () -> calendar(LocalDate.of(2027, 3, 1).plusDays(from(0, 180)), from(25, 90)),
        () -> tank(from(12, 30), from(2, 7), from(8, 40)),
        () -> concert(from(12, 24), from(14, 28), from(11, 60), from(8, 18)),
        () -> beads(from(5, 7, 2), from(1, 4), from(4, 12)),
        () -> petrol(from(5, 9), from(150, 800, 50), from(140, 198, 2)));
  }

  private Problem shopping(int pads, int padPrice, int pens, int penPrice) {
    int total = pads * padPrice + pens * penPrice;
    return problem(
        "%s buys %d notepads at %s each and %d pens at %s each."
            + " How many dollars is that altogether?",
        name(), pads, money(padPrice), pens, money(penPrice), dollars(total));
  }

  private Problem change(int kilos, int price, int loaf) {
    String fruit = pick("apples", "pears", "plums");
    return problem(
        "At the market %s takes %d kg of %s at %s per kilogram and a loaf of bread for %s,"
            + " and pays with two $20 notes. How many dollars of change are due?",
        name(), kilos, fruit, money(price), money(loaf), dollars(4000 - kilos * price - loaf));
  }

  private Problem journey(int hours, int fast, int minutes, int slow) {
    return problem(
        "An express train runs for %d hours at a steady %d km/h and then, because of track"
            + " repairs, for %d minutes at %d km/h. How many kilometres does it cover?",
        hours, fast, minutes, slow, hours * fast + slow * minutes / 60);
  }

  private Problem meetingTrains(int goods, int passenger, int hours) {
    return problem(
        "Two stations are %d km apart. A goods train leaves one for the other at %d km/h. At"
            + " the same moment a passenger train sets out the opposite way at %d km/h."
            + " After how many hours do they pass each other?",
        (goods + passenger) * hours, goods, passenger, hours);
  }

  private Problem siblings(int younger, int gap, String name) {
    return problem(
        "%1$s is %3$d years older than %2$s, and their ages add up to %4$d. How old is %1$s?",
        name, nameBut(name), gap, 2 * younger + gap, younger + gap);
  }

  private Problem parentAndChild(int child, int years, String name) {
    return problem(
        "%1$s is four times as old as %2$s, %1$s's only child. In %3$d years their ages will"
            + " add up to %4$d. How old is %2$s today?",
        name, nameBut(name), years, 5 * child + 2 * years, child);
  }

  private Problem mixture(int amount, int strong, int weak) {
    return problem(
        "%s stirs %d ml of a drink that is %d%% fruit juice into %d ml of one that is %d%%"
            + " fruit juice. What percentage of the blend is fruit juice?",
        name(), amount, strong, 4 * amount, weak, (strong + 4 * weak) / 5);
  }

  private Problem recipe(int few, int more, int each) {
    String dish = pick("scones", "dumplings", "flatbreads", "pancakes");
    return problem(
        "A recipe for %1$d %4$s needs %2$d g of flour."
            + " How many grams of flour are needed for %3$d %4$s of the same size?",
        few, few * each, few + more, dish, (few + more) * each);
  }

  private Problem eggBoxes(int cakes, int eggs, int box) {
    return problem(
        "A bakery has an order for %d cakes, each made with %d eggs. Eggs are sold only in full"
            + " boxes of %d. How many boxes must the bakery buy?",
        cakes, eggs, box, Math.ceilDiv(cakes * eggs, box));
  }

  private Problem printing(int pages, int copiesPerMinute, int minutes) {
    return problem(
        "A printer turns out %d pages a minute."
            + " How many minutes does it need for %d copies of a report of %d pages?",
        pages * copiesPerMinute, copiesPerMinute * minutes, pages, minutes);
  }

  private Problem lawn(int length, int width, int pond, int price) {
    return problem(
        "A rectangular garden of %d m by %d m has a square pond with sides of %d m. All the rest is"
            + " turfed at $%d per square metre. How many dollars does the turf cost?",
        length, width, pond, price, (length * width - pond * pond) * price);
  }

  private Problem fence(int length, int width, int gate, String animals) {
    return problem(
        "A rectangular paddock for %s measures %d m by %d m and is fenced all round, except for"
            + " a gate that is %d m wide. How many metres of fence are there?",
        animals, length, width, gate, 2 * (length + width) - gate);
  }

  private Problem discount(int price, int percent, int voucher) {
    String item = pick("coat", "desk lamp", "tent", "suitcase");
    return problem(
        "A %s marked at $%d is reduced by %d%% in a sale, and a voucher then takes off a further"
            + " $%d. How many dollars does %s pay for it?",
        item, price, percent, voucher, name(), price - price * percent / 100 - voucher);
  }

  private Problem pupils(int all, int walk, int bus) {
    return problem(
        "Of the %d pupils at a school, %d%% walk there, %d%% come by bus and all the others"
            + " cycle. How many pupils cycle?",
        all, walk, bus, all * (100 - walk - bus) / 100);
  }

  /// 1 / (n + 1)u + 1 / n(n + 1)u = 1 / nu.
  private Problem sharedWork(int n, int u, String name) {
    String job = pick("paint a barn", "build a garden wall", "sort an archive", "lay a terrace");
    return problem(
        "%s can %s in %d hours, and %s would need %d hours for the same job. Each working at"
            + " that pace, how many hours do they need together?",
        name, job, (n + 1) * u, nameBut(name), n * (n + 1) * u, n * u);
  }

  private Problem crew(int before, int joining, int unit) {
    String job = pick("pick an orchard", "tile a pool", "rewire an office", "clear a site");
    return problem(
        "A crew of %d can %s in %d days. How many days does it take if %d more people, all as"
            + " fast as the others, help from the start?",
        before, job, (before + joining) * unit, joining, before * unit);
  }

  private Problem saving(int price, int saved, int weekly, String item) {
    return problem(
        "%1$s wants a %2$s that costs $%3$d, has $%4$d already and puts aside $%5$d at the end"
            + " of every week. After how many weeks is there enough money for the %2$s?",
        name(), item, price, saved, weekly, Math.ceilDiv(price - saved, weekly));
  }

  private Problem nextScore(int tests, int mean, int rise) {
    return problem(
        "Over the first %d tests of the year %s has a mean score of %d points."
            + " What score in the next test would bring the mean to exactly %d points?",
        tests, name(), mean, mean + rise, mean + rise * (tests + 1));
  }

  private Problem temperatures(int first, int up, int down) {
    int rest = Math.floorMod(down - up, 4);
    return problem(
        "At noon on four days in a row %s measures %d, %d, %d and %d degrees Celsius."
            + " What is the mean of these temperatures, in degrees Celsius?",
        name(), first, first + up, first - down, first + rest, first + (up - down + rest) / 4);
  }

  private Problem sharing(int friends, int each, int left) {
    String things = pick("stickers", "marbles", "walnuts", "cards");
    return problem(
        "%1$s shares out %2$d %4$s among %3$d friends so that all of them get the same number,"
            + " and as many as possible. How many %4$s are left over?",
        name(), friends * each + left, friends, things, left);
  }

  private Problem calendar(LocalDate first, int days) {
    DateTimeFormatter day = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);
    return problem(
        "A drama group first meets on %s and performs on %s of the same year."
            + " How many days after the first meeting is the performance?",
        day.format(first), day.format(first.plusDays(days)), days);
  }

  private Problem tank(int in, int out, int minutes) {
    return problem(
        "A tap fills an empty tank at %d litres a minute while a leak loses %d litres a minute."
            + " The tank holds %d litres. After how many minutes is it full?",
        in, out, (in - out) * minutes, minutes);
  }

  private Problem concert(int rows, int seats, int empty, int price) {
    return problem(
        "A concert hall has %d rows of %d seats. Every ticket costs $%d, and tonight all seats but"
            + " %d are sold. How many dollars do the tickets bring in?",
        rows, seats, price, empty, (rows * seats - empty) * price);
  }

  private Problem beads(int red, int more, int unit) {
    return problem(
        "A necklace of %d beads has %d red beads for every %d blue ones and no other colour."
            + " How many more blue beads than red beads are there?",
        (2 * red + more) * unit, red, red + more, more * unit);
  }

  private Problem petrol(int litres, int distance, int price) {
    return problem(
        "%s's car uses %d litres of petrol per 100 km, and petrol costs %s a litre."
            + " How many dollars does the petrol for a trip of %d km cost?",
        name(), litres, money(price), distance, dollars(litres * distance * price / 100));
  }

  /// The last value is the answer, those before it fill the format.
  private static Problem problem(String format, Object... values) {
    return new Problem(
        String.format(Locale.ROOT, format, values), values[values.length - 1].toString());
  }

  private static String dollars(int cents) {
    return BigDecimal.valueOf(cents, 2).stripTrailingZeros().toPlainString();
  }

  private static String money(int cents) {
    return "$" + BigDecimal.valueOf(cents, 2);
  }

  private int from(int least, int most) {
    return from(least, most, 1);
  }

  private int from(int least, int most, int step) {
    return least + step * random.nextInt((most - least) / step + 1);
  }

  private String pick(String... options) {
    return options[random.nextInt(options.length)];
  }

  private String name() {
    return pick(NAMES);
  }

  private String nameBut(String other) {
    String name = name();
    return name.equals(other) ? nameBut(other) : name;
  }
}
