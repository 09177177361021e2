package org.openconsult.index;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openconsult.comment.CommentId;
import org.openconsult.comment.CommentStatus;

/** A comment to be put into an index, of which a test says what matters to it. */
final class Some {
    static final String PLAN = "plan";
    static final Instant NOON = Instant.parse("2026-11-16T18:00:00Z");

    private final String id;
    private String text;
    private String person;
    private long version = 1;
    private int revisions = 1;
    private Instant at = NOON;
    private String channel = "sms";
    private String district = "";
    private String commitment = "";
    private int commitmentVersion;
    private CommentStatus status = CommentStatus.RECEIVED;
    private List<String> themes = List.of();
    private String campaign = "";
    private String receipt = "";
    private String stance = "";

    private Some(String id, String text) {
        this.id = id;
        this.text = text;
        this.person = "person of " + id;
    }

    static Some comment(String id, String text) {
        return new Some(id, text);
    }

    IndexedComment comment() {
        return new IndexedComment(
                new CommentId(id),
                version,
                0,
                revisions,
                PLAN,
                person,
                at,
                channel,
                said(commitment),
                commitmentVersion,
                said(district),
                "en",
                said(stance),
                status,
                Optional.empty(),
                Optional.empty(),
                themes,
                said(campaign),
                receipt,
                text);
    }

    private static Optional<String> said(String name) {
        return Optional.of(name).filter(some -> !some.isEmpty());
    }

    Some at(Instant moment) {
        at = moment;
        return this;
    }

    Some by(String somebody, String where, String by) {
        person = somebody;
        district = where;
        channel = by;
        return this;
    }

    Some on(String subject, CommentStatus became, String... codes) {
        commitment = subject;
        status = became;
        themes = List.of(codes);
        return this;
    }

    Some taking(String position) {
        stance = position;
        return this;
    }

    Some onVersion(int number) {
        commitmentVersion = number;
        return this;
    }

    Some in(String group) {
        campaign = group;
        return this;
    }

    Some withReceipt(String code) {
        receipt = code;
        return this;
    }

    Some changed(int revision, String somebody, String words) {
        version++;
        revisions = revision;
        person = somebody;
        text = words;
        return this;
    }
}
