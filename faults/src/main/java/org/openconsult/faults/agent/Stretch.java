package org.openconsult.faults.agent;

import java.util.concurrent.ThreadLocalRandom;

/**
 * How often and how long an instance pauses in the moments that are to be hit.
 *
 * @param percent of all times
 * @param longest in milliseconds
 */
public record Stretch(int percent, int longest) {
    private static volatile Stretch inUse = new Stretch(0, 1);

    /** Reads {@code percent:milliseconds}. */
    public static Stretch parse(String text) {
        String[] parts = text.split(":", 2);
        return new Stretch(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    }

    static void use(Stretch stretch) {
        inUse = stretch;
    }

    /** Called by the product's own methods once they are stretched. */
    public static void pause() {
        Stretch stretch = inUse;
        ThreadLocalRandom random = ThreadLocalRandom.current();
        if (random.nextInt(100) < stretch.percent) {
            try {
                Thread.sleep(random.nextInt(stretch.longest) + 1L);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public String toString() {
        return percent + ":" + longest;
    }
}
