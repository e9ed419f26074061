package org.collograph.llm.remote;

import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.function.Consumer;
import org.collograph.llm.remote.body.StreamedText;

/// A reply's bytes on their way, told as text while they come.
///
/// @param whole gets all of them
/// @param ended told before the whole is there
record Heard(BodySubscriber<byte[]> whole, StreamedText text, Consumer<String> told, Runnable ended)
    implements BodySubscriber<byte[]> {
  @Override
  public void onNext(List<ByteBuffer> bytes) {
    for (ByteBuffer each : bytes) {
      String news = text.next(each);
      if (!news.isEmpty()) {
        told.accept(news);
      }
    }
    whole.onNext(bytes);
  }

  @Override
  public CompletionStage<byte[]> getBody() {
    return whole.getBody();
  }

  @Override
  public void onSubscribe(Flow.Subscription subscription) {
    whole.onSubscribe(subscription);
  }

  @Override
  public void onError(Throwable why) {
    whole.onError(why);
  }

  @Override
  public void onComplete() {
    ended.run();
    whole.onComplete();
  }
}
