/// Bayesian optimisation by tree-structured Parzen estimators, over every slot's role, model and
/// edges at once (multivariate), with the defaults of Optuna's sampler.
///
/// `SlotCode` writes a graph as categories, `Parzen` is a density over such codes, `Tpe` proposes
/// what is likely among the good and unlikely among the others. It must not know forecasts.
@NullMarked
package org.collograph.search.tpe;

import org.jspecify.annotations.NullMarked;
