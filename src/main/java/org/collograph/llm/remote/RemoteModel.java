package org.collograph.llm.remote;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.exception.ContentFilteredException;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiChatRequestParameters;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.collograph.llm.ChatModel;
import org.collograph.llm.EndpointDown;
import org.collograph.llm.Finish;
import org.collograph.llm.Message;
import org.collograph.llm.ModelEntry;
import org.collograph.llm.ModelFailure;
import org.collograph.llm.ModelFailure.Bill;
import org.collograph.llm.ModelFailure.Kind;
import org.collograph.llm.ModelReply;
import org.collograph.llm.ModelRequest;
import org.collograph.llm.Unsent;
import org.collograph.words.Sentence;
import org.jspecify.annotations.Nullable;

/// One model behind an OpenAI-compatible endpoint. Each call is sent once.
final class RemoteModel implements ChatModel {
  private static final String V1 = "/v1";
  private static final Pattern WITHHELD =
      Pattern.compile("(?i)content management policy|content_filter|ResponsibleAIPolicy");

  private static final Map<String, Object> STREAMED =
      Map.of("stream", true, "stream_options", Map.of("include_usage", true));

  private final ModelEntry entry;
  private final CarefulHttp http;
  private final OpenAiChatModel client;
  private final OpenAiChatModel underV1;
  private final String address;
  private final Manner manner;
  private volatile boolean streams = true;

  /// @param address of one of its endpoints
  /// @param manner how it is asked, at all of them
  RemoteModel(ModelEntry entry, String address, Manner manner, CarefulHttp http) {
    this.entry = entry;
    this.address = address;
    this.manner = manner;
    this.http = http;
    this.client = client(address);
    this.underV1 = address.endsWith(V1) ? client : client(address + V1);
  }

  private OpenAiChatModel client(String address) {
    return OpenAiChatModel.builder()
        .httpClientBuilder(new CarefulHttpBuilder(http))
        .baseUrl(address)
        .modelName(entry.model())
        .returnThinking(true)
        .maxRetries(0)
        .build();
  }

  @Override
  public ModelReply ask(ModelRequest request) throws InterruptedException {
    requireWindow(request);
    Dialect spoken = manner.now();
    try {
      OpenAiChatModel asked = spoken.v1() ? underV1 : client;
      return reply(request, asked.chat(chat(request, spoken)));
    } catch (Cancelled e) {
      throw interrupted(e);
    } catch (ContentFilteredException e) {
      // What a refusal cost is not passed on.
      return reply(request, "", null, null, Finish.FILTERED);
    } catch (Misaddressed e) {
      throw readdressed(e.failure(), spoken);
    } catch (ModelFailure e) {
      return withheld(request, e, spoken);
    } catch (EndpointDown e) {
      throw e;
    } catch (RuntimeException e) {
      requireNotInterrupted(e);
      throw unreadable();
    }
  }

  /// An endpoint that refuses to write piece by piece is asked for the whole from then on.
  @Override
  public ModelReply ask(ModelRequest request, Consumer<String> heard) throws InterruptedException {
    if (streams) {
      try {
        return ScopedValue.where(CarefulHttp.HEARD, heard).call(() -> ask(request));
      } catch (ModelFailure e) {
        streams &= e.kind() != Kind.REFUSED;
        throw streams ? e : new ModelFailure(e.sentence(), Kind.PASSING, e.bill(), Duration.ZERO);
      }
    }
    return ask(request);
  }

  /// A filter's refusal is a reply that was withheld.
  private ModelReply withheld(ModelRequest request, ModelFailure e, Dialect spoken) {
    if (WITHHELD.matcher(e.sentence().english()).find()) {
      return reply(request, "", null, null, Finish.FILTERED);
    }
    throw adapted(e, spoken);
  }

  private static void requireNotInterrupted(RuntimeException e) throws InterruptedException {
    // The library wraps what it was thrown where the thread was interrupted once more.
    if (e.getCause() instanceof Cancelled c) {
      throw interrupted(c);
    }
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
  }

  private static InterruptedException interrupted(Cancelled e) {
    return e.wasSent() ? new InterruptedException() : new Unsent();
  }

  /// A model's window is a hard limit: some servers would cut the prompt and say nothing.
  private void requireWindow(ModelRequest request) {
    Integer window = entry.profile().contextTokens();
    long needed = request.likelyTokens() + most(request);
    if (window != null && needed > window) {
      throw new ModelFailure(
          Sentence.of(
              "A prompt of about %,d tokens and a reply of %,d do not fit the %,d of '%s'. Maybe"
                  + " read fewer answers, or lower its maxTokens.",
              request.likelyTokens(), most(request), window, entry.name()),
          Kind.REFUSED,
          Bill.NOT_SENT,
          null);
    }
  }

