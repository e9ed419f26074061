import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.http.client.jdk.JdkHttpClientBuilder;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiChatRequestParameters;
${imports}

/**
 * ${title}
 *
 * <p>${about}
 *
 * <pre>
 * mvn -q compile exec:java -Dexec.args="${options} 'What is 6 times 7?'"
 * mvn -q compile exec:java -Dexec.args="${options} --jsonl questions.jsonl"
 * </pre>
 *
 * The team is in src/main/resources/team.json.
 */
public final class Team {
  /** How a model is reached; null leaves a setting to its endpoint. */
  record Model(
      String name,
      String baseUrl,
      String keyEnv,
      Double temperature,
      Integer maxTokens,
      int timeout) {}

  /** What it reads, whom it asks and as what. Without a model it takes a vote. */
  record Node(
      String id,
      String role,
      List<String> reads,
      String model,
      String prompt,
      Double temperature,
      Integer maxTokens) {}

  /** The nodes, each after those that it reads. */
  record Plan(Map<String, Model> models, List<Node> nodes, String output) {}

  record Request(String system, String user, Double temperature, Integer maxTokens) {}

  record Reply(String text, int inputTokens, int outputTokens) {}

  private static final List<String> OPTIONS = List.of("--jsonl", "--base-url", "--concurrency");
  private static final String USAGE =
      "QUESTION or --jsonl FILE is needed; --base-url URL and --concurrency N may be given.";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Plan PLAN = plan();

