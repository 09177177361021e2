package org.openconsult.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bson.Document;
import org.openconsult.comment.ReceiptCode;
import org.openconsult.storage.Storage;
import org.openconsult.turn.UnfinishedTurns;

/**
 * Many people who commented once. One did, through the product; all others are copies of each document that this left, with names
 * and words of their own.
 */
final class Copies {
    private static final String COMMENT = "we need nurses in our village";
    private static final int AT_ONCE = 500;
    /** What may be left of a message for long. */
    private static final List<String> KEPT = List.of(
            Storage.TURNS,
            Storage.OLDER_MESSAGES,
            Storage.PARTICIPANTS,
            Storage.COMMENTS,
            Storage.RECEIPTS,
            Storage.OUTBOX,
            Storage.DELIVERIES);
    /** Keyed hashes, and what is made of them. */
    private static final Pattern NAME = Pattern.compile("[0-9a-f]{12,}");
    /** A code's last symbol is its number modulo 37, of which the first 32 can be typed. */
    private static final int CHECK = 37;

    private static final int TYPED = 32;
    private static final int CODES = 1 << 29;
    private static final int ODD = 0x9E3779B1;

    private final Map<String, List<Document>> originals;
    private final ReceiptCode receipt;
    private final Pattern replaced;

    private Copies(Map<String, List<Document>> originals, ReceiptCode receipt) {
        this.originals = originals;
        this.receipt = receipt;
        this.replaced = Pattern.compile(
                String.join("|", NAME.pattern(), receipt.value(), receipt.shown(), Pattern.quote(COMMENT)));
    }

    /** Makes them in an empty storage. */
    static void fill(Storage storage, int count) {
        new Turns(storage).receive(0, 0, "3 " + COMMENT);
        Map<String, List<Document>> originals = new LinkedHashMap<>();
        KEPT.forEach(name -> originals.put(name, all(storage, name)));
        String code = all(storage, Storage.RECEIPTS).get(0).getString("_id");
        new Copies(originals, new ReceiptCode(code)).write(storage, count);
    }

    private static List<Document> all(Storage storage, String name) {
        List<Document> all = storage.collection(name).find().into(new ArrayList<>());
        all.removeIf(document -> document.get("_id") instanceof String id && UnfinishedTurns.isNote(id));
        return all;
    }

    private void write(Storage storage, int count) {
        SyntheticComments comments = new SyntheticComments(count);
        List<String> words = new ArrayList<>();
        for (int number = 1; number < count; number++) {
            words.add(comments.words());
            if (words.size() == AT_ONCE || number == count - 1) {
                insert(storage, number + 1 - words.size(), words);
                words.clear();
            }
        }
    }

    private void insert(Storage storage, int first, List<String> words) {
        originals.forEach((name, documents) -> {
            List<Document> copies = new ArrayList<>();
            for (int index = 0; index < words.size(); index++) {
                for (Document document : documents) {
                    copies.add((Document) copy(document, first + index, words.get(index)));
                }
            }
            if (!copies.isEmpty()) {
                storage.collection(name).insertMany(copies);
            }
        });
    }

    private Object copy(Object original, int number, String words) {
        if (original instanceof Document document) {
            Document copy = new Document();
            document.forEach((name, value) -> copy.append(name, copy(value, number, words)));
            return copy;
        }
        if (original instanceof List<?> list) {
            return list.stream().map(value -> copy(value, number, words)).toList();
        }
        return original instanceof String text ? renamed(text, number, words) : original;
    }

    private String renamed(String text, int number, String words) {
        return replaced.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(renamedTo(found.group(), number, words)));
    }

    private String renamedTo(String found, int number, String words) {
        if (found.equals(COMMENT)) {
            return words;
        }
        if (found.equals(receipt.value())) {
            return code(number).value();
        }
        return found.equals(receipt.shown()) ? code(number).shown() : name(found, number);
    }

    /** Another one for each number; numbers that follow each other have codes far apart. */
    private static ReceiptCode code(int number) {
        int mixed = number * ODD & (CODES - 1);
        return ReceiptCode.of(mixed / TYPED * CHECK + mixed % TYPED).orElseThrow();
    }

    private static String name(String original, int number) {
        SplittableRandom random = new SplittableRandom((long) original.hashCode() << Integer.SIZE | number);
        StringBuilder name = new StringBuilder();
        while (name.length() < original.length()) {
            name.append(String.format("%016x", random.nextLong()));
        }
        return name.substring(0, original.length());
    }
}
