/// What a run still says after it: the best team at every cost, what each part of its best graph is
/// worth, and what would be the best at other prices. All of it rests on what was stored; nothing
/// is asked, but for what a person confirms.
///
/// `RunLessons` opens a run once; `CostLadder`, `Ablation` and `OtherPool` are what can be learned
/// from it. What rests on a forecast says so in its type (`Outlook.Expected`), and only traces of
/// the search split teach: what judges has been seen by nobody. It must not know screens.
@NullMarked
package org.collograph.run.lessons;

import org.jspecify.annotations.NullMarked;
