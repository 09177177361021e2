package org.openconsult.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.openconsult.assisted.AssistedEntry;
import org.openconsult.assisted.EnteredMeeting;
import org.openconsult.assisted.Meeting;
import org.openconsult.assisted.MeetingCorrections;
import org.openconsult.assisted.Meetings;
import org.openconsult.assisted.Submission;
import org.openconsult.audit.AuditTrail;
import org.openconsult.audit.Outcome;
import org.openconsult.audit.Reason;
import org.openconsult.channel.Address;
import org.openconsult.channel.ChannelId;
import org.openconsult.channel.TransportId;
import org.openconsult.comment.CommentChange;
import org.openconsult.comment.CommentId;
import org.openconsult.comment.Comments;
import org.openconsult.comment.NewComment;
import org.openconsult.comment.ReceiptCode;
import org.openconsult.comment.Subject;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.consultation.Consultation;
import org.openconsult.consultation.Consultations;
import org.openconsult.consultation.Language;
import org.openconsult.consultation.Phase;
import org.openconsult.consultation.plan.SamplePlan;
import org.openconsult.coverage.CoverageTargets;
import org.openconsult.document.DocumentKind;
import org.openconsult.document.Documents;
import org.openconsult.document.Filing;
import org.openconsult.document.NewDocument;
import org.openconsult.document.Occasion;
import org.openconsult.export.CommentRows;
import org.openconsult.export.ExportFilterParameters;
import org.openconsult.export.ExportProfile;
import org.openconsult.export.StoredCommentRows;
import org.openconsult.moderation.Moderation;
import org.openconsult.participant.AddressSeal;
import org.openconsult.participant.Fingerprints;
import org.openconsult.participant.KeyRing;
import org.openconsult.participant.ParticipantId;
import org.openconsult.participant.Participants;
import org.openconsult.redaction.Redactions;
import org.openconsult.session.Invitations;
import org.openconsult.session.Session;
import org.openconsult.session.SessionComments;
import org.openconsult.session.SessionItem;
import org.openconsult.session.Sessions;
import org.openconsult.storage.Storage;

/** The sample consultation with what a test has people say and do. */
public final class ArchiveFixture {
    public static final Instant NOW = Instant.parse("2026-11-20T15:00:00Z");
    static final Subject THIRD = new Subject.OnCommitment(3, "open-tourism-directory", 1);
    static final String LEADER = "rosa.leads";
    static final String CHAT = "19:meeting-secret@thread.v2";
    private static final ChannelId SMS = new ChannelId("sms");
    private static final KeyRing KEYS = new KeyRing(List.of(new byte[32]));

    public final Storage storage;
    public final ActionPlan plan = SamplePlan.load();
    final AuditTrail trail;
    final Moderation moderation;
    public final Consultations consultations;
    final CoverageTargets targets;
    private final Path scratch;
    private final Comments comments;
    private final Participants participants;
    private final Sessions sessions;
    private final Meetings meetings;
    final Documents documents;
    boolean allCounted = true;

    public ArchiveFixture(Storage storage, Path scratch) {
        Fingerprints fingerprints = new Fingerprints(KEYS);
        this.storage = storage;
        this.scratch = scratch;
        this.trail = new AuditTrail(storage, () -> NOW);
        this.moderation = new Moderation(storage, trail, () -> NOW);
        this.consultations = new Consultations(storage, () -> NOW);
        this.targets = new CoverageTargets(storage, trail);
        this.comments = new Comments(storage);
        this.participants = new Participants(storage, fingerprints);
        this.sessions = new Sessions(
                storage,
                new Invitations(storage, fingerprints),
                fingerprints,
                new AddressSeal(KEYS, new SecureRandom()));
        this.meetings = new Meetings(storage, fingerprints, trail, () -> NOW);
        this.documents = new Documents(storage, trail, () -> NOW, new SecureRandom(), 1 << 20);
        consultations.load(plan);
    }

