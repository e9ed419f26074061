package org.collograph.ui.common;

/// Something to choose from a list by typing part of its name.
///
/// @param hint shown beside it
public record Choice(String words, String hint, Runnable action) {}
