package org.openconsult.app.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Phones, a carrier that speaks SMPP, Kannel and the packaged app, which sends all its answers by itself. The carrier is
 * ours; all else is real. Switched on like {@link KannelPeerIT}.
 */
@EnabledIfSystemProperty(named = "peer.kannel", matches = ".+")
class KannelSmppPeerIT {
    private static final String OFF = "+5016001003";
    private static final String REFUSED = "+5016001004";

    @TempDir
    private Path folder;

    @Test
    void textsSurviveAKilledKannelAndEachAnswersFateIsKnown() throws Exception {
        List<SentText> texts = SentText.of(60, SentText.Way.THREE_PARTS, SentText.Way.THREE_WIDE_PARTS);
        int port = PackagedApp.freePort();
        try (SmppCarrier carrier = new SmppCarrier(port, KannelSmppPeerIT::fate);
                KannelScene scene =
                        new KannelScene(folder, "carrier-smpp.conf", own(port), "--consult.sms.kannel.replies=api")) {
            scene.start();
            Waiting.until("Kannel is at the carrier", carrier::isBound);
            sendAll(carrier, texts.subList(0, 70));
            scene.assertComments(texts.subList(0, 70));
            assertFates(scene, carrier, texts.subList(0, 70));

            scene.boxes().stopSmsbox();
            sendAll(carrier, texts.subList(70, texts.size()));
            carrier.gsm("MTN", "3 adverts are no comments of people");
            Waiting.until("all are on disk", () -> scene.boxes().kept() >= texts.size() - 70 + 1);
            scene.boxes().killBearerbox();
            scene.boxes().startBearerbox();
            scene.boxes().startSmsbox();

            Waiting.until("all are there", () -> scene.turns().size() >= texts.size() + 1);
            assertFates(scene, carrier, texts);
            assertThat(scene.turns().values()).hasSize(texts.size() + 1);
            assertThat(carrier.phones().shown("MTN")).isEmpty();
            assertThat(scene.boxes().logs()).doesNotContain("501600", "nurses", "Agua", "village");
        }
    }

    private static Map<String, String> own(int port) {
        return Map.of(
                "smpp.example.net", "127.0.0.1",
                "2775", String.valueOf(port),
                "change-me-4", "openconsult",
                "change-me-5", "smppword");
    }

    private static String fate(String phone) {
        return Map.of(OFF, "UNDELIV", REFUSED, SmppCarrier.REFUSED).getOrDefault(phone, "DELIVRD");
    }

    /** Each text is there once, and what became of its answer is known. */
    private static void assertFates(KannelScene scene, SmppCarrier carrier, List<SentText> texts) throws Exception {
        Waiting.until("it is known what became of each answer", () -> {
            Map<String, String> turns = scene.turns();
            Map<String, String> deliveries = scene.deliveries();
            return texts.stream().allMatch(text -> isKnown(text, answers(turns, deliveries, text)));
        });
        texts.stream().collect(Collectors.groupingBy(SentText::from)).forEach((phone, sent) -> assertThat(
                        carrier.phones().shown(phone))
                .as(phone)
                .hasSize(phone.equals(REFUSED) ? 0 : sent.size())
                .allMatch(answer -> sent.stream().anyMatch(text -> isAbout(answer, text))));
    }

    /** A receipt in either language that the texts are in. */
    private static boolean isAbout(String answer, SentText text) {
        return answer.startsWith("Saved on " + text.number() + " (")
                || answer.startsWith("Guardado en " + text.number() + " (");
    }

    private static List<String> answers(Map<String, String> turns, Map<String, String> deliveries, SentText text) {
        return turns.entrySet().stream()
                .filter(turn -> turn.getValue().equals(text.text()))
                .flatMap(turn -> deliveries.entrySet().stream()
                        .filter(delivery -> delivery.getKey().startsWith(turn.getKey() + "-")))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static boolean isKnown(SentText text, List<String> statuses) {
        String expected = fate(text.from()).equals("DELIVRD") ? "DELIVERED" : "FAILED";
        return statuses.equals(List.of(expected));
    }

    private static void sendAll(SmppCarrier carrier, List<SentText> texts) throws Exception {
        for (SentText text : texts) {
            switch (text.way()) {
                case PLAIN -> carrier.gsm(text.from(), text.text());
                case THREE_PARTS ->
                    carrier.parts(
                            text.from(),
                            text.number(),
                            text.parts().stream().map(GsmAlphabet::bytes).toList(),
                            false,
                            List.of(1, 2, 0));
                case THREE_WIDE_PARTS ->
                    carrier.parts(
                            text.from(),
                            text.number(),
                            text.parts().stream()
                                    .map(part -> part.getBytes(StandardCharsets.UTF_16BE))
                                    .toList(),
                            true,
                            List.of(1, 2, 0));
                case EIGHT_BIT -> carrier.data(text.from(), text.text().getBytes(StandardCharsets.ISO_8859_1));
                case UCS_2 -> carrier.ucs2(text.from(), text.text());
            }
        }
    }
}
