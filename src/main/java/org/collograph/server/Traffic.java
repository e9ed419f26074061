package org.collograph.server;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Gauge;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// What a server counts, as Prometheus reads it.
final class Traffic {
  private final PrometheusRegistry registry = new PrometheusRegistry();
  private final Counter calls =
      Counter.builder()
          .name("collograph_requests_total")
          .help("Chat completions, by the status that they were answered with.")
          .labelNames("status")
          .register(registry);
  private final Counter tokens =
      Counter.builder()
          .name("collograph_tokens_total")
          .help("Tokens of the models behind, read (input) and written (output).")
          .labelNames("direction")
          .register(registry);
  private final Gauge underWay =
      Gauge.builder()
          .name("collograph_requests_in_progress")
          .help("Chat completions under way.")
          .register(registry);
  private final Histogram seconds =
      Histogram.builder()
          .name("collograph_request_seconds")
          .help("How long chat completions took.")
          .classicOnly()
          .classicUpperBounds(0.1, 0.3, 1, 3, 10, 30, 100)
          .register(registry);

  void begun() {
    underWay.inc();
  }

  void ended(int status, double took, Answerer.Answered answered) {
    underWay.dec();
    calls.labelValues(Integer.toString(status)).inc();
    seconds.observe(took);
    tokens.labelValues("input").inc(answered.read());
    answered.choices().forEach(c -> tokens.labelValues("output").inc(c.outputTokens()));
  }

  long callsUnderWay() {
    return (long) underWay.get();
  }

  String text() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrometheusTextFormatWriter.create().write(out, registry.scrape());
    return out.toString(StandardCharsets.UTF_8);
  }
}
