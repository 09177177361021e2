package org.openconsult.index;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.openconsult.response.Answered;
import org.openconsult.search.Count;
import org.openconsult.search.Figures;
import org.openconsult.theme.CodeBook;

/** Counts all comments of a consultation, once through all of them. */
final class Counting {
    private final Tally<Long> all = new Tally<>();
    private final Tally<Long> days = new Tally<>();
    private final Tally<Long> daysOnChannels = new Tally<>();
    private final Tally<Long> channels = new Tally<>();
    private final Tally<Long> commitments = new Tally<>();
    private final Tally<Long> texts = new Tally<>();
    private final Tally<Long> districts = new Tally<>();
    private final Tally<Long> languages = new Tally<>();
    private final Tally<Long> stakeholderTypes = new Tally<>();
    private final Tally<Long> stances = new Tally<>();
    private final Tally<String> themes = new Tally<>();
    private final Tally<Long> coverage = new Tally<>();
    private final Tally<Long> coverageOnChannels = new Tally<>();
    private final Tally<Long> positions = new Tally<>();
    private final Rows rows;

    private Counting(Rows rows) {
        this.rows = rows;
    }

    /**
     * @param themes what they stand for
     * @param answered what is answered
     */
    static Figures figures(
            IndexSearcher searcher, String consultation, ZoneId zone, CodeBook themes, Answered answered, Instant now)
            throws IOException {
        Rows rows = new Rows(zone, themes, AnsweredEntries.of(searcher, answered), now);
        searcher.search(new TermQuery(new Term(Fields.CONSULTATION, consultation)), new Only<>(rows));
        Counting counting = new Counting(rows);
        rows.byPerson(counting::add);
        return counting.counted(now);
    }

    private void add(int row, int person) {
        int channel = rows.channel.get(row);
        long covered = (long) rows.commitment.get(row) * rows.district.size() + rows.district.get(row);
        all.add(0L, person);
        days.add((long) rows.days.get(row), person);
        daysOnChannels.add((long) rows.days.get(row) * rows.channel.size() + channel, person);
        channels.add((long) channel, person);
        commitments.add((long) rows.commitment.get(row), person);
        if (rows.versions.get(row) > 0) {
            texts.add((long) rows.versions.get(row) * rows.commitment.size() + rows.commitment.get(row), person);
        }
        districts.add((long) rows.district.get(row), person);
        languages.add((long) rows.language.get(row), person);
        stakeholderTypes.add((long) rows.stakeholderType.get(row), person);
        stances.add((long) rows.stance.get(row), person);
        rows.themes.of(row).forEach(theme -> themes.add(theme, person));
        coverage.add(covered, person);
        coverageOnChannels.add(covered * rows.channel.size() + channel, person);
        positions.add((long) rows.commitment.get(row) * rows.stance.size() + rows.stance.get(row), person);
    }

    private Figures counted(Instant now) {
        return new Figures(
                now,
                all.into(new HashMap<>(), key -> key).getOrDefault(0L, Count.NONE),
                days.into(new TreeMap<>(), LocalDate::ofEpochDay),
                daysOnChannels.into(new HashMap<>(), this::dayOnChannel),
                named(channels, rows.channel),
                named(commitments, rows.commitment),
                texts.into(new HashMap<>(), this::text),
                named(districts, rows.district),
                named(languages, rows.language),
                named(stakeholderTypes, rows.stakeholderType),
                named(stances, rows.stance),
                themes.into(new TreeMap<>(), theme -> theme),
                coverage.into(new HashMap<>(), this::coverage),
                coverageOnChannels.into(new HashMap<>(), this::coverageOnChannel),
                positions.into(new HashMap<>(), this::position),
                rows.others,
                rows.ages.counted());
    }

    private static SortedMap<String, Count> named(Tally<Long> tally, Dimension dimension) {
        return tally.into(new TreeMap<>(), key -> dimension.name(key.intValue()));
    }

    private Figures.DayOnChannel dayOnChannel(long key) {
        int size = rows.channel.size();
        return new Figures.DayOnChannel(
                LocalDate.ofEpochDay(Math.floorDiv(key, size)), rows.channel.name(Math.floorMod(key, size)));
    }

    private Figures.Text text(long key) {
        int size = rows.commitment.size();
        return new Figures.Text(rows.commitment.name((int) (key % size)), (int) (key / size));
    }

    private Figures.Coverage coverage(long key) {
        int size = rows.district.size();
        return new Figures.Coverage(rows.commitment.name((int) (key / size)), rows.district.name((int) (key % size)));
    }

    private Figures.Position position(long key) {
        int size = rows.stance.size();
        return new Figures.Position(rows.commitment.name((int) (key / size)), rows.stance.name((int) (key % size)));
    }

    private Figures.CoverageOnChannel coverageOnChannel(long key) {
        int size = rows.channel.size();
        Figures.Coverage covered = coverage(key / size);
        return new Figures.CoverageOnChannel(
                covered.commitment(), covered.district(), rows.channel.name((int) (key % size)));
    }
}
