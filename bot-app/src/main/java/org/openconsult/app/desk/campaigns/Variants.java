package org.openconsult.app.desk.campaigns;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openconsult.app.desk.words.PlanWords;
import org.openconsult.campaign.Campaign;
import org.openconsult.comment.CommentId;
import org.openconsult.moderation.DeskComment;
import org.openconsult.moderation.DeskComments;
import org.openconsult.redaction.PersonalDataMask;
import org.openconsult.redaction.Redactions;
import org.springframework.stereotype.Component;

/** The different texts of near-identical comments, and how often each was sent. */
@Component
class Variants {
    /** Of one campaign, as many comments are looked at. */
    static final int LOOKED_AT = 200;

    private final DeskComments comments;
    private final Redactions redactions;

    Variants(DeskComments comments, Redactions redactions) {
        this.comments = comments;
        this.redactions = redactions;
    }

    /**
     * One text.
     *
     * @param text masked; spaces and capitals do not make another
     * @param comments those with it
     */
    record Variant(String text, List<String> comments) {
        public int times() {
            return comments.size();
        }

        public String example() {
            return comments.get(0);
        }

        @Override
        public String toString() {
            return "Variant[" + times() + "]";
        }
    }

    /** The most frequent first. */
    List<Variant> of(List<CommentId> members, PlanWords words) {
        return grouped(read(members, words), words.locale());
    }

    /** The same of those alone that are in a campaign, which is known sooner than they are found no more. */
    List<Variant> in(Campaign campaign, List<CommentId> members, PlanWords words) {
        return grouped(
                read(members, words).filter(comment -> comment.campaign().equals(Optional.of(campaign.id()))),
                words.locale());
    }

    private Stream<DeskComment> read(List<CommentId> members, PlanWords words) {
        PersonalDataMask mask = redactions.of(words.plan().country());
        return comments.find(members.stream().limit(LOOKED_AT).toList(), mask).stream();
    }

    private static List<Variant> grouped(Stream<DeskComment> comments, Locale locale) {
        return comments
                .collect(Collectors.groupingBy(
                        comment -> plain(comment.words(), locale), LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(Variants::variant)
                .sorted(Comparator.comparingInt(Variant::times).reversed())
                .toList();
    }

    private static String plain(String text, Locale locale) {
        return text.strip().toLowerCase(locale).replaceAll("\\s+", " ");
    }

    private static Variant variant(List<DeskComment> same) {
        return new Variant(
                same.get(0).words(),
                same.stream().map(comment -> comment.id().value()).toList());
    }
}
