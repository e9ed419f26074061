/// What a drawing costs against its budgets, and how often it may be right: forecast, or asked. It
/// must not know the canvas.
@NullMarked
package org.collograph.ui.editor.meter;

import org.jspecify.annotations.NullMarked;
