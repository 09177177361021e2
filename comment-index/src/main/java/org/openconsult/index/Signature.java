package org.openconsult.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.shingle.ShingleFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/**
 * By what texts are compared without the texts: of 32 hash functions the least value over all pairs of neighbouring words. As
 * many of these are the same in two texts as, about, of their pairs are in both.
 *
 * @see <a href="https://www.cs.princeton.edu/courses/archive/spring13/cos598C/broder97resemblance.pdf">Broder 1997</a>
 */
final class Signature {
    /** Two texts that have this part of their pairs of words in common are alike. */
    static final double ALIKE = 0.6;

    private static final int HASHES = 32;
    private static final int ROWS = 4;
    private static final int SEED = 0;
    /** In shorter texts one other word is another wish. */
    private static final int FEWEST_PAIRS = 4;

    private static final Analyzer PAIRS = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer words = new StandardTokenizer();
            return new TokenStreamComponents(words, pairs(words));
        }
    };

    private final short[] least;

    private Signature(short[] least) {
        this.least = least;
    }

    /** None for a text that is too short to be like another. */
    static Optional<Signature> of(String plain) {
        long[] least = new long[HASHES];
        Arrays.fill(least, Long.MAX_VALUE);
        int pairs = 0;
        try (TokenStream stream = PAIRS.tokenStream("", plain)) {
            TermToBytesRefAttribute pair = stream.addAttribute(TermToBytesRefAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                lessen(least, StringHelper.murmurhash3_x86_32(pair.getBytesRef(), SEED));
                pairs++;
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("A text in memory is read", impossible);
        }
        return pairs < FEWEST_PAIRS ? Optional.empty() : Optional.of(new Signature(ends(least)));
    }

    /** A pair is hashed once: what follows from that hash is as good as so many hash functions. */
    private static void lessen(long[] least, int hash) {
        var hashes = new SplittableRandom(hash);
        for (int number = 0; number < HASHES; number++) {
            least[number] = Math.min(least[number], hashes.nextLong());
        }
    }

    private static short[] ends(long[] least) {
        short[] ends = new short[HASHES];
        for (int number = 0; number < HASHES; number++) {
            ends[number] = (short) least[number];
        }
        return ends;
    }

    static Signature of(BytesRef bytes) {
        short[] least = new short[HASHES];
        ByteBuffer.wrap(bytes.bytes, bytes.offset, bytes.length).asShortBuffer().get(least);
        return new Signature(least);
    }

    BytesRef bytes() {
        ByteBuffer bytes = ByteBuffer.allocate(HASHES * Short.BYTES);
        bytes.asShortBuffer().put(least);
        return new BytesRef(bytes.array());
    }

    /** Texts that are alike have one of these in common, nearly always; others hardly ever. */
    List<String> bands() {
        return IntStream.range(0, HASHES / ROWS).mapToObj(this::band).toList();
    }

    boolean isLike(Signature other) {
        long same = IntStream.range(0, HASHES)
                .filter(number -> least[number] == other.least[number])
                .count();
        return same >= ALIKE * HASHES;
    }

    private String band(int band) {
        long values = 0;
        for (int row = 0; row < ROWS; row++) {
            values = values << Short.SIZE | Short.toUnsignedLong(least[band * ROWS + row]);
        }
        return band + ":" + Long.toHexString(values);
    }

    private static TokenStream pairs(TokenStream words) {
        ShingleFilter pairs = new ShingleFilter(Words.folded(words), 2, 2);
        pairs.setOutputUnigrams(false);
        return pairs;
    }
}
