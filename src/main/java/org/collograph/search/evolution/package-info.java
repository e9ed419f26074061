/// Evolution of graphs: parents by tournament among the best, crossover by slots, small changes.
///
/// The libraries for it (Jenetics, ECJ) ask for a fitness when they want it; here a graph's score
/// grows as races go on and rounds are asked from outside, so that their loop would have to stand
/// still in the middle. What is left of them without their loop is a tournament and a sort.
@NullMarked
package org.collograph.search.evolution;

import org.jspecify.annotations.NullMarked;
