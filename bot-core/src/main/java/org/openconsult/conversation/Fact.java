package org.openconsult.conversation;

import java.util.List;
import java.util.Optional;
import org.openconsult.channel.Attachment;
import org.openconsult.comment.CommentId;
import org.openconsult.comment.ReceiptCode;
import org.openconsult.comment.Stance;
import org.openconsult.comment.Subject;
import org.openconsult.consultation.Language;
import org.openconsult.participant.StakeholderType;

/** Something that a turn made true. Facts are all that a turn leaves outside the conversation itself. */
public sealed interface Fact {

    /** Something that became true of one comment. */
    sealed interface CommentFact extends Fact {
        CommentId comment();
    }

    /**
     * New words came in.
     *
     * @param text exactly the person's words on it, whole
     */
    record CommentMade(CommentId comment, ReceiptCode receipt, Subject subject, String text, Language language)
            implements CommentFact {

        /** Leaves out the words, so that they never reach a log by accident. */
        @Override
        public String toString() {
            return "CommentMade[" + comment + "]";
        }
    }

    /**
     * The person went on writing: a new revision of the earlier text and these words.
     *
     * @param goesOn they go on in the middle of what was cut; otherwise a line break comes between
     */
    record WordsAdded(CommentId comment, String words, boolean goesOn) implements CommentFact {

        /** Leaves out the words, so that they never reach a log by accident. */
        @Override
        public String toString() {
            return "WordsAdded[" + comment + "]";
        }
    }

    /**
     * The person wrote the comment anew: a new revision of these words alone.
     *
     * @param text exactly the person's words, whole
     * @param opening they stand for those of the message that made the comment, and what was added later stays
     */
    record WordsReplaced(CommentId comment, String text, Language language, boolean opening) implements CommentFact {

        /** Leaves out the words, so that they never reach a log by accident. */
        @Override
        public String toString() {
            return "WordsReplaced[" + comment + "]";
        }
    }

    /**
     * Words that a later message had added are others: a new revision with these in their place.
     *
     * @param messages what that message may be known by
     */
    record PartReplaced(CommentId comment, List<CommentId> messages, String words) implements CommentFact {
        public PartReplaced {
            messages = List.copyOf(messages);
        }

        /** Leaves out the words, so that they never reach a log by accident. */
        @Override
        public String toString() {
            return "PartReplaced[" + comment + "]";
        }
    }

    /** The person said where they stand. */
    record StanceTaken(CommentId comment, Stance stance) implements CommentFact {}

    /** What the comment is about was said, or put right. */
    record SubjectChosen(CommentId comment, Subject subject) implements CommentFact {}

    /** The person took the comment back. */
    record CommentWithdrawn(CommentId comment) implements CommentFact {}

    /**
     * The comment was made as a part of a session.
     *
     * @param place where that takes place, as its facilitator or the channel names it
     */
    record MadeInSession(CommentId comment, String session, Optional<String> place) implements CommentFact {}

    /** The person's language is known now. */
    record LanguageKnown(Language language) implements Fact {}

    /** The person said where they live; the id is one of the plan's districts. */
    record DistrictGiven(String district) implements Fact {}

    /** The person said what they speak as. */
    record StakeholderGiven(StakeholderType type) implements Fact {}

    /** The person said for whom they speak, in their words. */
    record OrganisationGiven(String organisation) implements Fact {
        /** Leaves out the words, so that they never reach a log by accident. */
        @Override
        public String toString() {
            return "OrganisationGiven";
        }
    }

    /** The person is one of the coordinators, by a code from the desk, and may lead sessions from here. */
    record FacilitatorLinked(String coordinator) implements Fact {}

    /** The person wants no more messages. */
    record OptedOut() implements Fact {}

    /** The person wants messages again. */
    record OptedIn() implements Fact {}

    /** The person was told what is published and what is kept, in this version of the words. */
    record PrivacyTold(String version) implements Fact {}

    /** From the next message on somebody else writes from the same address. */
    record AnotherPerson() implements Fact {}

    /** The person wants all that is known of them erased. What they write next is a stranger's. */
    record Forgotten() implements Fact {}

    /** Something other than text came. */
    record AttachmentNoted(Attachment attachment) implements Fact {}
}
