package org.openconsult.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openconsult.channel.ChannelId;
import org.openconsult.export.ExportFilter;
import org.openconsult.index.CommentIndex;
import org.openconsult.index.Snapshots;
import org.openconsult.search.CommentQuery;
import org.openconsult.theme.CodeBook;

/**
 * What the desk asks of the index, at many comments beside the same at few, in one run and by turns: the ratios of the
 * medians. Arguments: how few, how many, and rounds.
 */
public final class DeskAtManyComments {
    private static final CommentQuery ALL = CommentQuery.all(SyntheticComments.PLAN);
    private static final int PAGE = 50;
    /** Reading what was counted takes less than a clock can tell. */
    private static final int READS = 10_000;

    private final int count;
    private final CommentIndex index;
    private final Snapshots figures = new Snapshots();
    private Optional<String> deep = Optional.empty();

    private DeskAtManyComments(int count, CommentIndex index) {
        this.count = count;
        this.index = index;
    }

    /** Something that is asked for again and again. */
    private interface Question {
        void ask(DeskAtManyComments desk) throws IOException;
    }

    public static void main(String[] arguments) throws IOException {
        int rounds = Integer.parseInt(arguments[2]);
        DeskAtManyComments few = filled(Integer.parseInt(arguments[0]));
        DeskAtManyComments many = filled(Integer.parseInt(arguments[1]));
        questions().forEach((name, question) -> compare(name, question, few, many, rounds));
        few.index.close();
        many.index.close();
    }

    private static Map<String, Question> questions() {
        Map<String, Question> questions = new LinkedHashMap<>();
        questions.put("newest page", desk -> desk.find(ALL, Optional.empty()));
        questions.put("filtered page", desk -> desk.find(ALL.withFilter(filter()), Optional.empty()));
        questions.put("word search page", desk -> desk.find(ALL.withWords(words()), Optional.empty()));
        questions.put("deep page by cursor", desk -> desk.find(ALL, desk.deep));
        questions.put("read figures", DeskAtManyComments::readFigures);
        return questions;
    }

    private static ExportFilter filter() {
        return new ExportFilter(
                Optional.of(new ChannelId("sms")),
                Optional.of("district-3"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** A common word, and the beginning of many. */
    private static String words() {
        return "w63z w";
    }

    private static DeskAtManyComments filled(int count) throws IOException {
        Path folder = Files.createTempDirectory("desk-benchmark");
        CommentIndex index = CommentIndex.open(folder);
        DeskAtManyComments desk = new DeskAtManyComments(count, index);
        SyntheticComments comments = new SyntheticComments(count);
        long start = System.nanoTime();
        for (int number = 0; number < count; number++) {
            index.put(comments.comment(number));
        }
        index.refresh();
        index.commit();
        System.out.printf("%,d comments: taken in within %.1f s, ", count, seconds(start));
        ZoneId zone = ZoneOffset.UTC;
        start = System.nanoTime();
        desk.figures.count(index, plan -> zone, plan -> new CodeBook(0, List.of()), SyntheticComments.END);
        System.out.printf("counted within %.1f s, %,d MB%n", seconds(start), megabytes(folder));
        desk.deep = index.find(ALL.withFilter(half()), Optional.empty(), PAGE).next();
        return desk;
    }

    /** What came in the first half of the time. */
    private static ExportFilter half() {
        return new ExportFilter(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(SyntheticComments.MIDDLE));
    }

    private void find(CommentQuery query, Optional<String> page) throws IOException {
        if (index.find(query, page, PAGE).ids().isEmpty()) {
            throw new IllegalStateException("Nothing was found among " + count);
        }
    }

    private void readFigures() {
        for (int read = 0; read < READS; read++) {
            if (figures.figures(SyntheticComments.PLAN).all().comments() == 0) {
                throw new IllegalStateException("Nothing was counted among " + count);
            }
        }
    }

    private static void compare(
            String name, Question question, DeskAtManyComments few, DeskAtManyComments many, int rounds) {
        measured(question, few, many, rounds);
        Measured measured = measured(question, few, many, rounds);
        System.out.printf(
                "%-20s %8.3f ms, %8.3f ms at many: ratio %.2f%n",
                name, measured.few() / 1e6, measured.many() / 1e6, (double) measured.many() / measured.few());
    }

    /** Medians in nanoseconds. */
    private record Measured(long few, long many) {}

    private static Measured measured(Question question, DeskAtManyComments few, DeskAtManyComments many, int rounds) {
        List<Long> atFew = new ArrayList<>();
        List<Long> atMany = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            atFew.add(nanoseconds(question, few));
            atMany.add(nanoseconds(question, many));
        }
        return new Measured(median(atFew), median(atMany));
    }

    private static long nanoseconds(Question question, DeskAtManyComments desk) {
        long start = System.nanoTime();
        try {
            question.ask(desk);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
        return System.nanoTime() - start;
    }

    private static long median(List<Long> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static long megabytes(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                            .mapToLong(file -> file.toFile().length())
                            .sum()
                    >> 20;
        }
    }
}
