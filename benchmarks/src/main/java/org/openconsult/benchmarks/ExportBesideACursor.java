package org.openconsult.benchmarks;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.bson.Document;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.consultation.plan.SamplePlan;
import org.openconsult.embeddeddatabase.EmbeddedDatabase;
import org.openconsult.export.CommentExport;
import org.openconsult.export.ExportFilter;
import org.openconsult.export.ExportProfile;
import org.openconsult.export.StoredCommentRows;
import org.openconsult.export.table.TableFormat;
import org.openconsult.redaction.Redactions;
import org.openconsult.storage.Storage;

/**
 * How many rows a second an export writes, beside a bare cursor that only reads the same collection, by turns in one run.
 * Arguments: how many comments and rounds; and the address of a database instead of an embedded one, which has its part of this
 * program's memory.
 */
public final class ExportBesideACursor {
    private final Storage storage;
    private final ActionPlan plan = SamplePlan.load();
    private final int comments;

    private ExportBesideACursor(Storage storage, int comments) {
        this.storage = storage;
        this.comments = comments;
    }

    public static void main(String[] arguments) throws IOException {
        try (EmbeddedDatabase embedded = EmbeddedDatabase.open(Files.createTempDirectory("export-benchmark"));
                MongoClient client =
                        MongoClients.create(arguments.length > 2 ? arguments[2] : embedded.connectionString())) {
            Storage storage = new Storage(client.getDatabase("export_benchmark"));
            client.getDatabase("export_benchmark").drop();
            storage.createIndexes();
            new ExportBesideACursor(storage, Integer.parseInt(arguments[0])).run(Integer.parseInt(arguments[1]));
        }
    }

    private void run(int rounds) {
        long start = System.nanoTime();
        new StoredComments(storage, plan.id(), SyntheticComments.END).fill(comments);
        System.out.printf(
                "%,d comments: stored within %.1f s, with a heap of %d MB%n",
                comments, seconds(start), Runtime.getRuntime().maxMemory() >> 20);
        Map<String, LongSupplier> works = new LinkedHashMap<>();
        works.put("cursor", this::read);
        works.put("csv", () -> export(TableFormat.CSV));
        works.put("ndjson", () -> export(TableFormat.NDJSON));
        Map<String, List<Double>> rates = new LinkedHashMap<>();
        for (int round = 1; round <= rounds; round++) {
            works.forEach((name, work) ->
                    rates.computeIfAbsent(name, first -> new ArrayList<>()).add(rate(name, work)));
        }
        double cursor = median(rates.getOrDefault("cursor", List.of()));
        rates.forEach((name, all) -> {
            Figures.print("export." + name, median(all), "rows/s");
            Figures.print("export." + name + ".ratio", median(all) / cursor, "ratio");
        });
    }

    private double rate(String name, LongSupplier work) {
        long start = System.nanoTime();
        long rows = work.getAsLong();
        double rate = rows / seconds(start);
        System.out.printf("%-8s %,12.0f rows/s%n", name, rate);
        if (rows != comments) {
            throw new IllegalStateException("There were " + rows + " rows");
        }
        return rate;
    }

    private long read() {
        long rows = 0;
        for (Document unused : storage.collection(Storage.COMMENTS)
                .find(Filters.eq("consultation", plan.id()))
                .batchSize(500)) {
            rows++;
        }
        return rows;
    }

    private long export(TableFormat format) {
        var lines = new Lines();
        new CommentExport(new StoredCommentRows(storage), Redactions.usual())
                .write(plan, ExportFilter.ALL, ExportProfile.ANALYST, format, lines);
        return lines.count - (format == TableFormat.CSV ? 1 : 0);
    }

    /** Counts lines, as no synthetic text has more than one. */
    private static final class Lines extends OutputStream {
        private long count;

        @Override
        public void write(int octet) {
            count += octet == '\n' ? 1 : 0;
        }

        @Override
        public void write(byte[] octets, int from, int length) {
            for (int place = from; place < from + length; place++) {
                write(octets[place]);
            }
        }
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
