/// What the traces teach: a small model of the team, and forecasts of graphs that were not asked.
///
/// A graph asked on 16 questions gives one score and 16 graded answers of each of its nodes. Pooled
/// over all graphs these tell how often a model is right by itself, given how easy a question is,
/// and how often after reading so many answers of which some are right. `TeamFit` learns that with
/// the questions' ease as a hidden variable (EM over a grid, penalised logistic regression);
/// `Forecaster` draws a graph's answers in order, many times.
///
/// Nothing here knows how answers come about: only graded traces go in. It must not know methods,
/// budgets or stores.
@NullMarked
package org.collograph.search.forecast;

import org.jspecify.annotations.NullMarked;
