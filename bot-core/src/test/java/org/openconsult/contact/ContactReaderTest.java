package org.openconsult.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openconsult.channel.Address;
import org.openconsult.channel.ChannelId;
import org.openconsult.consultation.Language;
import org.openconsult.consultation.plan.SamplePlan;
import org.openconsult.contact.ContactProblem.Kind;
import org.openconsult.participant.StakeholderType;
import org.openconsult.sheet.SheetProblem;
import org.openconsult.sheet.SheetRefusal;

class ContactReaderTest {
    private static final String HEADER =
            "Name,Organisation,Stakeholder type,District,Language,Channel,Address,Consent,Consent date,Consent kept\n";
    private static final String CONSENT = ",Signed list,2026-10-01,Office\n";

    private final ContactSheet sheet = new ContactSheet(new ContactReader(
            SamplePlan.load(), LocalDate.of(2026, 11, 22), Set.of("sms", "whatsapp", "telegram", "teams")::contains));

    private ContactReading read(String lines) {
        try {
            return sheet.read((HEADER + lines).getBytes(StandardCharsets.UTF_8)).reading();
        } catch (SheetRefusal refusal) {
            throw new AssertionError(refusal);
        }
    }

    private String address(String channel, String written) {
        ContactReading reading = read("Ana,,,,," + channel + "," + written + CONSENT);
        return reading.isWhole()
                ? reading.cards().get(0).address().value()
                : reading.problems().get(0).kind().name();
    }

    @Test
    void readsAWholeContact() {
        assertThat(read("Ana Cal,Toledo Youth,civil society,Toledo,es,SMS,600-1234" + CONSENT)
                        .cards())
                .singleElement()
                .satisfies(card -> {
                    assertThat(card.called()).isEqualTo("Toledo Youth, Ana Cal");
                    assertThat(card.type()).contains(StakeholderType.CIVIL_SOCIETY);
                    assertThat(card.district()).contains("toledo");
                    assertThat(card.language()).isEqualTo(Language.SPANISH);
                    assertThat(card.address()).isEqualTo(new Address(new ChannelId("sms"), "+5016001234"));
                    assertThat(card.consent())
                            .isEqualTo(new Consent("Signed list", LocalDate.of(2026, 10, 1), "Office"));
                });
    }

    @Test
    void knowsAPhoneHoweverItsNumberIsWritten() {
        for (String written : List.of("600-1234", "+501 600 1234", "5016001234", "00501 600-1234")) {
            assertThat(address("whatsapp", written)).as(written).isEqualTo("+5016001234");
        }
        for (String written : List.of("12", "+501 999999999999", "CALLME", "=1+1")) {
            assertThat(address("sms", written)).as(written).isEqualTo(Kind.NOT_A_PHONE.name());
        }
    }

    @Test
    void takesAddressesOfPlacesWhereNobodyIsWrittenToFirst() {
        assertThat(address("email", "Ana@Example.org")).isEqualTo("ana@example.org");
        assertThat(address("e-mail", "ana at example")).isEqualTo(Kind.NOT_AN_EMAIL.name());
        assertThat(address("telegram", "@Ana")).isEqualTo("@ana");
        assertThat(address("pigeon", "Ana")).isEqualTo(Kind.UNKNOWN.name());
    }

    @Test
    void takesNobodyInWithoutProofOfConsent() {
        ContactReading reading = read("""
                Ana,,,,,sms,6001234,,,
                Eva,,,,,sms,6001235,List,2026-11-23,Office
                Leo,,,,,sms,6001236,List,soon,Office
                """);

        assertThat(reading.cards()).isEmpty();
        assertThat(reading.problems())
                .containsExactly(
                        new ContactProblem(2, ContactField.CONSENT, Kind.MISSING),
                        new ContactProblem(2, ContactField.CONSENT_DATE, Kind.MISSING),
                        new ContactProblem(2, ContactField.CONSENT_KEPT, Kind.MISSING),
                        new ContactProblem(3, ContactField.CONSENT_DATE, Kind.IN_THE_FUTURE),
                        new ContactProblem(4, ContactField.CONSENT_DATE, Kind.NOT_A_DATE));
        assertThatThrownBy(() -> sheet.read("name,channel,address\nAna,sms,6001234\n".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(SheetRefusal.class, refusal -> {
                    assertThat(refusal.problem()).isEqualTo(SheetProblem.MISSING_COLUMN);
                    assertThat(refusal.what()).isEqualTo("consent");
                });
    }

    @Test
    void tellsAllThatIsWrongByLineAndReadsNothingThen() {
        ContactReading reading = read("Ana,,,,,sms,600-1234" + CONSENT
                + ",,pope,Atlantis,xx,whatsapp,5016001234" + CONSENT
                + "x".repeat(201) + ",,,,,sms,6001235" + CONSENT);

        assertThat(reading.cards()).isEmpty();
        assertThat(reading.problems())
                .containsExactly(
                        new ContactProblem(3, ContactField.NAME, Kind.NAMELESS),
                        new ContactProblem(3, ContactField.STAKEHOLDER_TYPE, Kind.UNKNOWN),
                        new ContactProblem(3, ContactField.DISTRICT, Kind.UNKNOWN),
                        new ContactProblem(3, ContactField.LANGUAGE, Kind.UNKNOWN),
                        new ContactProblem(4, ContactField.NAME, Kind.TOO_LONG));
    }

    @Test
    void takesOnePhoneForOneContactAlsoOnWhatsApp() {
        assertThat(read("Ana,,,,,sms,600-1234" + CONSENT + "Eva,,,,,whatsapp,+5016001234" + CONSENT)
                        .problems())
                .containsExactly(new ContactProblem(3, ContactField.ADDRESS, Kind.TWICE));
    }

    @Test
    void showsOfAnAddressTooLittleToWriteThere() {
        assertThat(Reach.masked(new Address(new ChannelId("sms"), "+5016001234")))
                .isEqualTo("+501 ••• ••34");
        assertThat(Reach.masked(new Address(Reach.EMAIL, "ana@example.org"))).isEqualTo("a•••@example.org");
        assertThat(Reach.masked(new Address(new ChannelId("telegram"), "@ana"))).isEqualTo("@•••");
    }
}
