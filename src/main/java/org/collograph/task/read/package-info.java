/// Readers of benchmark files in their published layouts and of one's own JSONL.
///
/// Files are untrusted: sizes are bounded, and an error names the file, the line and the value.
package org.collograph.task.read;
