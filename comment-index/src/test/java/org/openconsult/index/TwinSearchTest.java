package org.openconsult.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openconsult.index.Some.PLAN;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openconsult.comment.CommentId;
import org.openconsult.comment.CommentStatus;
import org.openconsult.search.TwinGroup;

class TwinSearchTest extends InAnIndex {
    private static final String LETTER =
            "we the people of this village ask the government to keep the health post open at night and to send a"
                    + " second nurse before the rainy season begins";

    @Test
    void groupsTheSameTextWithAnotherNameOrGreeting() throws IOException {
        put(
                Some.comment("a", LETTER + ". Maria Coc"),
                Some.comment("b", "Good morning! " + LETTER + ", Juan Tzib"),
                Some.comment("c", "¡" + LETTER.toUpperCase(java.util.Locale.ROOT) + "!"),
                Some.comment("d", "the road to our village is under water every year and nobody repairs it"));
        assertThat(groups()).singleElement().satisfies(group -> assertThat(group.members())
                .extracting(CommentId::value)
                .containsExactlyInAnyOrder("a", "b", "c"));
    }

    @Test
    void keepsShortCommentsOnTheSameSubjectApart() throws IOException {
        put(
                Some.comment("a", "we need better roads in Toledo"),
                Some.comment("b", "we need better schools in Toledo"),
                Some.comment("c", "Toledo needs a better road to the market"),
                Some.comment("d", "yes"),
                Some.comment("e", "yes"));
        assertThat(groups()).isEmpty();
    }

    @Test
    void leavesOutWhatDoesNotCount() throws IOException {
        put(Some.comment("a", LETTER), Some.comment("b", LETTER).on("roads", CommentStatus.HIDDEN));
        assertThat(groups()).isEmpty();
    }

    @Test
    void leavesOutWhatIsInACampaignThatIsNotDissolved() throws IOException {
        put(
                Some.comment("a", LETTER).in("dissolved"),
                Some.comment("b", LETTER),
                Some.comment("c", LETTER).in("counts"),
                Some.comment("d", LETTER).in("counts"));
        assertThat(groups()).singleElement().satisfies(group -> assertThat(group.members())
                .extracting(CommentId::value)
                .containsExactlyInAnyOrder("a", "b"));
    }

    @Test
    void showsTheLargestFirst() throws IOException {
        String another = "please publish the minutes of every meeting of the town council on the notice board";
        put(Some.comment("a", another), Some.comment("b", another));
        put(Some.comment("c", LETTER), Some.comment("d", LETTER), Some.comment("e", LETTER));
        assertThat(groups()).extracting(group -> group.members().size()).containsExactly(3, 2);
    }

    private List<TwinGroup> groups() throws IOException {
        return index().ask(searcher -> TwinSearch.groups(searcher, PLAN, Set.of("dissolved"), 10));
    }
}
