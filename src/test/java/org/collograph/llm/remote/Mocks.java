package org.collograph.llm.remote;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.collograph.cost.ModelProfile;
import org.collograph.cost.TokenLengths;
import org.collograph.llm.KeyName;
import org.collograph.llm.Keys;
import org.collograph.llm.ModelEntry;
import org.collograph.llm.Pool;
import org.collograph.llm.PoolDocument;
import org.collograph.llm.Site;

/// Pools at mock endpoints.
public final class Mocks {
  public static final Patience SHORT =
      new Patience(
          4,
          Duration.ofMillis(1),
          Duration.ofMillis(5),
          Duration.ofMillis(100),
          Duration.ofMillis(1_500));

  public static final String KEY = "sk-planted-7f3a91c2d4e5";

  private Mocks() {}

  /// Keys that know one of them, by the name `MOCK_KEY`.
  public static final Keys KEYS =
      new Keys() {
        @Override
        public Optional<String> find(KeyName name) {
          return "MOCK_KEY".equals(name.env()) ? Optional.of(KEY) : Optional.empty();
        }

        @Override
        public boolean hasKeychain() {
          return false;
        }

        @Override
        public void keep(String name, String key) {
          throw new IllegalArgumentException("no keychain");
        }

        @Override
        public void forget(String name) {
          throw new IllegalArgumentException("no keychain");
        }
      };

  public static ModelEntry entry(String name, String endpoint, int maxConcurrent) {
    return entry(name, endpoint, maxConcurrent, 0.7, null);
  }

  public static ModelEntry entry(
      String name, String endpoint, int maxConcurrent, Double temperature, Integer window) {
    return entry(name, List.of(new Site(endpoint, maxConcurrent, null)), temperature, window);
  }

  public static ModelEntry entry(
      String name, List<Site> sites, Double temperature, Integer window) {
    double size = name.equals("large") ? 3e9 : 1e9;
    return new ModelEntry(
        new ModelProfile(
            name,
            "mock",
            size,
            16,
            2_048,
            MockEndpoint.USD_IN,
            MockEndpoint.USD_OUT,
            1_000.0,
            100.0,
            window,
            null,
            null),
        name,
        new KeyName("MOCK_KEY", null),
        sites,
        64,
        temperature,
        60,
        null);
  }

  public static PoolDocument document(String endpoint, int maxConcurrent, String... names) {
    List<ModelEntry> entries = new ArrayList<>();
    for (String name : names) {
      entries.add(entry(name, endpoint, maxConcurrent));
    }
    return new PoolDocument(entries, Map.of());
  }

  public static Pool pool(PoolDocument document, Patience patience) {
    return new RemotePools(KEYS, patience)
        .of("mock", document, Map.of("mathematics", new TokenLengths(100, WRITTEN)));
  }

  private static final double WRITTEN = MockEndpoint.WRITTEN;
}
