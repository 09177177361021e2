package org.openconsult.app.author;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openconsult.consultation.plan.SamplePlan;

class AuthorToolsTest {
    private static final String TITLE = "en: Follow the COVID-19 aid";

    @TempDir
    Path folder;

    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();

    @Test
    void talksAboutTheSampleAsTextMessages() {
        assertThat(run("3 we need nurses\n:quit\nLIST\n", "--console")).isZero();
        assertThat(screen())
                .contains(
                        "< Saved on 3 (One open directory of",
                        "\n  1 Yes 2 Yes with changes 3 No",
                        "(GSM-7, 1 segment)")
                .doesNotContain("Send a number");
    }

    @Test
    void goesOnInAnotherLanguageAndOnAnotherDay() {
        assertThat(run("LIST\n:lang es\n2\n:lang fr\n:next-day\n:state\n", "--console"))
                .isZero();
        assertThat(screen())
                .contains("MAS para seguir", "The languages are", "It is 2020-10-06.", "\"step\":{\"step\":\"reading\"")
                .contains("(GSM-7, 2 segments)");
    }

    @Test
    void tellsItsCommandsForOneThatItDoesNotHave() {
        run(":lagn es\n", "--console");

        assertThat(screen().split(":next-day", -1)).hasSize(3);
    }

    @Test
    void talksAboutAPlanOfOnesOwn() throws IOException {
        run("5\n", "--console", "--plan", plan(TITLE, "en: Follow the money").toString());

        assertThat(screen()).contains("< 5. Follow the money");
    }

    @Test
    void tellsWhatIsWrongWithAPlanByLineInsteadOfTalking() throws IOException {
        Path plan = plan("country: BZ", "country: Belize");

        assertThat(run("LIST\n", "--console", "--plan=" + plan)).isEqualTo(1);
        assertThat(screen())
                .startsWith(plan + ":22: plan.country: \"Belize\" is not a country.")
                .doesNotContain("> ");
    }

    @Test
    void tellsThatThereIsNoSuchPlan() {
        assertThat(run("", "--check", "--plan", "nowhere.yaml")).isEqualTo(1);
        assertThat(run("", "--console", "--plan")).isEqualTo(1);
        assertThat(screen()).contains("nowhere.yaml: There is no such file", "Say which plan file");
    }

    @Test
    void findsNothingWrongWithTheSample() {
        assertThat(run("", "--check")).isZero();
        assertThat(screen()).endsWith("Every text is within its limit.\n");
    }

    @Test
    void failsForATextThatIsTooLong() throws IOException {
        Path plan = plan(TITLE, TITLE + ", wherever it comes from and whoever may have given it");

        assertThat(run("", "--check", "--plan", plan.toString())).isEqualTo(1);
        assertThat(screen())
                .startsWith(plan + ":442: commitments[4].title.en: The title has 77 characters;")
                .endsWith("1 text is to be put right.\n");
    }

    @Test
    void areWantedOnlyWhenAskedFor() {
        assertThat(AuthorTools.areWanted("--server.port=0")).isFalse();
        assertThat(AuthorTools.areWanted("--plan", "x", "--check")).isTrue();
    }

    private int run(String typed, String... arguments) {
        var keyboard = new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8));
        return new AuthorTools(keyboard, new PrintStream(shown, true, StandardCharsets.UTF_8)).run(arguments);
    }

    private String screen() {
        return shown.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }

    private Path plan(String words, String others) throws IOException {
        return Files.writeString(folder.resolve("plan.yaml"), SamplePlan.file().replace(words, others));
    }
}
