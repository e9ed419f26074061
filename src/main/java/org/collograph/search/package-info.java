/// The search for a better team: what was tried, what it showed, who won.
///
/// `SearchEngine` runs ask → evaluate → tell → stop for every method; methods are `Searcher`s and
/// differ in how they propose graphs and in which of them they would send to validation. A graph
/// under search is a `SlotGraph`, a compact form over numbered slots; `CollaborationGraph`s are
/// made of it at the edges of this package.
///
/// Each round asks two new graphs on a fresh block of questions and, on the same block, those of
/// the old that could still win (racing): so comparisons are paired and the leader's estimate
/// grows.
///
/// It must not know screens, stores or the simulated pool.
@NullMarked
package org.collograph.search;

import org.jspecify.annotations.NullMarked;
