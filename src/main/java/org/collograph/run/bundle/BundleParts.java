package org.collograph.run.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.collograph.codec.RolesCodec;
import org.collograph.codec.json.Fields;
import org.collograph.codec.json.StrictJson;
import org.collograph.evaluation.Spend;
import org.collograph.llm.ModelReply;
import org.collograph.run.RunLabel;
import org.collograph.run.RunState;
import org.collograph.run.SearchPlan;
import org.collograph.run.StoredRun;
import org.collograph.run.json.EventCodec;
import org.collograph.run.json.PlanCodec;
import org.collograph.run.json.RunJson;
import org.collograph.run.json.TrialCodec;
import org.collograph.search.AgentExchange;
import org.collograph.search.Method;
import org.collograph.search.SearchEvent;
import org.collograph.search.Trial;
import org.collograph.task.Question;
import org.collograph.task.Split;
import org.collograph.task.Task;
import org.collograph.task.read.QuestionsFile;
import org.collograph.words.Refusal;

/// The parts of a bundle as texts: documents of JSON, and lists with one JSON object a line.
final class BundleParts {
  private static final String ABOUT =
      """
      A run of Collograph, with everything that its search rests on.

      collograph verify FILE        replays it without a network and says whether it holds
      collograph runs import FILE   opens it among the runs of another workbench

      manifest.json names each part with its SHA-256. run.json has the plan, questions.jsonl the
      task, splits.json how many questions each split has and a hash of them, pool.json the models
      (no key is in it), roles.json the prompts, events.jsonl the trials and what the search told,
      learned.jsonl trials of earlier runs that it learned from, agent.jsonl what a language-model
      agent was asked, replies.jsonl the models' replies by a hash of each request.

      Nobody has signed it: that it holds says that these trials come of this plan, these replies
      and this program, not who got the replies.
      """;

  private BundleParts() {}

  static Map<String, String> of(Bundle b) {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("README.txt", ABOUT);
    all.put("run.json", run(b).toPrettyString() + "\n");
    all.put("questions.jsonl", QuestionsFile.text(b.task()));
    all.put("splits.json", splits(b.task()));
    all.put("pool.json", b.pool());
    all.put("roles.json", RolesCodec.text(b.roles()));
    all.put("events.jsonl", lines(b.told(), EventCodec::tree));
    all.put("learned.jsonl", lines(b.learnedFrom(), TrialCodec::tree));
    all.put("agent.jsonl", lines(b.exchanges(), RunJson::tree));
    all.put("replies.jsonl", lines(List.copyOf(b.replies().entrySet()), BundleParts::reply));
    return all;
  }

  private static <T> String lines(List<T> values, Function<T, JsonNode> form) {
    return values.stream().map(v -> form.apply(v) + "\n").collect(Collectors.joining());
  }

  private static ObjectNode run(Bundle b) {
    ObjectNode root = StrictJson.MAPPER.createObjectNode();
    root.put("program", b.program()).put("simulated", b.run().simulated());
    root.put("state", b.run().state().word()).put("created", b.run().created().toString());
    root.set("spend", RunJson.tree(b.run().spend()));
    root.set("plan", PlanCodec.tree(b.run().plan()));
    return root;
  }

  private static JsonNode reply(Map.Entry<String, ModelReply> kept) {
    ObjectNode node = StrictJson.MAPPER.createObjectNode().put("key", kept.getKey());
    return node.set("reply", RunJson.tree(kept.getValue()));
  }

  /// How many questions each split has, and a hash of their texts in order.
  static String splits(Task task) {
    ObjectNode root = StrictJson.MAPPER.createObjectNode();
    for (Split split : Split.values()) {
      String all =
          task.split(split).stream().map(Question::asked).collect(Collectors.joining("\0"));
      root.putObject(split.name().toLowerCase(Locale.ROOT))
          .put("questions", task.split(split).size())
          .put("sha256", Hashing.sha256().hashString(all, StandardCharsets.UTF_8).toString());
    }
    return root.toPrettyString() + "\n";
  }

