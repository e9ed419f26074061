/// Studies over many graphs: the pilot, which shows what a pool is like on a task before anyone
/// searches. It must not know how answers come about.
package org.collograph.run.study;
