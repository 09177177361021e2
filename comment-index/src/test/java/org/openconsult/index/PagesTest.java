package org.openconsult.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openconsult.index.Some.NOON;
import static org.openconsult.index.Some.PLAN;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openconsult.channel.ChannelId;
import org.openconsult.comment.CommentId;
import org.openconsult.comment.CommentStatus;
import org.openconsult.comment.ReceiptCode;
import org.openconsult.export.ExportFilter;
import org.openconsult.response.Answered;
import org.openconsult.search.CommentQuery;
import org.openconsult.search.FoundComments;

class PagesTest extends InAnIndex {
    private static final CommentQuery ALL = CommentQuery.all(PLAN);
    private static final Optional<String> NO = Optional.empty();

    @Test
    void showsTheNewestFirst() throws IOException {
        put(
                Some.comment("first", "x").at(NOON),
                Some.comment("third", "x").at(NOON.plusSeconds(2)),
                Some.comment("second", "x").at(NOON.plusSeconds(1)));
        assertThat(ids(find(ALL, NO, 2))).containsExactly("third", "second");
        assertThat(find(ALL, NO, 2).total()).isEqualTo(3);
    }

    @Test
    void findsForEverybodyOnlyWhatIsPublishedAndNothingByItsReceipt() throws IOException {
        ReceiptCode code = ReceiptCode.of(1234).orElseThrow();
        put(
                Some.comment("shown", "the water tank").on("roads", CommentStatus.RECEIVED),
                Some.comment("open", "water").on("", CommentStatus.UNASSIGNED),
                Some.comment("hidden", "water").on("roads", CommentStatus.HIDDEN),
                Some.comment("back", "water").on("roads", CommentStatus.WITHDRAWN),
                Some.comment("coded", "roads").withReceipt(code.value()));
        assertThat(ids(find(ALL.withWords("water").ofPublished(), NO, 9))).containsExactlyInAnyOrder("shown", "open");
        assertThat(ids(find(ALL.ofPublished(), NO, 9))).containsExactlyInAnyOrder("shown", "open", "coded");
        assertThat(ids(find(ALL.withWords(code.value()), NO, 9))).containsExactly("coded");
        assertThat(ids(find(ALL.withWords(code.value()).ofPublished(), NO, 9))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 7, 10})
    void leadsForthAndBackThroughEveryCommentOnce(int size) throws IOException {
        for (int number = 0; number < 30; number++) {
            put(Some.comment("c" + number, "x").at(NOON.plusSeconds(number * number / 3)));
        }
        List<List<String>> forth = new ArrayList<>();
        FoundComments page = find(ALL, NO, size);
        forth.add(ids(page));
        while (page.next().isPresent()) {
            page = find(ALL, page.next(), size);
            forth.add(ids(page));
        }
        assertThat(forth.stream().flatMap(List::stream)).hasSize(30).doesNotHaveDuplicates();

        for (int number = forth.size() - 2; number >= 0; number--) {
            page = find(ALL, page.previous(), size);
            assertThat(ids(page)).isEqualTo(forth.get(number));
            assertThat(page.next()).isPresent();
            assertThat(page.total()).isEqualTo(30);
        }
        assertThat(page.previous()).isEmpty();
    }

    @Test
    void staysInItsPlaceWhenOthersCome() throws IOException {
        put(
                Some.comment("a", "x").at(NOON),
                Some.comment("b", "x").at(NOON.plusSeconds(1)),
                Some.comment("c", "x").at(NOON.plusSeconds(2)));
        FoundComments first = find(ALL, NO, 1);
        put(Some.comment("d", "x").at(NOON.plusSeconds(3)));
        assertThat(ids(find(ALL, first.next(), 1))).containsExactly("b");
    }

    @Test
    void keepsThoseOfOneMomentApart() throws IOException {
        for (int number = 0; number < 12; number++) {
            put(Some.comment("c" + number, "x"));
        }
        FoundComments page = find(ALL, NO, 5);
        List<String> seen = new ArrayList<>(ids(page));
        while (page.next().isPresent()) {
            page = find(ALL, page.next(), 5);
            seen.addAll(ids(page));
        }
        assertThat(seen).hasSize(12).doesNotHaveDuplicates();
    }