  /// @throws IllegalArgumentException where a part is not what it should be
  static Bundle read(Archive a) {
    try {
      return bundle(a);
    } catch (Refusal e) {
      throw e;
    } catch (RuntimeException e) {
      throw new Refusal(
          e,
          "A part of the bundle cannot be understood. Maybe it was written by a newer program, or"
              + " by hand.");
    }
  }

  private static Bundle bundle(Archive a) {
    Fields root = new Fields(StrictJson.parse(a.text("run.json"), "run.json"), "run.json");
    Task task = QuestionsFile.parse(a.text("questions.jsonl"), "questions.jsonl");
    List<SearchEvent> told = parsed(a, "events.jsonl", EventCodec::event);
    requireSound(told);
    return new Bundle(
        run(root, told),
        root.text("program"),
        task,
        a.text("pool.json"),
        RolesCodec.parse(a.text("roles.json"), "roles.json"),
        told,
        parsed(a, "learned.jsonl", TrialCodec::trial),
        parsed(a, "agent.jsonl", n -> RunJson.value(n, AgentExchange.class)),
        replies(a));
  }

  private static <T> List<T> parsed(Archive a, String part, Function<JsonNode, T> form) {
    return a.text(part).lines().map(line -> form.apply(StrictJson.parse(line, part))).toList();
  }

  private static Map<String, ModelReply> replies(Archive a) {
    Map<String, ModelReply> all = new TreeMap<>();
    for (Fields line : parsed(a, "replies.jsonl", n -> new Fields(n, "replies.jsonl"))) {
      all.put(line.text("key"), RunJson.value(line.object("reply").node(), ModelReply.class));
    }
    return all;
  }

  /// Trials are numbered from 1, and who was judged is named.
  private static void requireSound(List<SearchEvent> told) {
    List<Integer> numbers = Bundle.trials(told).map(Trial::number).toList();
    for (int i = 0; i < numbers.size(); i++) {
      if (numbers.get(i) != i + 1) {
        throw new Refusal(
            "Trial %d of the bundle stands in place %d. Maybe it was written by hand.",
            numbers.get(i), i + 1);
      }
    }
    told.stream()
        .filter(SearchEvent.ResultJudged.class::isInstance)
        .forEach(e -> Objects.requireNonNull(((SearchEvent.ResultJudged) e).soFar().best()));
  }

  private static Spend spend(Fields root) {
    Spend spend = RunJson.value(root.object("spend").node(), Spend.class);
    if (spend.calls() < 0 || spend.cachedCalls() < 0 || spend.tokens() < 0 || spend.usd() < 0) {
      throw new Refusal(
          "The bundle says that %d calls were sent. Maybe it was written by hand.", spend.calls());
    }
    return spend;
  }

  /// What runs at work cannot be bundled.
  private static RunState state(Fields root) {
    RunState state = RunState.valueOf(root.text("state").toUpperCase(Locale.ROOT));
    if (state == RunState.RUNNING) {
      throw new Refusal("The bundle's run is at work. Maybe it was written by hand.");
    }
    return state;
  }

  /// @throws ArithmeticException where no clock shows it
  private static Instant created(Fields root) {
    return Instant.ofEpochMilli(Instant.parse(root.text("created")).toEpochMilli());
  }

  private static SearchPlan plan(Fields root) {
    SearchPlan plan = PlanCodec.read(root.object("plan").node());
    if (plan.edition() > Method.EDITION) {
      throw new Refusal(
          "The bundle's methods are of edition %d, and this program knows %d. Maybe take a newer"
              + " one.",
          plan.edition(), Method.EDITION);
    }
    return plan;
  }

  private static StoredRun run(Fields root, List<SearchEvent> told) {
    List<Trial> trials = Bundle.trials(told).filter(t -> t.yardstick() == null).toList();
    return new StoredRun(
        "",
        plan(root),
        root.flag("simulated"),
        state(root),
        0,
        created(root),
        trials.size(),
        trials.stream().mapToLong(Trial::asked).sum(),
        spend(root),
        null,
        null,
        RunLabel.NONE);
  }
}
