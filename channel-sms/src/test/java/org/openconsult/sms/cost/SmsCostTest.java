package org.openconsult.sms.cost;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.consultation.Language;
import org.openconsult.consultation.plan.SamplePlan;
import org.openconsult.conversation.words.Catalogs;

/** Holds the targets for what a comment costs. {@code -Dsms-cost.refresh=true} writes the page anew. */
class SmsCostTest {
    private static final Path PAGE = Path.of("../docs/sms-cost.md");

    private static List<Cost> costs = List.of();

    @BeforeAll
    static void play() throws IOException {
        ActionPlan plan = SamplePlan.load();
        List<Script> scripts = Script.all();
        costs = Catalogs.shipped().languages().stream()
                .flatMap(language -> scripts.stream().map(script -> Cost.of(script, plan, language)))
                .toList();
    }

    @Test
    void thePageIsUpToDate() throws IOException {
        String now = new CostReport(costs).shown();
        if (Boolean.getBoolean("sms-cost.refresh")) {
            Files.writeString(PAGE, now);
        }
        assertThat(Files.readString(PAGE)).as("run ./sms-cost").isEqualTo(now);
    }

    @Test
    void aCommentInOneMessageCostsOneSegmentInEveryLanguage() {
        assertThat(of("1-one-shot.txt")).isNotEmpty().allSatisfy(cost -> assertThat(
                        cost.segments().getMax())
                .as(cost.language().tag())
                .isEqualTo(Targets.ONE_SHOT));
    }

    @Test
    void aGuidedCommentAfterTheWelcomeStaysWithinItsTargetInEveryLanguage() {
        assertThat(of("2-summary-first.txt")).isNotEmpty().allSatisfy(cost -> assertThat(
                        cost.segments().getMax())
                .as(cost.language().tag())
                .isLessThanOrEqualTo(Targets.GUIDED));
    }

    @Test
    void noCommentIsDearerInSpanishThanInEnglish() {
        assertThat(List.of(
                        "1-one-shot.txt", "2-summary-first.txt", "3-summary-first-stranger.txt", "4-from-the-list.txt"))
                .allSatisfy(file -> assertThat(
                                cost(file, Language.SPANISH).segments().getMax())
                        .isLessThanOrEqualTo(
                                cost(file, Language.ENGLISH).segments().getMax()));
    }

    @Test
    void readingTakesNoMoreSegmentsForACharacterInSpanish() {
        assertThat(List.of("5-everything-asked.txt", "6-reading.txt")).allSatisfy(file -> {
            Cost spanish = cost(file, Language.SPANISH);
            Cost english = cost(file, Language.ENGLISH);
            assertThat((double) spanish.segments().getSum() / spanish.characters())
                    .isLessThanOrEqualTo((double) english.segments().getSum() / english.characters());
        });
    }

    private static List<Cost> of(String file) {
        return costs.stream().filter(cost -> cost.script().file().equals(file)).toList();
    }

    private static Cost cost(String file, Language language) {
        return of(file).stream()
                .filter(cost -> cost.language().equals(language))
                .findFirst()
                .orElseThrow();
    }
}
