package org.openconsult.app.desk.responses;

import java.util.Optional;
import org.openconsult.app.desk.words.PlanWords;
import org.openconsult.response.Answer;
import org.openconsult.response.Response;
import org.openconsult.response.ResponseOutcome;
import org.openconsult.response.Target;

/**
 * A thing that can be answered, in a list.
 *
 * @param comments how many comments it has; empty where that is not counted
 * @param stage how far the newest text has come; empty where nobody has begun
 * @param outcome of what is published, else of what is on its way
 * @param published whether people are told something
 */
record ResponseLine(
        Target target,
        String name,
        String path,
        String commentsPath,
        Optional<Long> comments,
        Optional<Response.Stage> stage,
        Optional<ResponseOutcome> outcome,
        boolean published) {

    static ResponseLine of(
            Target target, String name, Optional<Long> comments, Optional<Response> response, PlanWords words) {
        Optional<Answer> published = response.flatMap(Response::published);
        return new ResponseLine(
                target,
                name,
                ResponseTargets.path(target, words),
                ResponseTargets.comments(target, words),
                comments,
                response.map(Response::stage),
                published
                        .map(Answer::outcome)
                        .or(() -> response.map(some -> some.text().outcome())),
                published.isPresent());
    }
}
