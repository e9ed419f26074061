/// What is selected, and what can be changed about it. It must not know the canvas.
package org.collograph.ui.editor.inspect;
