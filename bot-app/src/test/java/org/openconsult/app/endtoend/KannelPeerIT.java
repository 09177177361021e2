package org.openconsult.app.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Phones, Kannel's fake carrier, Kannel, its door and the packaged app: every text in the export once and as it was written, every
 * answer on the phone, every report in the database. The system property {@code peer.kannel} names the folder with
 * Kannel's configuration; {@code ./test-peers} gives it where Kannel is installed.
 */
@EnabledIfSystemProperty(named = "peer.kannel", matches = ".+")
class KannelPeerIT {
    /** Codes differ, and so do the words that people were answered with. */
    private static final String CODE = "[0-9A-Z]{3}-[0-9A-Z]{4}";

    private static final List<String> SAID = List.of(
            "list",
            "help",
            "1",
            "sobre",
            "LISTA",
            "2 we need nurses in the village",
            "4 Más agua y jardín, «sí» señor",
            "5 agua 💧👩‍🌾🇧🇿",
            "just words",
            "privacy");

    @TempDir
    private Path folder;

    @Test
    void hundredsOfTextsComeOnceAndWholeAlthoughTheAppIsKilledMeanwhile() throws Exception {
        List<SentText> texts = SentText.of(120, SentText.Way.THREE_PARTS);
        int port = PackagedApp.freePort();
        try (KannelScene scene = new KannelScene(folder, "carrier-fake.conf", Map.of("10000", String.valueOf(port)));
                FakeSmsc carrier = new FakeSmsc()) {
            scene.start();
            carrier.connect(port);
            sendAll(carrier, texts.subList(0, 50));
            Waiting.until("some are taken in", () -> !scene.turns().isEmpty());
            sendAll(carrier, texts.subList(50, 100));
            scene.killApp();
            try (ResettingListener dying = scene.listenInItsPlace()) {
                sendAll(carrier, texts.subList(100, 160));
                Waiting.until("connections are reset", () -> dying.resets() > 0);
            }
            scene.startApp();
            sendAll(carrier, texts.subList(160, texts.size()));

            scene.assertComments(texts);
            assertEachIsAnsweredOnce(carrier, texts);
            assertEachAnswerIsReported(scene);
            assertPhonesShowWhatTheAppSays(scene, carrier);
            assertEachIsAnsweredOnce(carrier, texts);
            assertThat(scene.boxes().logs()).doesNotContain("501600", "nurses", "Agua", "village", "PANIC");
            assertThat(scene.door().log())
                    .isNotEmpty()
                    .allMatch(line -> line.matches("\\S+ /channels/sms/kannel(/status)? 50[23]"));
            assertThat(scene.door().errors()).isEmpty();
        }
    }

    private static void assertEachIsAnsweredOnce(FakeSmsc carrier, List<SentText> texts) throws Exception {
        Waiting.until("each text is answered", () -> carrier.phones().count() >= texts.size());
        PhoneParts phones = carrier.phones();
        texts.stream()
                .collect(Collectors.groupingBy(SentText::from))
                .forEach((phone, sent) ->
                        assertThat(phones.shown(phone)).as(phone).hasSameSizeAs(sent));
    }

    private static void assertEachAnswerIsReported(KannelScene scene) throws Exception {
        List<String> first =
                scene.turns().keySet().stream().map(turn -> turn + "-0").toList();
        Waiting.until(
                "each answer is delivered",
                () -> scene.deliveries().keySet().containsAll(first)
                        && scene.deliveries().values().stream().allMatch("DELIVERED"::equals));
    }

    /** Each is said by a phone, and by another one that Kannel knows nothing of. */
    private static void assertPhonesShowWhatTheAppSays(KannelScene scene, FakeSmsc carrier) throws Exception {
        int partsBefore = carrier.phones().parts();
        for (int index = 0; index < SAID.size(); index++) {
            carrier.ucs2(phone(2, index), SAID.get(index));
        }
        List<String> expected = IntStream.range(0, SAID.size())
                .mapToObj(index -> scene.answer(phone(3, index), SAID.get(index)))
                .toList();
        Waiting.isSo(Waiting.PATIENCE, () -> withoutCodes(answers(carrier)).equals(withoutCodes(expected)));

        assertThat(withoutCodes(answers(carrier))).isEqualTo(withoutCodes(expected));
        assertThat(String.join("", expected)).contains("é", "¿", "¡").doesNotContainPattern("[áíóúÁÍÓÚ…«»“”]");
        assertThat(carrier.phones().parts() - partsBefore).as("some are long").isGreaterThan(2 * SAID.size());
    }

    private static List<String> answers(FakeSmsc carrier) {
        PhoneParts phones = carrier.phones();
        return IntStream.range(0, SAID.size())
                .mapToObj(index -> String.join("|", phones.shown(phone(2, index))))
                .toList();
    }

    private static String phone(int group, int index) {
        return String.format("+501622%d%03d", group, index);
    }

    private static List<String> withoutCodes(List<String> answers) {
        return answers.stream().map(answer -> answer.replaceAll(CODE, "(code)")).toList();
    }

    private static void sendAll(FakeSmsc carrier, List<SentText> texts) throws Exception {
        for (SentText text : texts) {
            switch (text.way()) {
                case PLAIN -> carrier.text(text.from(), text.text());
                case UCS_2 -> carrier.ucs2(text.from(), text.text());
                case EIGHT_BIT -> carrier.data(text.from(), text.text());
                case THREE_PARTS, THREE_WIDE_PARTS -> sendParts(carrier, text);
            }
        }
    }

    /** Not in their order, as it happens. */
    private static void sendParts(FakeSmsc carrier, SentText text) throws Exception {
        for (int part : List.of(2, 0, 1)) {
            carrier.part(text.from(), text.number(), 3, part + 1, text.parts().get(part));
        }
    }
}
