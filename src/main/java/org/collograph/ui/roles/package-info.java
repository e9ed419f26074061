/// The roles page of the settings: those that are shipped are read, a person's own are made and
/// changed. It must not know what is drawn or searched.
@NullMarked
package org.collograph.ui.roles;

import org.jspecify.annotations.NullMarked;
