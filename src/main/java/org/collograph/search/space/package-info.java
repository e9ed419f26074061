/// What a search may draw: which roles and models, within which limits, at which cost; how slots
/// become graphs and graphs slots; what a drawing anchors; the distribution that is drawn from, and
/// how a draw is repaired.
///
/// A graph under search is a `SlotGraph`, a compact form over numbered slots. `SearchSpace` is the
/// door; each idea behind it is a class of its own. It must not know trials, methods or events: a
/// space is the same whoever searches it and whatever was found.
@NullMarked
package org.collograph.search.space;

import org.jspecify.annotations.NullMarked;
