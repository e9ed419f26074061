/// Graders: what a reply says, and whether that equals the right answer.
///
/// A grader reads text from outside, so it answers for every text and in linear time. It must not
/// know who replied.
package org.collograph.task.grade;
