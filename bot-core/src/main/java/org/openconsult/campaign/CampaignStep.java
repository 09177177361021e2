package org.openconsult.campaign;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.bson.Document;
import org.openconsult.audit.AuditAction;
import org.openconsult.audit.AuditThing;
import org.openconsult.audit.DeskChange;
import org.openconsult.comment.CommentDocuments;
import org.openconsult.moderation.CommentSummary;
import org.openconsult.storage.Inserts;

/**
 * A part of what a change of a campaign does to comments, small enough to be done at one go. Done again, late, or by two at
 * once it is done once: each comment knows the last change of the campaign that touched it, and an older one does nothing.
 *
 * @param change the version of the campaign that wants it
 * @param part counts the parts of that change from 0
 * @param joins whether the comments are in it from then on, or out of it
 * @param comments those that are not done yet
 * @param tries how often it was tried and not all was done
 */
record CampaignStep(
        String campaign, long change, int part, boolean joins, List<String> comments, String who, int tries) {
    static final String CAMPAIGN = "campaign";
    /** When it is to be tried by whoever comes next. */
    static final String DUE = "due";

    private static final String CHANGE = "change";
    private static final String PART = "part";
    private static final String JOINS = "joins";
    private static final String COMMENTS = "comments";
    private static final String WHO = "who";
    private static final String TRIES = "tries";

    /** In the order in which a campaign's steps are done. */
    String name() {
        return String.format(Locale.ROOT, "%s/%012d/%06d", campaign, change, part);
    }

    Document document(Instant due) {
        return new Document(Inserts.ID, name())
                .append(CAMPAIGN, campaign)
                .append(CHANGE, change)
                .append(PART, part)
                .append(JOINS, joins)
                .append(COMMENTS, comments)
                .append(WHO, who)
                .append(TRIES, tries)
                .append(DUE, Date.from(due));
    }

    /** What is left of it after it was tried. */
    CampaignStep left(List<String> notDone) {
        return new CampaignStep(campaign, change, part, joins, notDone, who, tries + 1);
    }

    static CampaignStep read(Document document) {
        return new CampaignStep(
                document.getString(CAMPAIGN),
                document.getLong(CHANGE),
                document.getInteger(PART),
                document.getBoolean(JOINS),
                document.getList(COMMENTS, String.class),
                document.getString(WHO),
                document.getInteger(TRIES, 0));
    }

    /**
     * What it does to a comment.
     *
     * @param consultation whose comments may be in the campaign
     * @param counts whether a campaign is there and not dissolved
     */
    DeskChange on(String comment, String consultation, Predicate<String> counts) {
        return new DeskChange(
                who,
                joins ? AuditAction.JOINED_TO_CAMPAIGN : AuditAction.TAKEN_OUT_OF_CAMPAIGN,
                new AuditThing(AuditThing.Kind.COMMENT, comment),
                "",
                before -> joins && !consultation.equals(before.getString(CommentDocuments.CONSULTATION))
                        ? Optional.empty()
                        : applied(before, counts),
                CommentSummary::of);
    }

    /** Not possible where the comment is in another campaign that counts: it is taken out of that one first. */
    private Optional<Document> applied(Document comment, Predicate<String> counts) {
        Document touched = new Document(comment.get(CommentDocuments.CAMPAIGN_STEPS, new Document()));
        if (touched.get(campaign, 0L) >= change) {
            return Optional.of(comment);
        }
        Optional<String> in = CommentDocuments.campaign(comment);
        boolean elsewhere = in.filter(other -> !other.equals(campaign)).isPresent();
        if (joins && elsewhere && in.filter(counts).isPresent()) {
            return Optional.empty();
        }
        comment.append(CommentDocuments.CAMPAIGN_STEPS, touched.append(campaign, change));
        if (joins) {
            return Optional.of(comment.append(CommentDocuments.CAMPAIGN, campaign));
        }
        if (!elsewhere) {
            comment.remove(CommentDocuments.CAMPAIGN);
        }
        return Optional.of(comment);
    }
}
