package org.collograph.llm;

/// What it takes to set up real models: their files, their keys, and who is there.
public record Connections(PoolDocuments documents, Keys keys, Discovery discovery) {}
