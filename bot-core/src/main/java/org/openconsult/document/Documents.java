package org.openconsult.document;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.apache.commons.codec.digest.DigestUtils;
import org.bson.Document;
import org.openconsult.audit.AuditAct;
import org.openconsult.audit.AuditAction;
import org.openconsult.audit.AuditThing;
import org.openconsult.audit.AuditTrail;
import org.openconsult.audit.AuditedVersions;
import org.openconsult.audit.DeskChange;
import org.openconsult.audit.Outcome;
import org.openconsult.storage.Storage;
import org.openconsult.storage.Versions;

/**
 * The documents of sessions and meetings. One is there once its bytes are stored whole and then listed, by one insert. Before the
 * first byte, and before one is removed, its id is noted as unfinished: what a crash leaves of it is cleaned by {@link #clean}.
 */
public final class Documents {
    /** That a session or a meeting may have at one time. */
    public static final int MOST = 50;

    private static final int ID_BYTES = 16;

    private final Versions folders;
    private final AuditedVersions audited;
    private final UnfinishedDocuments unfinished;
    private final DocumentBytes bytes;
    private final AuditTrail trail;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final long mostBytes;

    /**
     * All of a storage.
     *
     * @param random for ids that nobody guesses
     * @param mostBytes that one may have
     */
    public Documents(Storage storage, AuditTrail trail, InstantSource clock, RandomGenerator random, long mostBytes) {
        this.folders = storage.versions(Storage.DOCUMENTS);
        this.audited = new AuditedVersions(folders, trail);
        this.bytes = new DocumentBytes(storage);
        this.unfinished = new UnfinishedDocuments(storage, bytes, clock);
        this.trail = trail;
        this.clock = clock;
        this.random = random;
        this.mostBytes = mostBytes;
    }

    /** Those of a session or meeting in the order in which they were added, with what is left of removed ones. */
    public List<KeptDocument> of(Occasion occasion) {
        List<KeptDocument> all =
                folders.newest(occasion.name()).map(DocumentFolder::documents).orElse(List.of());
        Map<String, String> titles = bytes.titles(
                all.stream().filter(KeptDocument::isThere).map(KeptDocument::id).toList());
        return all.stream()
                .map(document -> document.titled(Optional.ofNullable(titles.get(document.id()))))
                .toList();
    }

    /** Stores one; the same bytes again, or twice at the same moment, are there once. */
    public Filing add(Occasion occasion, NewDocument brought) throws IOException {
        long size = Files.size(brought.file());
        Optional<Filing> refused = refused(brought, size);
        if (refused.isPresent()) {
            return refused.get();
        }
        Optional<DocumentType> type = DocumentTypes.of(brought.file());
        if (type.isEmpty()) {
            return Filing.TYPE_NOT_TAKEN;
        }
        KeptDocument document = new KeptDocument(
                id(),
                brought.kind(),
                brought.title(),
                type.get(),
                size,
                sha256(brought),
                brought.by(),
                clock.instant(),
                Optional.empty());
        Optional<Filing> needless = folders.newest(occasion.name()).flatMap(folder -> needless(folder, document));
        return needless.isPresent() ? needless.get() : store(occasion, document, brought);
    }

    /**
     * One to be handed to somebody, which is in the audit trail before this returns.
     *
     * @param who the name that they sign in with
     */
    public Optional<OpenedDocument> open(Occasion occasion, String id, String who) {
        Optional<KeptDocument> found = find(occasion, id);
        found.ifPresent(document -> {
            String unused = trail.record(AuditAct.of(
                    who,
                    AuditAction.DOCUMENT_DOWNLOADED,
                    thing(occasion, id),
                    Map.of(),
                    Map.of("kind", document.kind().word()),
                    ""));
        });
        return found.map(
                document -> new OpenedDocument(document, out -> bytes.copy(document.id(), document.size(), out)));
    }

    /** One that is there, with its title. */
    public Optional<KeptDocument> find(Occasion occasion, String id) {
        return folders.newest(occasion.name())
                .flatMap(folder -> DocumentFolder.find(folder, id))
                .filter(KeptDocument::isThere)
                .map(document -> document.titled(
                        Optional.ofNullable(bytes.titles(List.of(id)).get(id))));
    }

