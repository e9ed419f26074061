package org.collograph.run;

import java.util.List;
import org.collograph.cost.Cost;
import org.collograph.evaluation.Accuracy;
import org.collograph.evaluation.Answers;
import org.collograph.evaluation.Difference;
import org.collograph.evaluation.Outcome;
import org.collograph.evaluation.Spend;
import org.collograph.task.Question;
import org.collograph.words.Sentence;
import org.jspecify.annotations.Nullable;

/// What came of an evaluation.
///
/// @param rival its accuracy; null without one
/// @param difference the graph less the rival, paired and clustered by question; null without one
/// @param whyUnscored of the first question that brought no score; null where all did
/// @param asked (graph, question) pairs, the rival's among them
/// @param openings of the sealed split so far, this one too, counted before anything of it is
///   asked; 0 where it stayed sealed
/// @param answers how many replies had something to say
/// @param told what came of the calls and a person should know
/// @param outcomes of the graph, a list a repeat, in the order of the questions
public record EvaluationReport(
    Accuracy accuracy,
    @Nullable Accuracy rival,
    @Nullable Difference difference,
    long unscored,
    @Nullable String whyUnscored,
    Cost cost,
    long asked,
    long openings,
    Spend spend,
    Answers answers,
    List<Sentence> told,
    List<Question> questions,
    List<List<Outcome>> outcomes) {}
