/// What the traces teach: a small model of the team, and forecasts of graphs that were not asked.
///
/// A graph asked on 16 questions gives one score and 16 graded answers of each of its nodes. Pooled
/// over all graphs these tell how often a model is right by itself, given how easy a question is,
/// and how often after reading so many answers of which some are right. `TeamFit` learns that with
/// the questions' ease as a hidden variable (EM over a grid, Newton's method with a prior);
/// `Forecaster` draws a graph's answers in order, many times.
///
/// What is learned has the form of a `TeamLaw`. The first was a regression whose terms know nothing
/// of each other (`Features`); `Mechanism` supposes what happens in a node (it finds a right answer
/// among those it reads if it has room for them, else follows the others or itself) and takes the
/// terms as departures. That says more with less: few weights hold for every situation, so teams
/// that nobody asked are forecast better after few questions. It is a guess at how teams work, made
/// from the three insights; where they work otherwise the departures have to learn it, which takes
/// more questions. Runs of the first two editions go on with the regression.
///
/// Only graded traces go in. It must not know methods, budgets or stores.
@NullMarked
package org.collograph.search.forecast;

import org.jspecify.annotations.NullMarked;
