package org.collograph.run.study;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.collograph.cost.ModelProfile;
import org.collograph.cost.TokenLengths;
import org.collograph.llm.ModelEntry;
import org.collograph.llm.PoolDocument;
import org.collograph.task.Task;

/// Fills a pool's file with what was measured; what could not be stays as it was.
public final class MeasuredPool {
  private MeasuredPool() {}

  public static PoolDocument of(PoolDocument before, Task task, List<MeasuredModel> rows) {
    Map<String, MeasuredModel> found =
        rows.stream().collect(Collectors.toMap(r -> r.model().name(), r -> r));
    List<ModelEntry> filled =
        before.models().stream()
            .map(
                e ->
                    found.containsKey(e.name())
                        ? e.with(
                            profile(e.profile(), found.get(e.name())),
                            found.get(e.name()).measurement(task.name()))
                        : e)
            .toList();
    Map<String, TokenLengths> lengths = new LinkedHashMap<>(before.lengths());
    lengths.putAll(ModelSurvey.lengths(task, rows));
    return new PoolDocument(filled, lengths);
  }

  private static ModelProfile profile(ModelProfile p, MeasuredModel row) {
    return new ModelProfile(
        p.name(),
        p.family(),
        p.parameters(),
        p.layers(),
        p.hiddenSize(),
        p.usdPerMillionInput(),
        p.usdPerMillionOutput(),
        row.prefill() == null ? p.prefillTokensPerSecond() : (Double) row.prefill().mean(),
        row.decode() == null ? p.decodeTokensPerSecond() : (Double) row.decode().mean(),
        p.contextTokens(),
        p.endpoint(),
        p.maxConcurrent());
  }
}
