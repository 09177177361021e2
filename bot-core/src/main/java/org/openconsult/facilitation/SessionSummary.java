package org.openconsult.facilitation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openconsult.comment.Stance;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.consultation.Language;
import org.openconsult.conversation.words.Catalogs;
import org.openconsult.participant.StakeholderType;
import org.openconsult.reply.Reply;
import org.openconsult.session.Session;

/** Says at its end what came of a session: who spoke by what they speak as, stances, and the comments without names. */
final class SessionSummary {
    /** Of each commitment; all are in the export. */
    private static final int MOST_COMMENTS = 30;

    /** In characters, of one comment. */
    private static final int LONGEST = 400;

    private final Catalogs words;
    private final Session session;
    private final ActionPlan plan;

    SessionSummary(Catalogs words, Session session, ActionPlan plan) {
        this.words = words;
        this.session = session;
        this.plan = plan;
    }

    Reply of(List<SessionFigures> figures) {
        List<Reply.Part> parts = new ArrayList<>();
        Map<String, Optional<StakeholderType>> authors = new HashMap<>();
        figures.forEach(one -> authors.putAll(one.authors()));
        int comments = figures.stream().mapToInt(SessionFigures::comments).sum();
        parts.add(new Reply.Phrase("group.session.closed", String.valueOf(comments), String.valueOf(authors.size())));
        if (!authors.isEmpty()) {
            parts.add(new Reply.Heading(say("group.session.by")));
            parts.add(new Reply.Passage(byType(authors)));
        }
        figures.forEach(one -> parts.addAll(on(one)));
        return new Reply(session.language(), parts, List.of());
    }

    private String byType(Map<String, Optional<StakeholderType>> authors) {
        Stream<String> told = Arrays.stream(StakeholderType.values())
                .map(type -> line(say("stakeholder." + type.word()), count(authors, Optional.of(type))));
        Stream<String> untold = Stream.of(line(say("group.session.unknown.type"), count(authors, Optional.empty())));
        return Stream.concat(told, untold).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    }

    private String line(String name, long count) {
        return count == 0 ? "" : say("group.session.type", name, String.valueOf(count));
    }

    private static long count(Map<String, Optional<StakeholderType>> authors, Optional<StakeholderType> type) {
        return authors.values().stream().filter(type::equals).count();
    }

    private List<Reply.Part> on(SessionFigures figures) {
        List<Reply.Part> parts = new ArrayList<>();
        parts.add(new Reply.Heading(title(figures.number())));
        if (figures.comments() == 0) {
            parts.add(new Reply.Phrase("group.session.nothing"));
            return parts;
        }
        parts.add(new Reply.Phrase(
                "group.session.stances",
                count(figures, Stance.SUPPORT),
                count(figures, Stance.SUPPORT_WITH_CHANGES),
                count(figures, Stance.OPPOSE)));
        figures.said().stream()
                .limit(MOST_COMMENTS)
                .map(text -> new Reply.Passage("\u2013 " + shortened(text)))
                .forEach(parts::add);
        int more = figures.said().size() - MOST_COMMENTS;
        if (more > 0) {
            parts.add(new Reply.Phrase("group.session.more", String.valueOf(more)));
        }
        return parts;
    }

    /** The beginning of a long one; all of it is in the export. */
    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST)).strip() + "\u2026";
    }

    private String title(int number) {
        Language fallback = plan.defaultLanguage();
        return plan.commitment(number)
                .map(found -> SessionCards.title(found, session.language(), fallback))
                .orElseGet(() -> plan.title().in(session.language(), fallback));
    }

    private static String count(SessionFigures figures, Stance stance) {
        return String.valueOf(figures.stances().getOrDefault(stance, 0));
    }

    private String say(String key, String... arguments) {
        return words.say(session.language(), key, List.of(arguments));
    }
}
