package org.openconsult.benchmarks;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
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
import org.openconsult.comment.CommentId;
import org.openconsult.embeddeddatabase.Durability;
import org.openconsult.embeddeddatabase.EmbeddedDatabase;
import org.openconsult.export.ExportFilter;
import org.openconsult.index.CommentIndex;
import org.openconsult.index.Snapshots;
import org.openconsult.moderation.DeskComments;
import org.openconsult.redaction.PersonalDataMask;
import org.openconsult.response.Answered;
import org.openconsult.search.CommentQuery;
import org.openconsult.storage.Storage;
import org.openconsult.theme.CodeBook;

/**
 * What a page of the desk asks, of the index and of the database, at many comments beside the same at few, in one run and by
 * turns: the ratios of the medians, and those of the index alone. Arguments: how few, how many, and rounds.
 */
public final class DeskAtManyComments implements AutoCloseable {
    private static final CommentQuery ALL = CommentQuery.all(SyntheticComments.PLAN);
    private static final int PAGE = 50;
    private static final PersonalDataMask MASK = new PersonalDataMask("BZ");
    /** Reading what was counted takes less than a clock can tell. */
    private static final int READS = 10_000;

    private final int count;
    private final CommentIndex index;
    private final EmbeddedDatabase database;
    private final MongoClient client;
    private final DeskComments comments;
    private final Snapshots figures = new Snapshots();
    private Optional<String> deep = Optional.empty();

    private DeskAtManyComments(int count, Path folder) throws IOException {
        this.count = count;
        this.index = CommentIndex.open(folder.resolve("index"));
        this.database = EmbeddedDatabase.open(folder.resolve("database"), 0, Durability.PAGE_CACHE);
        this.client = MongoClients.create(database.connectionString());
        Storage storage = new Storage(client.getDatabase("benchmark"));
        new StoredComments(storage, SyntheticComments.PLAN, SyntheticComments.END).fill(count);
        this.comments = new DeskComments(storage);
    }

    /** Something that is asked for again and again. */
    private interface Question {
        void ask(DeskAtManyComments desk) throws IOException;
    }

    public static void main(String[] arguments) throws IOException {
        int rounds = Integer.parseInt(arguments[2]);
        try (DeskAtManyComments few = filled(Integer.parseInt(arguments[0]));
                DeskAtManyComments many = filled(Integer.parseInt(arguments[1]))) {
            questions().forEach((name, question) -> compare(name, question, few, many, rounds));
        }
    }

    @Override
    public void close() throws IOException {
        index.close();
        client.close();
        database.close();
    }

    private static Map<String, Question> questions() {
        Map<String, CommentQuery> queries = new LinkedHashMap<>();
        queries.put("newest page", ALL);
        queries.put("filtered page", ALL.withFilter(filter()));
        queries.put("word search page", ALL.withWords(words()));
        Map<String, Question> questions = new LinkedHashMap<>();
        queries.forEach((name, query) -> questions.put(name, desk -> desk.show(query, Optional.empty())));
        questions.put("deep page by cursor", desk -> desk.show(ALL, desk.deep));
        questions.put("read figures", DeskAtManyComments::readFigures);
        queries.forEach((name, query) -> questions.put(name + ", index", desk -> desk.find(query, Optional.empty())));
        questions.put("deep page, index", desk -> desk.find(ALL, desk.deep));
        return questions;
    }

    private static ExportFilter filter() {
        return ExportFilter.ALL.withChannel(new ChannelId("sms")).withDistrict("district-3");
    }

    /** A common word, and the beginning of all. */
    private static String words() {
        return SyntheticComments.word(1) + " w";
    }

    private static DeskAtManyComments filled(int count) throws IOException {
        Path folder = Files.createTempDirectory("desk-benchmark");
        DeskAtManyComments desk = new DeskAtManyComments(count, folder);
        CommentIndex index = desk.index;
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
        desk.figures.count(
                index,
                plan -> zone,
                plan -> new CodeBook(0, List.of()),
                plan -> Answered.NOTHING,
                SyntheticComments.END);
        System.out.printf("counted within %.1f s, %,d MB%n", seconds(start), megabytes(folder));
        desk.deep = index.find(ALL.withFilter(half()), Answered.NOTHING, Optional.empty(), PAGE)
                .next();
        return desk;
    }

    /** What came in the first half of the time. */
    private static ExportFilter half() {
        return ExportFilter.ALL.withUntil(SyntheticComments.MIDDLE);
    }

    private List<CommentId> find(CommentQuery query, Optional<String> page) throws IOException {
        List<CommentId> found = index.find(query, Answered.NOTHING, page, PAGE).ids();
        if (found.isEmpty()) {
            throw new IllegalStateException("Nothing was found among " + count);
        }
        return found;
    }

    private void show(CommentQuery query, Optional<String> page) throws IOException {
        List<CommentId> found = find(query, page);
        if (comments.find(found, MASK).size() != found.size()) {
            throw new IllegalStateException("Some were not stored among " + count);
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
                "%-24s %8.3f ms, %8.3f ms at many: ratio %.2f%n",
                name, measured.few() / 1e6, measured.many() / 1e6, (double) measured.many() / measured.few());
        String figure = "desk." + name.replace(", ", ".").replace(' ', '-');
        Figures.print(figure + ".few", measured.few() / 1e6, "ms");
        Figures.print(figure + ".many", measured.many() / 1e6, "ms");
        Figures.print(figure + ".ratio", (double) measured.many() / measured.few(), "ratio");
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
