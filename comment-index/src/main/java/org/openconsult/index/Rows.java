package org.openconsult.index;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.IntroSorter;
import org.openconsult.comment.CommentDocuments;
import org.openconsult.comment.CommentStatus;
import org.openconsult.theme.CodeBook;

/** What is counted of the comments of a consultation, in columns of small numbers: a million take some 50 MB. */
final class Rows extends SimpleCollector {
    final Dimension channel = new Dimension(Fields.CHANNEL);
    final Dimension commitment = new Dimension(Fields.COMMITMENT);
    final Dimension district = new Dimension(Fields.DISTRICT);
    final Dimension language = new Dimension(Fields.LANGUAGE);
    final Dimension stance = new Dimension(Fields.STANCE);
    final Dimension stakeholderType = new Dimension(Fields.STAKEHOLDER_TYPE);
    final Themes themes;
    /** Of the commitments. */
    final Numbers versions = new Numbers();
    /** Days since 1970. */
    final Numbers days = new Numbers();

    final Ages ages;
    final Map<CommentStatus, Long> others = new EnumMap<>(CommentStatus.class);

    private final Dimension status = new Dimension(Fields.STATUS);
    private final List<Dimension> dimensions =
            List.of(channel, commitment, district, language, stance, stakeholderType);
    private final ZoneId zone;
    private final AnsweredEntries answered;
    private long[] people = new long[1024];
    private int size;
    private LeafRows leaf = entry -> {};

    /** Takes an entry of one part of the index in. */
    private interface LeafRows {
        void add(int entry) throws IOException;
    }

    /**
     * @param themes what they stand for
     * @param answered which have an answer: their ages are not counted
     */
    Rows(ZoneId zone, CodeBook themes, AnsweredEntries answered, Instant now) {
        this.zone = zone;
        this.answered = answered;
        this.themes = new Themes(themes);
        this.ages = new Ages(now);
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
        LeafReader reader = context.reader();
        Dimension.Part statuses = status.of(reader);
        List<Dimension.Part> parts = new ArrayList<>();
        for (Dimension dimension : dimensions) {
            parts.add(dimension.of(reader));
        }
        Dimension.Part themed = themes.of(reader);
        NumericDocValues version = DocValues.getNumeric(reader, Fields.COMMITMENT_VERSION);
        NumericDocValues received = DocValues.getNumeric(reader, Fields.RECEIVED);
        NumericDocValues person = DocValues.getNumeric(reader, Fields.PERSON);
        FixedBitSet withAnswer = answered.of(context);
        leaf = entry -> {
            CommentStatus became = CommentDocuments.constant(CommentStatus.class, status.name(statuses.number(entry)));
            if (became != CommentStatus.RECEIVED && became != CommentStatus.UNASSIGNED) {
                others.merge(became, 1L, Long::sum);
                return;
            }
            for (int number = 0; number < parts.size(); number++) {
                dimensions.get(number).add(parts.get(number).number(entry));
            }
            themes.add(themed.number(entry));
            versions.add((int) value(version, entry));
            add(value(received, entry), value(person, entry), withAnswer.get(entry));
        };
    }

    @Override
    public void collect(int entry) throws IOException {
        leaf.add(entry);
    }

    private void add(long received, long person, boolean withAnswer) {
        Instant moment = Instant.ofEpochMilli(received);
        days.add((int) moment.atZone(zone).toLocalDate().toEpochDay());
        if (!withAnswer) {
            ages.add(moment);
        }
        if (size == people.length) {
            people = Arrays.copyOf(people, size * 2);
        }
        people[size] = person;
        size++;
    }

    private static long value(NumericDocValues values, int entry) throws IOException {
        return values.advanceExact(entry) ? values.longValue() : 0;
    }

    /** Takes a row and the number of its person. */
    interface Visitor {
        void visit(int row, int person);
    }

    /** Shows all rows, those of one person one after the other. */
    void byPerson(Visitor visitor) {
        int[] order = order();
        int person = -1;
        for (int place = 0; place < size; place++) {
            if (place == 0 || people[order[place]] != people[order[place - 1]]) {
                person++;
            }
            visitor.visit(order[place], person);
        }
    }

    private int[] order() {
        int[] order = new int[size];
        Arrays.setAll(order, row -> row);
        new IntroSorter() {
            private long pivot;

            @Override
            protected void swap(int one, int other) {
                int moved = order[one];
                order[one] = order[other];
                order[other] = moved;
            }

            @Override
            protected void setPivot(int place) {
                pivot = people[order[place]];
            }

            @Override
            protected int comparePivot(int place) {
                return Long.compare(pivot, people[order[place]]);
            }
        }.sort(0, size);
        return order;
    }
}