    @Test
    void countsUpToAThousand() throws IOException {
        for (int number = 0; number < 1000; number++) {
            put(Some.comment("c" + number, "x").at(NOON.plusSeconds(number)));
        }
        assertThat(find(ALL, NO, 20)).matches(found -> found.total() == 1000 && !found.more());
        put(Some.comment("one more", "x").at(NOON.minusSeconds(1)));
        assertThat(find(ALL, NO, 20)).matches(found -> found.total() == 1000 && found.more());
        FoundComments second = find(ALL, find(ALL, NO, 20).next(), 20);
        assertThat(second).matches(found -> found.total() == 1000 && found.more());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "clinica",
                "CLÍNICA",
                "cli\u0301nica",
                "la clínica",
                "clínica la",
                "clin",
                "c",
                "necesita clín",
                "\"la clínica\"",
                "\"la clinica necesita\" medic",
                "medicamentosos",
                "medicament",
                "medicamentos"
            })
    void findsWordsWhateverTheirCaseAndAccents(String typed) throws IOException {
        put(Some.comment("a", "¡La Clínica necesita medicamentosos!"), Some.comment("b", "The road is bad"));
        assertThat(ids(find(ALL.withWords(typed), NO, 9))).containsExactly("a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "clínica road",
                "clin necesita",
                "\"clínica la\"",
                "\"la clin\"",
                "medicamentosa",
                "!!!",
                "\"\"",
                "\uD83D"
            })
    void findsNothingWhereAWordIsMissing(String typed) throws IOException {
        put(Some.comment("a", "¡La Clínica necesita medicamentosos!"), Some.comment("b", "The road is bad"));
        assertThat(ids(find(ALL.withWords(typed), NO, 9))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\"",
                "\"\"\"",
                "a\"b\"c\"",
                "*",
                "?",
                "a*",
                "~",
                "text:x",
                "id:*",
                "(((",
                "AND OR NOT",
                "\\",
                "+ - && ||",
                "[a TO b]",
                "{\"$ne\":1}",
                "<script>",
                "\u0000",
                "\uDC00\uD800",
                "%00",
                "'; DROP",
                "\u202e\u200b",
                "\ud83d\ude00",
                "/.*/",
                "x^99999999999",
                "a:b:c"
            })
    void neverFailsOnWhatIsTyped(String typed) throws IOException {
        put(Some.comment("a", "some words"));
        assertThat(find(ALL.withWords(typed), NO, 9)).isNotNull();
        assertThat(find(ALL.withWords(typed.repeat(3000)), NO, 9)).isNotNull();
        assertThat(find(ALL, Optional.of(typed), 9).ids()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, -1, 0, Long.MAX_VALUE})
    void bearsCursorsThatNoPageGave(long received) throws IOException {
        put(Some.comment("a", "some words"));
        for (boolean older : new boolean[] {true, false}) {
            Optional<String> cursor = Optional.of(new Cursor(older, received, received).text());
            assertThat(find(ALL, cursor, 9)).isNotNull();
        }
    }

    @Test
    void givesCursorsThatMayStandInAnAddress() throws IOException {
        put(Some.comment("a", "x"), Some.comment("b", "x"));
        assertThat(find(ALL, NO, 1).next().orElseThrow()).matches("[A-Za-z0-9_-]+");
    }

    @Test
    void findsOneCommentByItsReceiptWhateverTheFilter() throws IOException {
        put(Some.comment("a", "x").withReceipt("0000000"), Some.comment("b", "x"));
        CommentQuery query = ALL.withFilter(status(CommentStatus.HIDDEN)).withWords("ooo-oooo");
        assertThat(ids(find(query, NO, 9))).containsExactly("a");
    }

    @Test
    void takesACodeThatNoCommentHasForAWord() throws IOException {
        put(Some.comment("a", "0000000 is a word"));
        assertThat(ids(find(ALL.withWords("0000000"), NO, 9))).containsExactly("a");
    }

    @Test
    void findsWhatFitsAllOfAFilter() throws IOException {
        put(
                Some.comment("a", "x").by("p", "cayo", "sms").on("roads", CommentStatus.RECEIVED),
                Some.comment("b", "x").by("p", "toledo", "sms").on("roads", CommentStatus.RECEIVED),
                Some.comment("c", "x").by("p", "cayo", "teams").on("", CommentStatus.UNASSIGNED));
        assertThat(ids(find(ALL.withFilter(filter("sms", "cayo")), NO, 9))).containsExactly("a");
        assertThat(ids(find(ALL.withFilter(status(CommentStatus.UNASSIGNED)), NO, 9)))
                .containsExactly("c");
        assertThat(ids(find(CommentQuery.all("another plan"), NO, 9))).isEmpty();
    }

    @Test
    void includesTheFirstMomentAndExcludesTheLast() throws IOException {
        put(Some.comment("a", "x").at(NOON), Some.comment("b", "x").at(NOON.plusMillis(1)));
        assertThat(ids(find(ALL.withFilter(times(NOON, NOON.plusMillis(1))), NO, 9)))
                .containsExactly("a");
        assertThat(ids(find(ALL.withFilter(times(NOON.plusNanos(1), NOON.plusSeconds(1))), NO, 9)))
                .containsExactly("b");
        assertThat(ids(find(ALL.withFilter(times(Instant.MIN, Instant.MAX)), NO, 9)))
                .containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void showsTheNewestStateOfAComment() throws IOException {
        put(Some.comment("a", "old words"));
        put(Some.comment("a", "old words").changed(2, "p", "new words"));
        assertThat(ids(find(ALL.withWords("old"), NO, 9))).isEmpty();
        assertThat(ids(find(ALL.withWords("new"), NO, 9))).containsExactly("a");
    }

    private static ExportFilter filter(String channel, String district) {
        return ExportFilter.ALL.withChannel(new ChannelId(channel)).withDistrict(district);
    }

    private static ExportFilter status(CommentStatus status) {
        return ExportFilter.ALL.withStatus(status);
    }

    private static ExportFilter times(Instant from, Instant until) {
        return ExportFilter.ALL.withFrom(from).withUntil(until);
    }

    private FoundComments find(CommentQuery query, Optional<String> page, int size) throws IOException {
        return index().ask(searcher -> Pages.find(searcher, query, Answered.NOTHING, page.flatMap(Cursor::read), size));
    }

    private static List<String> ids(FoundComments found) {
        return found.ids().stream().map(CommentId::value).toList();
    }
}
