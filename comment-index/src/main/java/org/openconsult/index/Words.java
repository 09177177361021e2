package org.openconsult.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Takes texts apart into words without case and accents, the same way when they are kept and when they are looked for. */
final class Words {
    /** Of a word's beginnings those of up to this many characters are kept: few words have the same eight. */
    static final int LONGEST_BEGINNING = 8;

    static final Analyzer WHOLE = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer words = new StandardTokenizer();
            return new TokenStreamComponents(words, folded(words));
        }
    };

    static final Analyzer BEGINNINGS = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer words = new StandardTokenizer();
            return new TokenStreamComponents(
                    words, new EdgeNGramTokenFilter(folded(words), 1, LONGEST_BEGINNING, false));
        }
    };

    /** Each field in its own way. */
    static final Analyzer ALL = new PerFieldAnalyzerWrapper(WHOLE, Map.of(Fields.BEGINNING, BEGINNINGS));

    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");

    private Words() {}

    /** The first words of a text. */
    static List<String> of(Analyzer analyzer, String text, int most) {
        List<String> words = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("", text)) {
            CharTermAttribute word = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (words.size() < most && stream.incrementToken()) {
                words.add(word.toString());
            }
            return words;
        } catch (IOException impossible) {
            throw new UncheckedIOException("A text in memory is read", impossible);
        }
    }

    static TokenStream folded(TokenStream words) {
        return new ASCIIFoldingFilter(new LowerCaseFilter(words));
    }

    /** A text without accents that are characters of their own, and with one form of what can be written in several. */
    static String plain(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    }
}
