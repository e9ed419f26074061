/// How good searches are: methods, tasks, budgets and seeds against each other at equal spend.
///
/// A bench is made of `BenchCell`s, each of which is one search, by whoever's `BenchHands`;
/// `SimulatedAnswers` works the simulated pool out without its texts, answer for answer the same,
/// and knows the truth; `AskedAnswers` asks real models, and tells by questions that chose nothing.
/// Nothing here may reach a search: how good a graph is on those is known to the rows alone.
@NullMarked
package org.collograph.run.bench;

import org.jspecify.annotations.NullMarked;
