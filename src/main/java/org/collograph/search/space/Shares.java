package org.collograph.search.space;

import java.util.Arrays;
import java.util.Map;

/// Probabilities of which all together are 1, such as a slot's over its models, changed in place.
public final class Shares {
  private Shares() {}

  /// Leaves those that are allowed, each as likely beside the others as before.
  public static void only(double[] p, NumberSet allowed) {
    double sum = 0;
    for (int i = 0; i < p.length; i++) {
      p[i] = allowed.contains(i) ? p[i] : 0;
      sum += p[i];
    }
    for (int i = 0; i < p.length; i++) {
      p[i] = sum > 0 ? p[i] / sum : (allowed.contains(i) ? 1 : 0) / (double) allowed.size();
    }
  }

  /// Gives some of them a value. The others share what is left as they shared it before; where all
  /// are given, all of it together is 1.
  public static void lean(double[] p, Map<Integer, Double> given) {
    double taken = given.values().stream().mapToDouble(v -> v).sum();
    double others = 0;
    for (int i = 0; i < p.length; i++) {
      others += given.containsKey(i) ? 0 : p[i];
    }
    for (int i = 0; i < p.length; i++) {
      Double own = given.get(i);
      p[i] = own != null ? own : others > 0 ? p[i] / others * (1 - taken) : 0;
    }
    double sum = Arrays.stream(p).sum();
    for (int i = 0; i < p.length; i++) {
      p[i] = sum > 0 ? p[i] / sum : 1.0 / p.length;
    }
  }
}
