package org.openconsult.embeddeddatabase;

import java.util.List;
import java.util.Random;

/**
 * The file as a power cut could leave it after some entries of a log: everything up to the last force, and of what came
 * later any sectors in any mixture.
 */
final class PowerCut {
    private static final int[] SECTORS = {512, 4096};

    private final Random random;
    private final int sector;
    private final double share;

    PowerCut(Random random) {
        this.random = random;
        this.sector = SECTORS[random.nextInt(SECTORS.length)];
        this.share = random.nextDouble();
    }

    FileImage strike(FileImage forced, List<FileLog.Entry> unforced) {
        FileImage image = forced.copy();
        for (FileLog.Entry entry : unforced) {
            if (entry instanceof FileLog.Write write) {
                writeSome(image, write);
            } else if (random.nextDouble() < share) {
                image.apply(entry);
            }
        }
        return image;
    }

    private void writeSome(FileImage image, FileLog.Write write) {
        for (int from = 0; from < write.length(); ) {
            long position = write.position() + from;
            int to = (int) Math.min(write.length(), from + sector - position % sector);
            if (random.nextDouble() < share) {
                image.write(write, from, to);
            }
            from = to;
        }
    }
}