    EnteredMeeting enter(String key, AssistedEntry entry) {
        return meetings.enter(Submission.typed(key, plan.id(), "ana", entry), new Consultation(plan))
                .get(0);
    }

    void correct(EnteredMeeting seen, Meeting facts, String why) {
        Outcome outcome = new MeetingCorrections(storage, new Fingerprints(KEYS), trail, () -> NOW)
                .correct(seen.id(), seen.version(), facts, new Reason(why), "rosa");
        if (outcome != Outcome.DONE) {
            throw new IllegalStateException("It was not corrected: " + outcome);
        }
    }

    /** A document with a line of text in it. */
    void file(Occasion occasion, String title, String words) {
        try {
            Path file = Files.writeString(Files.createTempFile("document", ".txt"), words);
            assertThat(documents.add(
                            occasion, new NewDocument(DocumentKind.MINUTES, Optional.of(title), file, true, "ana")))
                    .isEqualTo(Filing.STORED);
            Files.delete(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public CommentId say(String id, String text) {
        return say(id, text, plan.id(), false);
    }

    CommentId say(String id, String text, String consultation, boolean trial) {
        ParticipantId author = new ParticipantId("author of " + id);
        participants.learn(author, SMS, 1, NOW, Map.of(Participants.DISTRICT, "toledo"), Set.of());
        comments.create(
                new NewComment(
                        new CommentId(id),
                        1,
                        ReceiptCode.of(1234).orElseThrow(),
                        consultation,
                        author,
                        SMS,
                        NOW,
                        Phase.OPEN,
                        THIRD,
                        text,
                        Language.ENGLISH,
                        trial),
                List.of());
        return new CommentId(id);
    }

    void change(CommentId comment, CommentChange change) {
        comments.change(comment, 2, List.of(change));
    }

    void erase(CommentId comment) {
        comments.erase(comment, 3);
    }

    String pseudonym(CommentId comment) {
        return participants
                .find(new ParticipantId("author of " + comment))
                .orElseThrow()
                .pseudonym()
                .orElseThrow();
    }

    Session lead(String place) {
        Session session = sessions.open(
                new Address(new ChannelId("teams"), CHAT),
                new TransportId("teams"),
                Language.ENGLISH,
                Optional.of(place),
                plan.id(),
                LEADER,
                NOW,
                1);
        new SessionComments(storage).add(session.id(), new CommentId("in-session"), THIRD);
        return sessions.goOn(
                session, new SessionItem(3, "open-tourism-directory", 1, NOW, "card"), OptionalInt.of(12), 2);
    }

    void close(Session session) {
        sessions.close(session, NOW.plusSeconds(60), OptionalInt.of(9), 3);
    }

    ConsultationArchive archive() {
        return archive(new StoredCommentRows(storage));
    }

    /** One that reads its comments from wherever a test wants. */
    public ConsultationArchive archive(CommentRows rows) {
        return new ConsultationArchive(
                storage,
                consultations,
                rows,
                sessions,
                meetings,
                documents,
                new PlayedSearch(allCounted),
                targets,
                trail,
                Redactions.usual(),
                scratch);
    }

    ArchiveRequest request(ExportProfile profile, Map<String, String> filters) {
        return new ArchiveRequest(plan, profile, ExportFilterParameters.read(filters, plan), filters, NOW);
    }

    UnpackedArchive unpacked(ExportProfile profile) {
        return unpacked(profile, Map.of());
    }

    UnpackedArchive unpacked(ExportProfile profile, Map<String, String> filters) {
        var bytes = new ByteArrayOutputStream();
        write(profile, filters, bytes);
        return UnpackedArchive.of(bytes.toByteArray());
    }

    void write(ExportProfile profile, Map<String, String> filters, OutputStream out) {
        try {
            archive().write(request(profile, filters), out, comments -> {});
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
