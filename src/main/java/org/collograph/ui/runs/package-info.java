/// The list of runs that were: to look at again, to go on with, to delete, and to read off one what
/// the best team at every cost would be. It must not know the search page; it asks by `Navigation`
/// for a run or a drawing to be opened.
@NullMarked
package org.collograph.ui.runs;

import org.jspecify.annotations.NullMarked;
