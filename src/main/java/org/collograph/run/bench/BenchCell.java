package org.collograph.run.bench;

/// One search of a bench.
///
/// @param task as plans name it
/// @param budget likewise: `18 units`, several joined by `+`
public record BenchCell(String method, String task, String budget, long seed) {}
