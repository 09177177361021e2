package org.openconsult.app.desk.messages;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.openconsult.app.desk.words.DeskTime;
import org.openconsult.app.page.Refusal;
import org.openconsult.consultation.Consultations;
import org.openconsult.correspondence.Author;
import org.openconsult.correspondence.Obstacle;
import org.openconsult.correspondence.Talk;
import org.openconsult.correspondence.Talks;
import org.openconsult.correspondence.Writing;
import org.openconsult.participant.ParticipantId;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts the talk with one person on a page, with the form for writing to them. */
@Component
class TalkPane {
    private final Talks talks;
    private final Writing writing;
    private final TalkNames names;
    private final Consultations consultations;
    private final MessageSource words;
    private final Clock clock;

    TalkPane(
            Talks talks,
            Writing writing,
            TalkNames names,
            Consultations consultations,
            MessageSource words,
            Clock clock) {
        this.talks = talks;
        this.writing = writing;
        this.names = names;
        this.consultations = consultations;
        this.words = words;
        this.clock = clock;
    }

    /**
     * Shows it masked, as everybody at the desk may read it.
     *
     * @param before the turn that the page ends before
     */
    String show(String name, @Nullable Long before, Model page, Locale locale) {
        return show(name, before, talks::masked, page, locale);
    }

    /** The same with all words as they were written; only for those who may read them so. */
    String showUnmasked(String name, @Nullable Long before, Model page, Locale locale) {
        page.addAttribute("unmasked", true);
        return show(name, before, talks::whole, page, locale);
    }

    private String show(
            String name,
            @Nullable Long before,
            BiFunction<ParticipantId, OptionalLong, Optional<Talk>> read,
            Model page,
            Locale locale) {
        page.addAttribute("name", name);
        page.addAttribute("before", before);
        if (!page.containsAttribute("form")) {
            page.addAttribute("form", UUID.randomUUID().toString());
        }
        boolean erased = names.author(name) instanceof Author.Erased;
        page.addAttribute("erased", erased);
        if (!erased) {
            ParticipantId person = person(name, locale);
            OptionalLong end = before == null ? OptionalLong.empty() : OptionalLong.of(before);
            Talk talk = read.apply(person, end).orElseThrow(() -> unknown(locale));
            DeskTime times = DeskTime.of(consultations, locale);
            page.addAttribute("talk", ShownTalk.of(talk, times, clock.instant(), locale));
            page.addAttribute(
                    "obstacle", writing.obstacle(person).map(Obstacle::name).orElse(null));
        }
        return "desk/messages-talk";
    }

    /** With whom a talk is led; says that there is nobody of that name otherwise. */
    ParticipantId person(String name, Locale locale) {
        if (names.author(name) instanceof Author.Person known) {
            return known.id();
        }
        throw unknown(locale);
    }

    private Refusal unknown(Locale locale) {
        return Refusal.notFound(said("messages.unknown", locale));
    }

    String said(String key, Locale locale) {
        return Optional.ofNullable(words.getMessage(key, null, locale)).orElseThrow();
    }
}
