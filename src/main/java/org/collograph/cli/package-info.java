/// The command line: picocli commands over the same services as the window. Its names, options,
/// JSON and exit codes are an interface that scripts rely on. The only package that prints.
@NullMarked
package org.collograph.cli;

import org.jspecify.annotations.NullMarked;
