package org.openconsult.app.endtoend;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Joins the parts of texts as phones do, and keeps what each phone shows. Safe for use by several threads. */
final class PhoneParts {
    private final Map<String, List<String>> shown = new HashMap<>();
    private final Map<String, Map<Integer, String>> waiting = new HashMap<>();
    private int parts;

    /** A text that came whole. */
    synchronized void show(String phone, String text) {
        parts++;
        shown.computeIfAbsent(phone, first -> new ArrayList<>()).add(text);
    }

    /** @param header the user data header: 05 00 03, a number for the text, how many parts it has, which one this is */
    synchronized void part(String phone, byte[] header, String text) {
        if (header.length != 6 || header[1] != 0) {
            throw new IllegalArgumentException("Not the header of a part");
        }
        int all = header[4];
        String name = phone + "/" + header[3];
        Map<Integer, String> known = waiting.computeIfAbsent(name, first -> new TreeMap<>());
        known.put((int) header[5], text);
        parts++;
        if (known.size() == all) {
            waiting.remove(name);
            shown.computeIfAbsent(phone, first -> new ArrayList<>()).add(String.join("", known.values()));
        }
    }

    synchronized List<String> shown(String phone) {
        return List.copyOf(shown.getOrDefault(phone, List.of()));
    }

    /** How many texts all phones show. */
    synchronized int count() {
        return shown.values().stream().mapToInt(List::size).sum();
    }

    /** How many parts came in all. */
    synchronized int parts() {
        return parts;
    }
}
