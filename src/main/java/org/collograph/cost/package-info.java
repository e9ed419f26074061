/// What a graph costs a question: FLOPs, units of budget, seconds and money, and whether that fits.
///
/// Works from profiles and mean token lengths alone (the cost model of the paper; formulas are
/// cited where they stand). It must not know replies, tasks or searches.
@NullMarked
package org.collograph.cost;

import org.jspecify.annotations.NullMarked;
