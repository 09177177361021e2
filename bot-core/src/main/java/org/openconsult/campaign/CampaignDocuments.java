package org.openconsult.campaign;

import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.openconsult.storage.Versions;

/** How a campaign is kept. Which comments are in it stands with these. */
final class CampaignDocuments {
    static final String CONSULTATION = "consultation";
    static final String TITLE = "title";
    static final String DISSOLVED = "dissolved";
    /** How many comments its last change was about. */
    static final String TOUCHED = "touched";
    /** The version with that change: tells a change from one before it that was about as many. */
    static final String CHANGE = "change";

    private static final String MADE_BY = "made_by";
    private static final String MADE_AT = "made_at";

    private CampaignDocuments() {}

    static Document begun(Document empty, String consultation, String title, String who, Instant at) {
        return empty.append(CONSULTATION, consultation)
                .append(TITLE, title)
                .append(DISSOLVED, false)
                .append(MADE_BY, who)
                .append(MADE_AT, Date.from(at));
    }

    static Campaign read(Document document) {
        return new Campaign(
                document.getString(Versions.ID),
                document.getLong(Versions.VERSION),
                document.getString(CONSULTATION),
                document.getString(TITLE),
                document.getBoolean(DISSOLVED, false),
                document.getString(MADE_BY),
                document.getDate(MADE_AT).toInstant());
    }
}
