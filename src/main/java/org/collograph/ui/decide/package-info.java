/// What one decides by when a search has ended: the best team at every budget with a handle on it,
/// and what each part of the best graph is worth. Knows runs, and nothing of the page that shows
/// them. What is forecast says so; what was asked for here counts before it.
@NullMarked
package org.collograph.ui.decide;

import org.jspecify.annotations.NullMarked;
