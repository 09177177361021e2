package org.openconsult.index;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.IndexSortSortedNumericDocValuesRangeQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.openconsult.channel.ChannelId;
import org.openconsult.comment.CommentDocuments;
import org.openconsult.comment.CommentStatus;
import org.openconsult.comment.ReceiptCode;
import org.openconsult.consultation.Language;
import org.openconsult.export.ExportFilter;
import org.openconsult.participant.StakeholderType;
import org.openconsult.response.Answered;
import org.openconsult.search.CommentQuery;

/** Puts a query into the index's terms. */
final class Wanted {
    private static final Set<String> PUBLISHED = Stream.of(CommentStatus.values())
            .filter(CommentStatus::isPublic)
            .map(CommentDocuments::word)
            .collect(Collectors.toUnmodifiableSet());

    private final BooleanQuery.Builder all = new BooleanQuery.Builder();

    private Wanted() {}

    static Query of(CommentQuery query, Answered answered, IndexSearcher searcher) throws IOException {
        Optional<Query> receipt = query.published() ? Optional.empty() : code(query);
        // Some words are spelled like codes.
        if (receipt.isPresent() && searcher.count(receipt.get()) > 0) {
            return receipt.get();
        }
        Wanted wanted = new Wanted();
        wanted.term(Fields.CONSULTATION, Optional.of(query.consultation()));
        wanted.filter(query.filter());
        wanted.term(Fields.STAKEHOLDER_TYPE, query.stakeholderType().map(StakeholderType::word));
        wanted.term(Fields.SESSION, query.session());
        wanted.oneOf(Fields.THEME, query.themes());
        wanted.term(Fields.CAMPAIGN, query.campaign());
        if (query.published()) {
            wanted.oneOf(Fields.STATUS, PUBLISHED);
        }
        query.answered().ifPresent(wants -> wanted.answered(wants, answered));
        query.words().filter(words -> !words.isBlank()).ifPresent(words -> wanted.add(TypedWords.query(words)));
        return wanted.all.build();
    }

    /** Those received in a time, both ends included, in milliseconds; found without a search, since all is kept by time. */
    static Query received(long from, long to) {
        return new IndexSortSortedNumericDocValuesRangeQuery(
                Fields.RECEIVED, from, to, NumericDocValuesField.newSlowRangeQuery(Fields.RECEIVED, from, to));
    }

    static Query both(Query one, Query other) {
        return new BooleanQuery.Builder()
                .add(one, Occur.FILTER)
                .add(other, Occur.FILTER)
                .build();
    }

    private static Optional<Query> code(CommentQuery query) {
        return query.words().flatMap(ReceiptCode::read).map(code -> receipt(query.consultation(), code));
    }

    private static Query receipt(String consultation, ReceiptCode code) {
        return both(
                new TermQuery(new Term(Fields.RECEIPT, code.value())),
                new TermQuery(new Term(Fields.CONSULTATION, consultation)));
    }

    private void filter(ExportFilter filter) {
        term(Fields.CHANNEL, filter.channel().map(ChannelId::name));
        term(Fields.DISTRICT, filter.district());
        term(Fields.LANGUAGE, filter.language().map(Language::tag));
        term(Fields.COMMITMENT, filter.commitment());
        term(Fields.STANCE, filter.stance().map(CommentDocuments::word));
        term(Fields.STATUS, filter.status().map(CommentDocuments::word));
        if (filter.from().isPresent() || filter.until().isPresent()) {
            add(received(
                    filter.from().map(Wanted::firstFrom).orElse(Long.MIN_VALUE),
                    filter.until().map(until -> firstFrom(until) - 1).orElse(Long.MAX_VALUE)));
        }
    }

    /** The first millisecond that is not before a moment; a moment that no clock shows is the last or the first. */
    private static long firstFrom(Instant moment) {
        try {
            long floor = moment.toEpochMilli();
            return Instant.ofEpochMilli(floor).isBefore(moment) ? floor + 1 : floor;
        } catch (ArithmeticException far) {
            return moment.isBefore(Instant.EPOCH) ? Long.MIN_VALUE + 1 : Long.MAX_VALUE;
        }
    }

    private void answered(boolean wants, Answered answered) {
        if (wants) {
            add(answered(answered));
        } else {
            oneOf(Fields.STATUS, PUBLISHED);
            all.add(answered(answered), Occur.MUST_NOT);
        }
    }

    /** What is one of these, or in one of these. */
    static Query answered(Answered answered) {
        return new BooleanQuery.Builder()
                .add(in(Fields.ID, answered.comments()), Occur.SHOULD)
                .add(in(Fields.CAMPAIGN, answered.campaigns()), Occur.SHOULD)
                .add(in(Fields.THEME, answered.themes()), Occur.SHOULD)
                .add(in(Fields.COMMITMENT, answered.subjects()), Occur.SHOULD)
                .build();
    }

    private static Query in(String field, Set<String> values) {
        return new TermInSetQuery(field, values.stream().map(BytesRef::new).toList());
    }

    private void term(String field, Optional<String> value) {
        value.ifPresent(wanted -> add(new TermQuery(new Term(field, wanted))));
    }

    private void oneOf(String field, Set<String> values) {
        if (!values.isEmpty()) {
            add(in(field, values));
        }
    }

    private void add(Query query) {
        all.add(query, Occur.FILTER);
    }
}
