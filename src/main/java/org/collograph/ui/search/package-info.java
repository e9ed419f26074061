/// The search page: the plan with its estimate, and a running search as it goes. Reads stories at a
/// pulse; decides nothing. It must not know the editor.
@NullMarked
package org.collograph.ui.search;

import org.jspecify.annotations.NullMarked;
