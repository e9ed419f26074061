/// Mathematical answers: reads LaTeX and plain notation into a small expression type and tells
/// whether two of them are the same.
///
/// Rational numbers are compared exactly; everything else is worked out at fixed points to 40
/// digits, so that two expressions are the same where they have the same values. What cannot be
/// worked out (a sum with a symbolic bound, an unknown function) has a value drawn from its name
/// and the values of its parts, so that it equals itself in any notation. No algebra library: with
/// one (Symja) nothing more of the grading cases came out right than this reader and numbers get
/// right, and everything here is bounded by counting steps, never by a clock, so that a verdict is
/// the same on every machine.
///
/// It must not know tasks or replies: it is handed two texts.
@NullMarked
package org.collograph.task.math;

import org.jspecify.annotations.NullMarked;
