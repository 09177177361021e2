package org.openconsult.benchmarks.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a Java process holds, in MB of a million bytes.
 *
 * @param resident of the machine's memory, before garbage was collected
 * @param heap by objects that are in use
 */
record Memory(double resident, double heap) {

    /** Of a process of this machine, which must have Linux's {@code /proc}. */
    static Memory of(long pid) throws IOException, InterruptedException {
        double resident = resident(pid);
        return new Memory(resident, heap(pid));
    }

    private static double resident(long pid) throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc/" + pid + "/status"))) {
            if (line.startsWith("VmRSS:")) {
                return Long.parseLong(line.replaceAll("\\D", "")) * 1024 / 1e6;
            }
        }
        throw new IllegalStateException("The process has ended");
    }

    /** Counting the objects collects garbage first; the last line has their number and bytes. */
    private static double heap(long pid) throws IOException, InterruptedException {
        String said =
                Program.said("jcmd", String.valueOf(pid), "GC.class_histogram").strip();
        return Long.parseLong(said.substring(said.lastIndexOf(' ') + 1)) / 1e6;
    }
}
