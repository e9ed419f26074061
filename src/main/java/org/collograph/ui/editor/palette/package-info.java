/// What can be added to a drawing, and carrying it to its place. It must not know what stands
/// there.
@NullMarked
package org.collograph.ui.editor.palette;

import org.jspecify.annotations.NullMarked;
