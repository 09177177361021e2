package org.openconsult.search;

import java.util.Optional;
import java.util.Set;
import org.openconsult.export.ExportFilter;
import org.openconsult.participant.StakeholderType;

/**
 * Which comments of a consultation are wanted: those that fit all of what is given.
 *
 * @param words anything a person may type: all of its words must stand in the newest revision, case and accents ignored, the
 *     last one also as the beginning of a word; words in double quotes stand together in that order. Of a long text the first
 *     32 words count. The receipt code of one of the consultation's comments finds that one alone, whatever else is given
 * @param filter its times are those at which the comments were first received, its language that of the newest revision
 * @param session the id of the session they were made in
 * @param themes ids of themes of which they were given one at least, or one that was merged with it; empty for any
 * @param campaign the id of the campaign that they were put into
 * @param published only those whose words everybody may read; a receipt code is then a word like others, so that whoever
 *     guesses at words or codes learns nothing that is not published
 * @param answered those that something published answers, or, of those whose words everybody may read, those that nothing does
 */
public record CommentQuery(
        String consultation,
        Optional<String> words,
        ExportFilter filter,
        Optional<StakeholderType> stakeholderType,
        Optional<String> session,
        Set<String> themes,
        Optional<String> campaign,
        boolean published,
        Optional<Boolean> answered) {
    public CommentQuery {
        themes = Set.copyOf(themes);
    }

    /** All comments of a consultation. */
    public static CommentQuery all(String consultation) {
        return new CommentQuery(
                consultation,
                Optional.empty(),
                ExportFilter.ALL,
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                false,
                Optional.empty());
    }

    /** The comments of a campaign. */
    public static CommentQuery ofCampaign(String consultation, String campaign) {
        return all(consultation).withCampaign(campaign);
    }

    /** The same with other words. */
    public CommentQuery withWords(String others) {
        return new CommentQuery(
                consultation,
                Optional.of(others),
                filter,
                stakeholderType,
                session,
                themes,
                campaign,
                published,
                answered);
    }

    /** The same with another filter. */
    public CommentQuery withFilter(ExportFilter other) {
        return new CommentQuery(
                consultation, words, other, stakeholderType, session, themes, campaign, published, answered);
    }

    /** The same with other themes. */
    public CommentQuery withThemes(Set<String> others) {
        return new CommentQuery(
                consultation, words, filter, stakeholderType, session, others, campaign, published, answered);
    }

    /** Of these, those that are answered, or those that are not. */
    public CommentQuery thatAre(boolean nowAnswered) {
        return new CommentQuery(
                consultation,
                words,
                filter,
                stakeholderType,
                session,
                themes,
                campaign,
                published,
                Optional.of(nowAnswered));
    }

    /** Of these, those whose words everybody may read. */
    public CommentQuery ofPublished() {
        return new CommentQuery(
                consultation, words, filter, stakeholderType, session, themes, campaign, true, answered);
    }

    private CommentQuery withCampaign(String other) {
        return new CommentQuery(
                consultation, words, filter, stakeholderType, session, themes, Optional.of(other), published, answered);
    }

    /** Names the consultation only: what is looked for may tell of a person, or be a receipt code. */
    @Override
    public String toString() {
        return "CommentQuery[" + consultation + "]";
    }
}
