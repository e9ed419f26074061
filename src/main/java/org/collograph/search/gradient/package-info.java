/// REINFORCE over the probabilities themselves: exact log-probabilities of the raw draws, the
/// reward of the repaired graphs, a moving baseline (which GPTSwarm's lacks), an entropy bonus,
/// Adam.
///
/// `Logits` is what is learned; a distribution is made of it for each round. It must not know
/// agents or forecasts: a round's scores are all that it goes by.
@NullMarked
package org.collograph.search.gradient;

import org.jspecify.annotations.NullMarked;
