package org.openconsult.benchmarks;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openconsult.comment.CommentId;
import org.openconsult.comment.CommentStatus;
import org.openconsult.index.IndexedComment;

/** Comments of eight weeks, the same at every run; their words are as rare and as common as those of a language. */
final class SyntheticComments {
    static final String PLAN = "plan";
    static final Instant END = Instant.parse("2026-11-16T18:00:00Z");
    static final Instant MIDDLE = END.minus(Duration.ofDays(28));
    private static final Duration TIME = Duration.ofDays(56);
    private static final int WORDS = 20_000;

    /** The digits of this system are ten digits and six letters, and another ten letters stand for the former. */
    private static final int LETTERS = 16;

    private final Random random = new Random(7);
    private final int count;

    SyntheticComments(int count) {
        this.count = count;
    }

    IndexedComment comment(int number) {
        boolean hidden = random.nextInt(50) == 0;
        return new IndexedComment(
                new CommentId(String.format("%032x", number * 0x9E3779B97F4A7C15L)),
                1,
                1,
                1,
                PLAN,
                String.format("%032x", random.nextInt(Math.max(1, count / 3)) * 0xD6E8FEB86659FD93L),
                END.minus(TIME.multipliedBy(count - number).dividedBy(count)),
                one("sms", "telegram", "teams", "whatsapp"),
                Optional.of("commitment-" + random.nextInt(12)),
                1 + random.nextInt(3),
                random.nextInt(4) == 0 ? Optional.empty() : Optional.of("district-" + random.nextInt(6)),
                one("en", "es", "bzj"),
                random.nextBoolean() ? Optional.empty() : Optional.of(one("support", "oppose")),
                hidden ? CommentStatus.HIDDEN : CommentStatus.RECEIVED,
                Optional.of(one("citizen", "media", "academia")),
                Optional.empty(),
                IntStream.range(0, random.nextInt(3))
                        .mapToObj(theme -> "theme-" + random.nextInt(40))
                        .distinct()
                        .toList(),
                Optional.empty(),
                "",
                words());
    }

    private String one(String... words) {
        return List.of(words).get(random.nextInt(words.length));
    }

    /** The words of the next comment; every fifth counts something, and every twentieth gives a phone number. */
    String words() {
        String words = IntStream.range(0, 5 + random.nextInt(30))
                .mapToObj(place -> word())
                .collect(Collectors.joining(" "));
        return switch (random.nextInt(20)) {
            case 0 -> words + " 600-" + (1_000 + random.nextInt(9_000));
            case 1, 2, 3, 4 -> 1 + random.nextInt(500) + " " + words;
            default -> words;
        };
    }

    /** The common ones often, as Zipf's law has it. */
    private String word() {
        return word((int) Math.pow(WORDS, random.nextDouble()));
    }

    /** From 1, the commonest; all of them begin with the same letter. */
    static String word(int rank) {
        return "w" + letters(rank * 7919 % 1_000_003);
    }

    private static String letters(int number) {
        return Integer.toString(number, LETTERS)
                .chars()
                .mapToObj(digit -> Character.toString(Character.isDigit(digit) ? digit - '0' + 'q' : digit))
                .collect(Collectors.joining());
    }
}
