package org.openconsult.faults.people;

import java.util.List;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/** What one person texts: at random, and such that all kinds of turns come about. */
final class Talk {
    private static final List<String> COMMANDS = List.of(
            "LIST", "HELP", "MORE", "back", "about", "privacy", "district", "español", "english", "lista", "mine");
    private static final int COMMITMENTS = 8;

    private final RandomGenerator random;
    private final Words words;
    private final LongSupplier numbers;
    private int silentFor;
    private boolean isAsked;

    /** @param numbers a new one each time, for words that nobody else uses */
    Talk(RandomGenerator random, LongSupplier numbers) {
        this.random = random;
        this.words = new Words(random);
        this.numbers = numbers;
    }

    String next() {
        if (isAsked) {
            isAsked = false;
            return random.nextInt(4) == 0 ? "2" : "1";
        }
        if (silentFor > 0) {
            silentFor--;
            return silentFor == 0 ? "START" : words.some(unique());
        }
        return text(random.nextInt(100));
    }

    private String text(int lot) {
        if (lot < 34) {
            return commitment() + " " + words.some(unique());
        }
        if (lot < 56) {
            return words.some(unique());
        }
        if (lot < 70) {
            return String.valueOf(1 + random.nextInt(3));
        }
        if (lot < 77) {
            return "UNDO";
        }
        return rare(lot);
    }

    private String rare(int lot) {
        if (lot < 80) {
            return "MOVE " + commitment();
        }
        if (lot < 84) {
            return String.valueOf(commitment());
        }
        if (lot < 86) {
            return commitment() + " yes";
        }
        if (lot < 90) {
            return commitment() + " " + words.many(unique() + " " + unique());
        }
        if (lot < 92) {
            silentFor = 1 + random.nextInt(4);
            return "STOP";
        }
        if (lot < 93) {
            isAsked = true;
            return "FORGET ME";
        }
        if (lot < 94) {
            return "NEW";
        }
        return COMMANDS.get(random.nextInt(COMMANDS.size()));
    }

    private int commitment() {
        return 1 + random.nextInt(COMMITMENTS);
    }

    private String unique() {
        return Words.unique(numbers.getAsLong());
    }
}
