package org.openconsult.faults.agent;

import java.util.Optional;

/** A program that agents go into. */
final class Victim {
    private Victim() {}

    public static void main(String[] arguments) {
        System.out.println("found " + find().isPresent());
        System.out.println("before " + isBefore());
        System.out.println("held " + isHeld());
        settle();
    }

    private static Optional<String> find() {
        return Optional.of("it");
    }

    private static boolean isBefore() {
        return false;
    }

    private static boolean isHeld() {
        return true;
    }

    private static void settle() {
        System.out.println("settled");
    }
}
