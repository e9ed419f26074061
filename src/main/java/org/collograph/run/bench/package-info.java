/// How good searches are: methods, tasks, budgets and seeds against each other at equal spend, the
/// truth known.
///
/// A `Bench` is made of `Cell`s, each of which is one search; `SimulatedAnswers` works the
/// simulated pool out without its texts, answer for answer the same. Nothing here may reach a
/// search: what is true of a graph is known to the rows alone.
@NullMarked
package org.collograph.run.bench;

import org.jspecify.annotations.NullMarked;
