package org.openconsult.mailing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.bson.Document;
import org.openconsult.audit.AuditTrail;
import org.openconsult.channel.ChannelId;
import org.openconsult.consultation.Language;
import org.openconsult.storage.Versions;

/** How a mailing is written in one document. */
final class MailingDocuments {
    static final String CONSULTATION = "consultation";
    static final String STATE = "state";
    static final String KIND = "kind";
    private static final String TEXTS = "texts";
    private static final String TEMPLATES = "templates";
    private static final String ABOUT = "about";
    private static final String AUDIENCE = "audience";
    private static final String CHANNELS = "channels";
    private static final String DISTRICTS = "districts";
    private static final String LANGUAGES = "languages";
    private static final String COMMENTED = "commented";
    private static final String COMMITMENTS = "commitments";
    private static final String TIMING = "timing";
    private static final String START = "start";
    private static final String SPREAD = "spread_seconds";
    private static final String QUIET_FROM = "quiet_from";
    private static final String QUIET_UNTIL = "quiet_until";
    private static final String ZONE = "zone";
    private static final String RUN = "run";
    private static final String DRAW = "draw";
    private static final String LANES = "lanes";
    private static final String CHANNEL = "channel";
    private static final String PIECES = "pieces";
    private static final String RECIPIENTS = "recipients";
    private static final String BEGAN = "began";
    private static final String BEFORE = "before_seconds";
    private static final String SINCE = "since";
    private static final String BY = "by";
    private static final String MADE_AT = "made_at";
    private static final String CHANGED_AT = "changed_at";

    private MailingDocuments() {}

    static Document write(Mailing mailing) {
        return new Document(CONSULTATION, mailing.consultation())
                .append(KIND, mailing.kind().word())
                .append(TEXTS, byTag(mailing.draft().texts()))
                .append(TEMPLATES, byTag(mailing.draft().templates()))
                .append(ABOUT, new Document(new HashMap<>(mailing.draft().about())))
                .append(AUDIENCE, write(mailing.draft().audience()))
                .append(TIMING, mailing.timing().map(MailingDocuments::write).orElse(null))
                .append(STATE, word(mailing.state()))
                .append(RUN, mailing.run().map(MailingDocuments::write).orElse(null))
                .append(BY, mailing.by())
                .append(MADE_AT, Date.from(mailing.madeAt()))
                .append(CHANGED_AT, Date.from(mailing.changedAt()))
                .append(AuditTrail.ENTRY, mailing.entry());
    }

    /** Empty for a kind that this version of the product does not know. */
    static Optional<Mailing> read(Document document) {
        return MailingKind.of(document.getString(KIND)).map(kind -> read(document, kind));
    }

    private static Mailing read(Document document, MailingKind kind) {
        Map<String, String> about = new HashMap<>();
        document.get(ABOUT, new Document()).forEach((name, value) -> about.put(name, String.valueOf(value)));
        MailingDraft draft = new MailingDraft(
                byLanguage(document.get(TEXTS, new Document())),
                byLanguage(document.get(TEMPLATES, new Document())),
                audience(document.get(AUDIENCE, new Document())),
                about);
        return new Mailing(
                document.getString(Versions.ID),
                document.getLong(Versions.VERSION),
                document.getString(CONSULTATION),
                kind,
                draft,
                Optional.ofNullable(document.get(TIMING, Document.class)).map(MailingDocuments::timing),
                state(document),
                Optional.ofNullable(document.get(RUN, Document.class)).map(MailingDocuments::run),
                document.getString(BY),
                document.getDate(MADE_AT).toInstant(),
                document.getDate(CHANGED_AT).toInstant(),
                document.get(AuditTrail.ENTRY, ""));
    }

    static MailingState state(Document document) {
        return MailingState.valueOf(document.getString(STATE).toUpperCase(Locale.ROOT));
    }

    static String word(MailingState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static Document write(Audience audience) {
        return new Document(CHANNELS, sorted(audience.channels()))
                .append(DISTRICTS, sorted(audience.districts()))
                .append(LANGUAGES, sorted(audience.languages()))
                .append(COMMENTED, audience.commented().name().toLowerCase(Locale.ROOT))
                .append(COMMITMENTS, sorted(audience.commitments()));
    }

    private static Audience audience(Document document) {
        return new Audience(
                set(document, CHANNELS),
                set(document, DISTRICTS),
                set(document, LANGUAGES),
                Commented.valueOf(document.get(COMMENTED, "any").toUpperCase(Locale.ROOT)),
                set(document, COMMITMENTS));
    }

    private static Document write(Timing timing) {
        return new Document(START, Date.from(timing.start()))
                .append(SPREAD, timing.spread().toSeconds())
                .append(QUIET_FROM, timing.quiet().from().toString())
                .append(QUIET_UNTIL, timing.quiet().until().toString())
                .append(ZONE, timing.quiet().zone().getId());
    }

    private static Timing timing(Document document) {
        return new Timing(
                instant(document, START),
                Duration.ofSeconds(document.getLong(SPREAD)),
                new QuietHours(
                        LocalTime.parse(document.getString(QUIET_FROM)),
                        LocalTime.parse(document.getString(QUIET_UNTIL)),
                        ZoneId.of(document.getString(ZONE))));
    }

    private static Document write(MailingRun run) {
        return new Document(DRAW, run.draw())
                .append(LANES, run.lanes().stream().map(MailingDocuments::write).toList())
                .append(BEGAN, Date.from(run.began()))
                .append(BEFORE, run.before().toSeconds())
                .append(SINCE, Date.from(run.since()));
    }

    private static Document write(MailingLane lane) {
        return new Document(CHANNEL, lane.channel().name())
                .append(PIECES, lane.pieces())
                .append(RECIPIENTS, lane.recipients());
    }

    private static MailingRun run(Document document) {
        return new MailingRun(
                document.getString(DRAW),
                document.getList(LANES, Document.class).stream()
                        .map(lane -> new MailingLane(
                                new ChannelId(lane.getString(CHANNEL)),
                                lane.getInteger(PIECES),
                                lane.getLong(RECIPIENTS)))
                        .toList(),
                instant(document, BEGAN),
                Duration.ofSeconds(document.getLong(BEFORE)),
                instant(document, SINCE));
    }

    private static Instant instant(Document document, String field) {
        return document.getDate(field).toInstant();
    }

    private static List<String> sorted(Set<String> words) {
        return List.copyOf(new TreeSet<>(words));
    }

    private static Set<String> set(Document document, String field) {
        return Set.copyOf(document.getList(field, String.class, List.of()));
    }

    private static Document byTag(Map<Language, String> texts) {
        Document document = new Document();
        texts.forEach((language, text) -> document.append(language.tag(), text));
        return document;
    }

    private static Map<Language, String> byLanguage(Document document) {
        Map<Language, String> texts = new HashMap<>();
        document.forEach((tag, text) -> texts.put(new Language(tag), String.valueOf(text)));
        return texts;
    }
}
