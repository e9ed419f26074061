/// What a run still says after it: the best team at every cost, what each part of its best graph is
/// worth, and what would be the best at other prices. All of it rests on what was stored; nothing
/// is asked, but for what a person confirms.
///
/// `RunLessons` is what a run's traces teach; `CostLadder`, `Ablation` and `OtherPool` are what can
/// be read off that. What rests on a forecast says so in its type (`Outlook.Expected`). Only traces
/// of the search split teach, so the half of validation that judges has taught nothing when
/// `Confirmation` or a measured `Ablation` asks it; it may have judged the run's best before. It
/// must not know screens.
@NullMarked
package org.collograph.run.lessons;

import org.jspecify.annotations.NullMarked;
