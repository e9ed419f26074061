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
import dev.langchain4j.model.openai.OpenAiChatResponseMetadata;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
  private final ModelEntry entry;
  private final CarefulHttp http;
  private final OpenAiChatModel client;
  private volatile Dialect dialect = Dialect.USUAL;

  RemoteModel(ModelEntry entry, CarefulHttp http) {
    this.entry = entry;
    this.http = http;
    this.client =
        OpenAiChatModel.builder()
            .httpClientBuilder(new CarefulHttpBuilder(http))
            .baseUrl(entry.endpoint())
            .modelName(entry.model())
            .returnThinking(true)
            .maxRetries(0)
            .build();
  }

  @Override
  public ModelReply ask(ModelRequest request) throws InterruptedException {
    requireWindow(request);
    Dialect spoken = dialect;
    try {
      return reply(request, client.chat(chat(request, spoken)));
    } catch (Cancelled e) {
      throw interrupted(e);
    } catch (ContentFilteredException e) {
      // What a refusal cost is not passed on.
      return reply(request, "", null, null, Finish.FILTERED);
    } catch (ModelFailure e) {
      throw adapted(e, spoken);
    } catch (EndpointDown e) {
      throw e;
    } catch (RuntimeException e) {
      requireNotInterrupted(e);
      throw unreadable();
    }
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
    if (spoken.completionTokens()) {
      parameters.maxCompletionTokens(most(request));
    } else {
      parameters.maxOutputTokens(most(request));
    }
    if (spoken.temperature() && entry.temperature() != null) {
      parameters.temperature(entry.temperature());
    }
    List<ChatMessage> messages = request.messages().stream().map(RemoteModel::message).toList();
    return ChatRequest.builder().messages(messages).parameters(parameters.build()).build();
  }

  private static ChatMessage message(Message m) {
    return switch (m.speaker()) {
      case "system" -> SystemMessage.from(m.text());
      case "assistant" -> AiMessage.from(m.text());
      default -> UserMessage.from(m.text());
    };
  }

  private ModelReply reply(ModelRequest request, ChatResponse response) {
    var metadata = (OpenAiChatResponseMetadata) response.metadata();
    String text = Objects.requireNonNullElse(response.aiMessage().text(), "");
    Thinking parts =
        Thinking.of(text, response.aiMessage().thinking(), metadata.rawHttpResponse().body());
    String thinking = parts.thinking();
    return reply(
        request,
        http.struck(parts.text()),
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
    Dialect simpler = e.kind() == Kind.REFUSED ? spoken.after(e.sentence().english()) : spoken;
    if (simpler.equals(spoken)) {
      return e;
    }
    dialect = simpler;
    return new ModelFailure(e.sentence(), Kind.PASSING, e.bill(), null);
  }

  private ModelFailure unreadable() {
    return new ModelFailure(
        Sentence.of(
            "%s answered with something that is no reply of a chat. Maybe it is no"
                + " OpenAI-compatible endpoint.",
            ReplyReader.where(URI.create(entry.endpoint()))),
        Kind.PASSING,
        Bill.UNKNOWN,
        null);
  }
}
