/// Graders: what a reply says, and whether that equals the right answer. Those of code and of open
/// answers only find the answer; whether it is right takes a judge (`evaluation.GradingByKind`).
///
/// A grader reads text from outside: it answers for every text, and its time is bounded. It must
/// not know who replied.
@NullMarked
package org.collograph.task.grade;

import org.jspecify.annotations.NullMarked;
