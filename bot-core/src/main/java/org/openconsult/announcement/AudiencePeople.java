package org.openconsult.announcement;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.bson.Document;
import org.openconsult.channel.ChannelId;
import org.openconsult.comment.CommentDocuments;
import org.openconsult.comment.CommentStatus;
import org.openconsult.comment.Subject;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.consultation.Language;
import org.openconsult.export.NewestThings;
import org.openconsult.mailing.Audience;
import org.openconsult.mailing.Commented;
import org.openconsult.participant.Participants;
import org.openconsult.storage.Storage;
import org.openconsult.storage.Versions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the people of an audience, by reading everybody once; their number alone limits how long that takes. */
public final class AudiencePeople {
    private static final Logger LOG = LoggerFactory.getLogger(AudiencePeople.class);

    private final NewestThings things;

    /** @param scratch where files lie while more is sorted than memory should hold */
    public AudiencePeople(Storage storage, Path scratch) {
        this.things = new NewestThings(storage, scratch);
    }

    /**
     * Somebody who can be written to, as far as what is stored of them tells.
     *
     * @param name the participant's id
     * @param language the one that they chose, or else the plan's default
     */
    public record Addressee(String name, ChannelId channel, Language language) {}

    /** Each of them once; who wants no messages is left out already. */
    public void each(ActionPlan plan, Audience audience, Consumer<Addressee> each) {
        Set<String> commenters = audience.commented() == Commented.ANY ? Set.of() : commenters(plan, audience);
        things.people(person -> addressee(plan, audience, person, commenters).ifPresent(each));
    }

    /** One who cannot be read keeps nobody else from being written to. */
    private static Optional<Addressee> addressee(
            ActionPlan plan, Audience audience, Document person, Set<String> commenters) {
        try {
            return NewestThings.isReached(person) && fits(plan, audience, person, commenters)
                    ? Optional.of(new Addressee(
                            person.getString(Versions.ID),
                            new ChannelId(person.getString("channel")),
                            language(plan, person)))
                    : Optional.empty();
        } catch (RuntimeException damaged) {
            LOG.warn(
                    "Participant {} cannot be read: {}",
                    person.get(Versions.ID),
                    damaged.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private static boolean fits(ActionPlan plan, Audience audience, Document person, Set<String> commenters) {
        return isWanted(audience.channels(), person.getString("channel"))
                && isWanted(audience.districts(), person.get(Participants.DISTRICT, Audience.UNKNOWN))
                && isWanted(audience.languages(), language(plan, person).tag())
                && isWanted(audience.commented(), commenters.contains(person.getString(Versions.ID)));
    }

    private static boolean isWanted(Set<String> wanted, String one) {
        return wanted.isEmpty() || wanted.contains(one);
    }

    private static boolean isWanted(Commented wanted, boolean commented) {
        return wanted == Commented.ANY || commented == (wanted == Commented.YES);
    }

    private static Language language(ActionPlan plan, Document person) {
        String tag = person.getString(Participants.LANGUAGE);
        return tag == null ? plan.defaultLanguage() : new Language(tag);
    }

    /** Who commented on what the audience is about; what was taken back or erased does not count. */
    private Set<String> commenters(ActionPlan plan, Audience audience) {
        Set<String> people = new HashSet<>();
        things.comments(plan.id(), comment -> {
            CommentStatus status = CommentDocuments.status(comment);
            boolean stands = status != CommentStatus.WITHDRAWN && status != CommentStatus.ERASED;
            if (stands && isAbout(audience.commitments(), CommentDocuments.subject(comment))) {
                people.add(comment.getString(CommentDocuments.PARTICIPANT));
            }
        });
        return people;
    }

    private static boolean isAbout(Set<String> commitments, Subject subject) {
        return commitments.isEmpty() || (subject instanceof Subject.OnCommitment one && commitments.contains(one.id()));
    }
}
