package org.collograph.graph;

/// Words that a person wrote on the ground of a drawing.
///
/// @param at its top left corner
public record GroundNote(String text, Position at) {}
