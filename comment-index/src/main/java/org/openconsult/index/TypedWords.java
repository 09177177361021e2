package org.openconsult.index;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Reads what a person typed to look for comments. There is no wrong text; one without any word finds nothing. */
final class TypedWords {
    private static final int MOST_WORDS = 32;
    /** Longer than any 32 words; beyond it nothing is read. */
    private static final int MOST_CHARACTERS = 4000;

    private final BooleanQuery.Builder all = new BooleanQuery.Builder();
    private int left = MOST_WORDS;

    private TypedWords() {}

    static Query query(String typed) {
        TypedWords words = new TypedWords();
        words.read(Words.plain(typed.substring(0, Math.min(typed.length(), MOST_CHARACTERS))));
        return words.left == MOST_WORDS ? new MatchNoDocsQuery("no words") : words.all.build();
    }

    private void read(String typed) {
        String[] parts = typed.split("[\"\u201c\u201d\u00ab\u00bb]", -1);
        for (int part = 0; part < parts.length && left > 0; part++) {
            List<String> words = Words.of(Words.WHOLE, parts[part], left);
            left -= words.size();
            boolean closed = part + 1 < parts.length;
            if (part % 2 == 1 && closed) {
                phrase(words);
            } else {
                singly(words, !closed);
            }
        }
    }

    private void phrase(List<String> words) {
        if (!words.isEmpty()) {
            all.add(new PhraseQuery(Fields.TEXT, words.toArray(String[]::new)), Occur.FILTER);
        }
    }

    private void singly(List<String> words, boolean unfinished) {
        List<String> whole = new ArrayList<>(words);
        if (unfinished && !words.isEmpty()) {
            beginning(whole.remove(whole.size() - 1));
        }
        whole.forEach(word -> all.add(new TermQuery(new Term(Fields.TEXT, word)), Occur.FILTER));
    }

    private void beginning(String word) {
        boolean isLong = word.codePointCount(0, word.length()) > Words.LONGEST_BEGINNING;
        int kept = isLong ? word.offsetByCodePoints(0, Words.LONGEST_BEGINNING) : word.length();
        all.add(new TermQuery(new Term(Fields.BEGINNING, word.substring(0, kept))), Occur.FILTER);
        if (isLong) {
            all.add(new PrefixQuery(new Term(Fields.TEXT, word)), Occur.FILTER);
        }
    }
}
