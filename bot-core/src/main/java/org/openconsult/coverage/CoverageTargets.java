package org.openconsult.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.openconsult.audit.AuditAction;
import org.openconsult.audit.AuditThing;
import org.openconsult.audit.AuditTrail;
import org.openconsult.audit.AuditedVersions;
import org.openconsult.audit.DeskChange;
import org.openconsult.audit.Outcome;
import org.openconsult.storage.Storage;
import org.openconsult.storage.Versions;

/** What coordinators want to hear, by consultation. */
public final class CoverageTargets {
    /** Of one consultation. */
    public static final int MOST_TARGETS = 1_000;

    /** Everybody should be heard on everything. */
    private static final List<CoverageTarget> USUAL =
            List.of(new CoverageTarget(new Slot.Each(), new Slot.Each(), new Slot.Any(), 1, 0));

    private static final String TARGETS = "targets";
    private static final String COMMITMENT = "commitment";
    private static final String DISTRICT = "district";
    private static final String CHANNEL = "channel";
    private static final String COMMENTS = "comments";
    private static final String PEOPLE = "people";

    private final Versions targets;
    private final AuditedVersions changes;

    public CoverageTargets(Storage storage, AuditTrail trail) {
        this.targets = storage.versions(Storage.COVERAGE_TARGETS);
        this.changes = AuditedVersions.in(storage, Storage.COVERAGE_TARGETS, trail);
    }

    /**
     * The targets of a consultation.
     *
     * @param version is given back with a change of what was read here; 0 while there is nothing
     */
    public record Targets(long version, List<CoverageTarget> targets) {
        public Targets {
            targets = List.copyOf(targets);
        }

        /** What is wanted: the targets, and while nobody has ever set any the usual ones. */
        public List<CoverageTarget> inForce() {
            return version == 0 ? USUAL : targets;
        }
    }

    public Targets of(String consultation) {
        return targets.newest(consultation)
                .map(document -> new Targets(document.getLong(Versions.VERSION), read(document)))
                .orElseGet(() -> new Targets(0, List.of()));
    }

    /**
     * Sets all targets of a consultation, in place of those that were seen. Not possible when there are too many, or two about
     * the same.
     */
    public Outcome set(String consultation, long seen, List<CoverageTarget> wanted, String who) {
        return changes.changeOrBegin(
                consultation,
                seen,
                new DeskChange(
                        who,
                        AuditAction.TARGETS_SET,
                        new AuditThing(AuditThing.Kind.TARGETS, consultation),
                        "",
                        document -> changed(document, wanted),
                        CoverageTargets::summary));
    }

    private static Optional<Document> changed(Document document, List<CoverageTarget> wanted) {
        boolean clear = wanted.stream()
                .allMatch(target ->
                        wanted.stream().filter(target::isAboutTheSameAs).count() == 1);
        if (!clear || wanted.size() > MOST_TARGETS) {
            return Optional.empty();
        }
        return Optional.of(
                read(document).equals(wanted)
                        ? document
                        : document.append(
                                TARGETS,
                                wanted.stream().map(CoverageTargets::document).toList()));
    }

    private static Map<String, Object> summary(Document document) {
        return new Document(TARGETS, new ArrayList<>(document.getList(TARGETS, Document.class, List.of())));
    }

    private static List<CoverageTarget> read(Document document) {
        return document.getList(TARGETS, Document.class, List.of()).stream()
                .map(CoverageTargets::target)
                .toList();
    }

    private static Document document(CoverageTarget target) {
        return new Document(COMMITMENT, target.commitment().stored())
                .append(DISTRICT, target.district().stored())
                .append(CHANNEL, target.channel().stored())
                .append(COMMENTS, target.comments())
                .append(PEOPLE, target.people());
    }

    private static CoverageTarget target(Document document) {
        return new CoverageTarget(
                Slot.read(document.getString(COMMITMENT)),
                Slot.read(document.getString(DISTRICT)),
                Slot.read(document.getString(CHANNEL)),
                document.getInteger(COMMENTS),
                document.getInteger(PEOPLE));
    }
}
