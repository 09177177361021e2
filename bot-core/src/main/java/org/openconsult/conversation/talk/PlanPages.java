package org.openconsult.conversation.talk;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.conversation.Turn;
import org.openconsult.conversation.step.AboutPlan;
import org.openconsult.reply.Reply;

/** The plan to read about: its introduction, its dates, and when one can comment. */
public final class PlanPages {
    private final Talk talk;

    public PlanPages(Talk talk) {
        this.talk = talk;
    }

    /** A page from 0; empty where there is none. */
    public Optional<Turn> page(int page) {
        List<String> pages =
                new Pager(talk.language().locale(), text -> talk.fitsPage(reply(text, true))).pages(text());
        if (page < 0 || page >= pages.size()) {
            return Optional.empty();
        }
        Reply reply = reply(pages.get(page), page + 1 < pages.size());
        return Optional.of(talk.turn(talk.conversation().with(new AboutPlan(page)), reply));
    }

    private String text() {
        ActionPlan plan = talk.plan();
        Locale locale = talk.spoken().locale();
        return talk.text(plan.introduction()) + "\n"
                + talk.say(
                        "about.dates",
                        Dates.shown(plan.publicConsultation().start(), locale),
                        Dates.shown(plan.publicConsultation().end(), locale),
                        Dates.shown(plan.dates().start(), locale),
                        Dates.shown(plan.dates().end(), locale));
    }

    private Reply reply(String text, boolean more) {
        Draft draft = talk.draft()
                .add(new Reply.Heading(talk.text(talk.plan().title())))
                .add(new Reply.Passage(text));
        return (more ? draft.command("more") : draft).command("list").reply();
    }
}
