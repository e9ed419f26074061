/// What a person changes in a search that is at work: a probability dragged, a part pinned or
/// banned, more to ask.
///
/// A `Steer` is written down before it takes effect, at the start of a round, and is told as an
/// event of that round: so a run that is taken up or replayed is steered as it was. `Helm` holds
/// what stays held and lays it over a distribution. What is drawn obeys it; what was asked before
/// stays in the race, and a draw that costs too much may still lose a part. It must not know
/// methods, or who asks.
@NullMarked
package org.collograph.search.steer;

import org.jspecify.annotations.NullMarked;