    /**
     * Deletes the bytes and the title; that there was one stays, with who removed it and why.
     *
     * @param who the name that they sign in with
     * @param reason in their words
     */
    public Outcome remove(Occasion occasion, String id, String who, String reason) {
        if (find(occasion, id).isEmpty()) {
            return Outcome.UNKNOWN;
        }
        unfinished.begin(occasion, id);
        Removal removal = new Removal(who, clock.instant(), reason);
        Outcome outcome = audited.changeNewest(
                occasion.name(),
                new DeskChange(
                        who,
                        AuditAction.DOCUMENT_REMOVED,
                        thing(occasion, id),
                        reason,
                        folder -> Optional.of(DocumentFolder.without(folder, id, removal)),
                        folder -> DocumentFolder.summary(folder, id)));
        if (outcome.isSo()) {
            bytes.delete(id);
            unfinished.end(id);
        }
        return outcome;
    }

    /**
     * Deletes what was stored and never listed, and the bytes of what was removed, where that was begun an hour before a moment or
     * earlier; tells how many that were. Several may do so at once.
     */
    public int clean(Instant before) {
        return unfinished.clean(before);
    }

    private Optional<Filing> refused(NewDocument brought, long size) {
        if (!brought.agreed()) {
            return Optional.of(Filing.NOT_AGREED);
        }
        if (brought.title()
                .filter(title -> title.length() > NewDocument.LONGEST_TITLE)
                .isPresent()) {
            return Optional.of(Filing.TITLE_TOO_LONG);
        }
        if (size == 0) {
            return Optional.of(Filing.NO_FILE);
        }
        return size > mostBytes ? Optional.of(Filing.TOO_LARGE) : Optional.empty();
    }

    private static Optional<Filing> needless(Document folder, KeptDocument document) {
        if (DocumentFolder.same(folder, document.sha256()).isPresent()) {
            return Optional.of(Filing.ALREADY_THERE);
        }
        return DocumentFolder.isFull(folder) ? Optional.of(Filing.TOO_MANY) : Optional.empty();
    }

    private Filing store(Occasion occasion, KeptDocument document, NewDocument brought) throws IOException {
        unfinished.begin(occasion, document.id());
        bytes.store(document.id(), brought.title(), brought.file());
        Filing filing = list(occasion, document);
        if (filing != Filing.STORED) {
            bytes.deleteAll(document.id(), document.size());
        }
        unfinished.end(document.id());
        return filing;
    }

    private Filing list(Occasion occasion, KeptDocument document) {
        Outcome outcome = audited.changeNewestOrBegin(
                occasion.name(),
                new DeskChange(
                        document.addedBy(),
                        AuditAction.DOCUMENT_ADDED,
                        thing(occasion, document.id()),
                        "",
                        folder -> listed(folder, document),
                        folder -> DocumentFolder.summary(folder, document.id())));
        return switch (outcome) {
            case DONE -> Filing.STORED;
            case ALREADY_SO -> Filing.ALREADY_THERE;
            case NOT_POSSIBLE -> unlisted(occasion, document);
            default -> Filing.TRY_AGAIN;
        };
    }

    private static Optional<Document> listed(Document folder, KeptDocument document) {
        if (DocumentFolder.isGivenUp(folder, document.id())) {
            return Optional.empty();
        }
        if (DocumentFolder.same(folder, document.sha256()).isPresent()) {
            return Optional.of(folder);
        }
        return DocumentFolder.isFull(folder) ? Optional.empty() : Optional.of(DocumentFolder.with(folder, document));
    }

    private Filing unlisted(Occasion occasion, KeptDocument document) {
        boolean givenUp = folders.newest(occasion.name())
                .filter(folder -> DocumentFolder.isGivenUp(folder, document.id()))
                .isPresent();
        return givenUp ? Filing.TRY_AGAIN : Filing.TOO_MANY;
    }

    private static AuditThing thing(Occasion occasion, String id) {
        return new AuditThing(AuditThing.Kind.DOCUMENT, occasion.name() + "/" + id);
    }

    private static String sha256(NewDocument brought) throws IOException {
        try (var in = Files.newInputStream(brought.file())) {
            return DigestUtils.sha256Hex(in);
        }
    }

    private String id() {
        byte[] name = new byte[ID_BYTES];
        random.nextBytes(name);
        return HexFormat.of().formatHex(name);
    }
}