  /** A thread a call; they wait most of the time. */
  private static final ExecutorService CALLS =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task);
            thread.setDaemon(true);
            return thread;
          });

  private final Map<String, OpenAiChatModel> models = new HashMap<>();

  private Team(String baseUrl) {
    PLAN.models()
        .forEach(
            (name, model) -> {
              String url = baseUrl == null ? model.baseUrl() : baseUrl;
              if (url == null) {
                throw new IllegalArgumentException("A model has no endpoint: --base-url URL");
              }
              models.put(name, client(model, url));
            });
  }

  private static Plan plan() {
    try (InputStream in = Team.class.getResourceAsStream("/team.json")) {
      return JSON.readValue(in, Plan.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static OpenAiChatModel client(Model model, String url) {
    String key = model.keyEnv() == null ? null : System.getenv(model.keyEnv());
    return OpenAiChatModel.builder()
        .httpClientBuilder(new JdkHttpClientBuilder())
        .baseUrl(url)
        .apiKey(key == null ? "none" : key)
        .modelName(model.name())
        .timeout(Duration.ofSeconds(model.timeout()))
        .maxRetries(5)
        .build();
  }

  /** Each node's reply; every node asks as soon as what it reads is there. */
  Map<String, Reply> ask(String question) {
    Map<String, CompletableFuture<Request>> sent = new LinkedHashMap<>();
    Map<String, CompletableFuture<Reply>> replies = new LinkedHashMap<>();
    for (Node node : PLAN.nodes()) {
      List<CompletableFuture<Reply>> reads = node.reads().stream().map(replies::get).toList();
      CompletableFuture<Request> sending =
          CompletableFuture.allOf(reads.toArray(CompletableFuture[]::new))
              .thenApply(
                  done ->
                      node.model() == null
                          ? null
                          : request(
                              node,
                              question,
                              reads.stream().map(CompletableFuture::join).toList()));
      CompletableFuture<Integer> sample = sample(node, sending, Map.copyOf(sent));
      sent.put(node.id(), sending);
      replies.put(
          node.id(),
          sample.thenApplyAsync(
              number -> {
${vote}                return send(node, sending.join(), number);
              },
              CALLS));
    }
    Map<String, Reply> all = new LinkedHashMap<>();
    replies.forEach((id, reply) -> all.put(id, reply.join()));
    return all;
  }

  private static Request request(Node node, String question, List<Reply> read) {
    StringBuilder asked = new StringBuilder(question);
    for (int i = 0; i < read.size(); i++) {
      String said = read.get(i).text();
      asked.append("\n\nColleague ").append(i + 1).append(" replied:\n");
      asked.append(said.isBlank() ? "(nothing)" : said);
    }
    Model model = PLAN.models().get(node.model());
    return new Request(
        node.prompt(),
        asked.toString(),
        node.temperature() == null ? model.temperature() : node.temperature(),
        node.maxTokens() == null ? model.maxTokens() : node.maxTokens());
  }

  /** Equal requests of one question are different samples: the number of this one. */
  private static CompletableFuture<Integer> sample(
      Node node, CompletableFuture<Request> sending, Map<String, CompletableFuture<Request>> sent) {
    List<CompletableFuture<Request>> alike =
        PLAN.nodes().stream()
            .filter(n -> sent.containsKey(n.id()))
            .filter(n -> Objects.equals(n.model(), node.model()) && n.role().equals(node.role()))
            .filter(n -> n.reads().size() == node.reads().size())
            .map(n -> sent.get(n.id()))
            .toList();
    return CompletableFuture.allOf(alike.toArray(CompletableFuture[]::new))
        .thenCombine(
            sending,
            (done, request) ->
                (int) alike.stream().filter(a -> Objects.equals(a.join(), request)).count());
  }

  private Reply send(Node node, Request request, int sample) {
    ChatResponse done =
        models
            .get(node.model())
            .chat(
                ChatRequest.builder()
                    .messages(
                        SystemMessage.from(request.system()), UserMessage.from(request.user()))
                    .parameters(
                        OpenAiChatRequestParameters.builder()
                            .temperature(request.temperature())
                            .maxOutputTokens(request.maxTokens())
                            .seed(sample)
                            .build())
                    .build());
    String text = done.aiMessage().text();
    var used = done.tokenUsage();
    return new Reply(
        text == null ? "" : text,
        used == null ? 0 : used.inputTokenCount(),
        used == null ? 0 : used.outputTokenCount());
  }
${votes}
  private ObjectNode line(String text) {
    ObjectNode line = JSON.createObjectNode();
    try {
      JsonNode question = JSON.readTree(text.replace("\uFEFF", "")).path("question");
      line.put("question", question.asText());
      if (!question.isTextual()) {
        throw new IllegalArgumentException("the line has no question");
      }
      Map<String, Reply> replies = ask(question.asText());
      line.put("reply", replies.get(PLAN.output()).text());
      ObjectNode nodes = line.putObject("nodes");
      replies.forEach(
          (id, r) ->
              nodes
                  .putObject(id)
                  .put("reply", r.text())
                  .put("inputTokens", r.inputTokens())
                  .put("outputTokens", r.outputTokens()));
    } catch (IOException | RuntimeException e) {
      line.put("error", why(e));
    }
    return line;
  }

  private static String why(Throwable e) {
    Throwable cause = e instanceof CompletionException && e.getCause() != null ? e.getCause() : e;
    return cause.getClass().getSimpleName() + ": " + cause.getMessage();
  }

  /** A line for each line of the file, in order. Whether all were answered. */
  private boolean each(Path file, int concurrency, PrintStream out) throws IOException {
    ExecutorService questions = Executors.newFixedThreadPool(concurrency);
    boolean answered = true;
    try (var lines = Files.lines(file)) {
      List<CompletableFuture<ObjectNode>> done =
          lines
              .filter(text -> !text.isBlank())
              .map(text -> CompletableFuture.supplyAsync(() -> line(text), questions))
              .toList();
      for (CompletableFuture<ObjectNode> one : done) {
        ObjectNode line = one.join();
        answered &= !line.has("error");
        out.println(line);
      }
    } finally {
      questions.shutdownNow();
    }
    return answered;
  }

  /** {@code QUESTION} or {@code --jsonl FILE}, with --base-url URL and --concurrency N. */
  public static void main(String[] args) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Map<String, String> options = new HashMap<>();
    String question = null;
    for (int i = 0; i < args.length; i++) {
      if (OPTIONS.contains(args[i]) && i + 1 < args.length) {
        options.put(args[i], args[++i]);
      } else if (args[i].startsWith("-") || question != null) {
        System.err.println(USAGE);
        System.exit(2);
      } else {
        question = args[i];
      }
    }
    String file = options.get("--jsonl");
    if ((question == null) == (file == null)) {
      System.err.println(USAGE);
      System.exit(2);
    }
    boolean answered = true;
    try {
      Team team = new Team(options.get("--base-url"));
      if (file == null) {
        out.println(team.ask(question).get(PLAN.output()).text());
      } else {
        int concurrency = Integer.parseInt(options.getOrDefault("--concurrency", "8"));
        answered = team.each(Path.of(file), Math.max(1, concurrency), out);
      }
    } catch (RuntimeException e) {
      System.err.println(why(e));
      answered = false;
    }
    System.exit(answered ? 0 : 1);
  }
}
