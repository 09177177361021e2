package org.openconsult.benchmarks.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.openconsult.benchmarks.Figures;
import org.openconsult.faults.process.Instance;
import org.openconsult.faults.process.InstanceSettings;

/**
 * How soon the packaged app shows its public page, what memory it takes then and after some hundred messages, and how large it
 * is. Each way of starting has a data folder of its own; they take turns. Each one's first start, which makes the folder, does not
 * count, unless it is the only one. Arguments: how many starts count, and the ways, all where none is named.
 */
public final class StartAndSize {
    private static final Path JAR = Path.of("bot-app/target/bot-app.jar");
    /** As docs/operating.md advises. */
    private static final String HEAP = "-Xmx512m";

    private static final int PEOPLE = 60;
    private static final int LARGEST_PARTS = 6;

    private final Visitor visitor = new Visitor();

    /** @param seconds until there was an answer */
    private record Measured(double seconds, Memory atRest, Memory loaded) {}

    private StartAndSize() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int starts = Integer.parseInt(arguments[0]);
        List<String> names = Arrays.asList(arguments).subList(1, arguments.length);
        tellSizes();
        new StartAndSize().run(starts, names.isEmpty() ? Variant.NAMES : names);
    }

    private void run(int starts, List<String> names) throws IOException, InterruptedException {
        Map<String, Instance> instances = new LinkedHashMap<>();
        for (String name : names) {
            Instance instance = instance(name);
            instances.put(name, instance);
            if (starts > 1) {
                start(instance);
                instance.stop();
            }
        }
        Map<String, List<Measured>> all = new LinkedHashMap<>();
        for (int round = 0; round < starts; round++) {
            for (Map.Entry<String, Instance> entry : instances.entrySet()) {
                Measured measured = measure(entry.getValue());
                all.computeIfAbsent(entry.getKey(), first -> new ArrayList<>()).add(measured);
                System.out.printf("%-10s %.2f s%n", entry.getKey(), measured.seconds());
            }
        }
        all.forEach(StartAndSize::tell);
    }

    private static Instance instance(String name) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory(name);
        Variant variant = Variant.named(name, folder);
        List<String> options = new ArrayList<>(variant.javaOptions());
        options.add(HEAP);
        return new Instance(new InstanceSettings(variant.jar(), folder, options, variant.settings()));
    }

    private double start(Instance instance) throws InterruptedException {
        long start = System.nanoTime();
        instance.start();
        visitor.awaitPage(instance);
        return (System.nanoTime() - start) / 1e9;
    }

    private Measured measure(Instance instance) throws IOException, InterruptedException {
        double seconds = start(instance);
        Memory atRest = Memory.of(instance.pid());
        visitor.write(instance, PEOPLE);
        Memory loaded = Memory.of(instance.pid());
        instance.stop();
        return new Measured(seconds, atRest, loaded);
    }

    private static void tell(String name, List<Measured> all) {
        String figure = "start." + name;
        Figures.print(figure, median(all, Measured::seconds), "s");
        Figures.print(figure + ".resident", median(all, one -> one.atRest().resident()), "MB");
        Figures.print(figure + ".heap", median(all, one -> one.atRest().heap()), "MB");
        Figures.print(
                figure + ".loaded.resident", median(all, one -> one.loaded().resident()), "MB");
        Figures.print(figure + ".loaded.heap", median(all, one -> one.loaded().heap()), "MB");
    }

    private static double median(List<Measured> all, ToDoubleFunction<Measured> figure) {
        return all.stream().mapToDouble(figure).sorted().toArray()[all.size() / 2];
    }

    private static void tellSizes() throws IOException {
        try (ZipFile jar = new ZipFile(JAR.toFile())) {
            jar.stream()
                    .sorted(Comparator.comparingLong(ZipEntry::getCompressedSize)
                            .reversed())
                    .limit(LARGEST_PARTS)
                    .forEach(
                            part -> System.out.printf("%6.1f MB %s%n", part.getCompressedSize() / 1e6, part.getName()));
        }
        Figures.print("start.jar", Files.size(JAR) / 1e6, "MB");
    }
}
