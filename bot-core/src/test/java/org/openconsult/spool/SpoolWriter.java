package org.openconsult.spool;

import java.nio.file.Path;
import java.util.stream.IntStream;

/** A process that writes messages into a spool with several threads and prints each one that was acknowledged. */
final class SpoolWriter {
    private static final int THREADS = 4;

    private SpoolWriter() {}

    public static void main(String[] arguments) {
        Spool spool = Spool.open(Path.of(arguments[0]), Samples.ROOMY, Samples.sealing(1));
        for (int thread = 0; thread < THREADS; thread++) {
            String name = arguments[1] + "/" + thread;
            new Thread(() -> write(spool, name)).start();
        }
    }

    private static void write(Spool spool, String name) {
        IntStream.range(0, 8_000).forEach(number -> {
            String text = name + "/" + number + ".";
            spool.keep(Samples.message(text, Samples.PHONE + name, text));
            System.out.println(text);
        });
    }
}
