/// The graphs that a search is held against, random search, and what methods share that forecast
/// nothing: `Standings` of what was asked, `Shaped` openings, and `Unguided`, what is alike in
/// those whose distribution never moves.
///
/// All methods get the same evaluator, races, repair and validation as Agent-REINFORCE.
@NullMarked
package org.collograph.search.baseline;

import org.jspecify.annotations.NullMarked;
