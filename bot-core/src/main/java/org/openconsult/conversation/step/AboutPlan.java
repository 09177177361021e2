package org.openconsult.conversation.step;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.Optional;
import org.openconsult.conversation.Turn;
import org.openconsult.conversation.talk.PlanPages;
import org.openconsult.conversation.talk.Talk;

/**
 * The plan's introduction is being read.
 *
 * @param page from 0
 */
@JsonTypeName("about")
public record AboutPlan(int page) implements Step {

    @Override
    public Optional<Turn> turnPage(Talk talk, int by) {
        return new PlanPages(talk).page(page + by);
    }
}
