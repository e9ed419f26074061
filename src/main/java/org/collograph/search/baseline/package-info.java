/// The methods and graphs that a search is held against: random search and the yardsticks.
///
/// They get the same evaluator, races, repair and validation as Agent-REINFORCE.
@NullMarked
package org.collograph.search.baseline;

import org.jspecify.annotations.NullMarked;
