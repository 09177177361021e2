package org.openconsult.mailing;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.openconsult.storage.Inserts;

/**
 * What became of each recipient of one piece, as it was last looked at. All of it can be found out again: a mark that a crash
 * or another instance took back is only made once more.
 */
final class PieceMarks {
    private static final String MARKS = "marks";
    private static final String NUMBERS = "numbers";
    private static final String LOOKS = "looks";
    private static final String DUE = "due";
    /** While something is on its way to a provider. */
    private static final Duration SOON = Duration.ofSeconds(2);
    /** While nothing but a provider's report can change it: twice as long each time. */
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(15);
    /** By then a pause is about an hour. */
    private static final int DOUBLINGS = 8;

    private final String name;
    private final Mark[] marks;
    private final long[] numbers;
    private int looks;
    private Instant due;

    private PieceMarks(String name, Mark[] marks, long[] numbers, int looks, Instant due) {
        this.name = name;
        this.marks = marks;
        this.numbers = numbers;
        this.looks = looks;
        this.due = due;
    }

    /** Nothing was done for any of them. */
    static PieceMarks fresh(String name, int size) {
        Mark[] marks = new Mark[size];
        Arrays.fill(marks, Mark.WAITING);
        return new PieceMarks(name, marks, new long[size], 0, Instant.EPOCH);
    }

    static PieceMarks read(Document document) {
        String letters = document.getString(MARKS);
        Mark[] marks =
                letters.chars().mapToObj(letter -> Mark.of((char) letter)).toArray(Mark[]::new);
        long[] numbers = Arrays.stream(document.getString(NUMBERS).split(" "))
                .mapToLong(Long::parseLong)
                .toArray();
        return new PieceMarks(
                document.getString(Inserts.ID),
                marks,
                Arrays.copyOf(numbers, marks.length),
                document.getInteger(LOOKS),
                document.getDate(DUE).toInstant());
    }

    Document document() {
        StringBuilder letters = new StringBuilder(marks.length);
        Arrays.stream(marks).forEach(mark -> letters.append(mark.letter()));
        return new Document(Inserts.ID, name)
                .append(MARKS, letters.toString())
                .append(NUMBERS, Arrays.stream(numbers).mapToObj(Long::toString).collect(Collectors.joining(" ")))
                .append(LOOKS, looks)
                .append(DUE, Date.from(due));
    }

    String name() {
        return name;
    }

    int size() {
        return marks.length;
    }

    Mark at(int place) {
        return marks[place];
    }

    long numberAt(int place) {
        return numbers[place];
    }

    void mark(int place, Mark mark) {
        marks[place] = mark;
    }

    /** A message is on its way: what becomes of it is worth a look soon. */
    void isOnItsWay(int place, long number) {
        marks[place] = Mark.ON_ITS_WAY;
        numbers[place] = number;
        due = Instant.EPOCH;
    }

    /** Their places, from 0. */
    IntStream places(Mark mark) {
        return IntStream.range(0, marks.length).filter(place -> marks[place] == mark);
    }

    IntStream followed() {
        return IntStream.range(0, marks.length).filter(place -> marks[place].isFollowed());
    }

    boolean has(Mark mark) {
        return places(mark).findFirst().isPresent();
    }

    /** Whether it is time to ask what became of those that are followed. */
    boolean isDue(Instant now) {
        boolean clockSetBack = due.isAfter(now.plus(longestPause()));
        return (clockSetBack || !now.isBefore(due)) && followed().findFirst().isPresent();
    }

    private Duration longestPause() {
        return has(Mark.ON_ITS_WAY) ? SOON : FIRST_PAUSE.multipliedBy(1L << Math.min(looks, DOUBLINGS));
    }

    /** When it is worth to ask again; the end of time when nothing is followed. */
    Instant due() {
        return followed().findFirst().isPresent() ? due : Instant.MAX;
    }

    /** What became of them was asked. */
    void looked(Instant now) {
        due = now.plus(longestPause());
        if (!has(Mark.ON_ITS_WAY)) {
            looks++;
        }
    }
}