  private int most(ModelRequest request) {
    return Objects.requireNonNullElse(request.maxTokens(), entry.maxTokens());
  }

  private ChatRequest chat(ModelRequest request, Dialect spoken) {
    var parameters = OpenAiChatRequestParameters.builder();
    if (spoken.seed()) {
      parameters.seed(request.replica());
    }
    switch (spoken.limit()) {
      case MAX_TOKENS -> parameters.maxOutputTokens(most(request));
      case MAX_COMPLETION_TOKENS -> parameters.maxCompletionTokens(most(request));
      case NONE -> {}
    }
    Double temperature =
        request.temperature() != null ? request.temperature() : entry.temperature();
    if (spoken.temperature() && temperature != null) {
      parameters.temperature(temperature);
    }
    if (CarefulHttp.HEARD.isBound()) {
      parameters.customParameters(STREAMED);
    }
    List<Message> said = spoken.system() ? request.messages() : folded(request.messages());
    List<ChatMessage> messages = said.stream().map(RemoteModel::message).toList();
    return ChatRequest.builder().messages(messages).parameters(parameters.build()).build();
  }

  /// With what a system message says before what the user says first.
  private static List<Message> folded(List<Message> messages) {
    List<Message> all = new ArrayList<>();
    StringBuilder before = new StringBuilder();
    for (Message m : messages) {
      if (m.speaker().equals("system")) {
        before.append(m.text()).append("\n\n");
      } else {
        all.add(before.isEmpty() ? m : new Message(m.speaker(), before + m.text()));
        before.setLength(0);
      }
    }
    return before.isEmpty() ? all : List.of(Message.user(before.toString().strip()));
  }

  private static ChatMessage message(Message m) {
    return switch (m.speaker()) {
      case "system" -> SystemMessage.from(m.text());
      case "assistant" -> AiMessage.from(m.text());
      default -> UserMessage.from(m.text());
    };
  }

  private ModelReply reply(ModelRequest request, ChatResponse response) {
    String text = Objects.requireNonNullElse(response.aiMessage().text(), "");
    String thinking = response.aiMessage().thinking();
    return reply(
        request,
        http.struck(text),
        thinking == null ? null : http.struck(thinking),
        response.tokenUsage(),
        finish(response.finishReason()));
  }

  private static Finish finish(FinishReason reason) {
    return switch (reason) {
      case LENGTH -> Finish.LENGTH;
      case CONTENT_FILTER -> Finish.FILTERED;
      case null, default -> Finish.STOP;
    };
  }

  private static ModelReply reply(
      ModelRequest request,
      String text,
      @Nullable String thinking,
      @Nullable TokenUsage usage,
      Finish finish) {
    if (usage != null
        && usage.inputTokenCount() != null
        && usage.inputTokenCount() > 0
        && usage.outputTokenCount() != null
        && usage.outputTokenCount() >= 0) {
      return new ModelReply(
          text, thinking, usage.inputTokenCount(), usage.outputTokenCount(), finish, false);
    }
    String written = text + Optional.ofNullable(thinking).orElse("");
    var likely = new ModelRequest("", List.of(Message.user(written)), 0).likelyTokens();
    return new ModelReply(
        text, thinking, (int) request.likelyTokens(), (int) Math.max(1, likely), finish, true);
  }

  /// A refusal of a field that not every endpoint knows: it may go well without.
  private ModelFailure adapted(ModelFailure e, Dialect spoken) {
    boolean isRefused = e.kind() == Kind.REFUSED || e.bill() == Bill.NOTHING && isNoHurry(e);
    Optional<Dialect> simpler = isRefused ? spoken.after(e.sentence().english()) : Optional.empty();
    if (simpler.isEmpty()) {
      return e;
    }
    manner.change(simpler.get());
    return new ModelFailure(e.sentence(), Kind.PASSING, e.bill(), Duration.ZERO);
  }

  /// Templates that know no system message end some servers' calls with 500.
  private static boolean isNoHurry(ModelFailure e) {
    return e.kind() == Kind.PASSING && e.sentence().english().contains(" said 500");
  }

  private ModelFailure readdressed(ModelFailure e, Dialect spoken) {
    if (spoken.v1() || address.endsWith(V1)) {
      return e;
    }
    manner.change(spoken.withV1());
    return new ModelFailure(e.sentence(), Kind.PASSING, Bill.NOTHING, Duration.ZERO);
  }

  private ModelFailure unreadable() {
    return new ModelFailure(
        Sentence.of(
            "%s answered with something that is no reply of a chat. Maybe it is no"
                + " OpenAI-compatible endpoint.",
            ReplyReader.where(URI.create(address))),
        Kind.PASSING,
        Bill.UNKNOWN,
        null);
  }
}
