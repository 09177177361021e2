package org.openconsult.teams.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openconsult.http.request.RejectedRequestException;
import org.openconsult.inbox.ReceptionClosedException;
import org.openconsult.teams.played.Activities;
import org.openconsult.teams.played.BotFramework;
import tools.jackson.databind.node.ObjectNode;

/** Only what the Bot Framework brings from Teams, for this bot and from its tenant, is let in. */
class AdmissionTest {
    private final BotFramework framework = new BotFramework();
    private final Admission admission =
            new Admission(framework.metadata(), BotFramework.APP, Activities.TENANT, InstantSource.system());

    @AfterEach
    void close() {
        framework.close();
    }

    private static ObjectNode activity(String fields) {
        return Activities.personal("message", fields);
    }

    private Optional<Integer> refusal(String header, ObjectNode activity) {
        return Optional.ofNullable(
                        catchThrowableOfType(RejectedRequestException.class, () -> admission.require(header, activity)))
                .map(refused -> refused.status().value());
    }

    private static String token(UnaryOperator<ObjectNode> change) {
        return BotFramework.bearer("endorsed", change.apply(BotFramework.claims(Instant.now())));
    }

    @Test
    void letsInWhatTheFrameworkBrings() {
        assertThat(refusal(framework.valid(), activity(""))).isEmpty();
        assertThat(refusal(framework.valid(), activity(""))).isEmpty();
        assertThat(framework.asked()).isOne();
    }

    static Stream<Named<String>> wrongTokens() {
        long now = Instant.now().getEpochSecond();
        return Stream.of(
                Named.of("another bot's", token(claims -> claims.put("aud", "00000000-1111-2222-3333-444444444444"))),
                Named.of("nobody's", token(claims -> without(claims, "aud"))),
                Named.of("another issuer's", token(claims -> claims.put("iss", "https://sts.windows.net/x/"))),
                Named.of("without issuer", token(claims -> without(claims, "iss"))),
                Named.of("expired", token(claims -> claims.put("exp", now - 3_600))),
                Named.of("not yet in force", token(claims -> claims.put("nbf", now + 3_600))),
                Named.of(
                        "for another service address",
                        token(claims -> claims.put("serviceurl", "https://smba.trafficmanager.net/emea/"))),
                Named.of("for no service address", token(claims -> without(claims, "serviceurl"))),
                Named.of("by another key", BotFramework.forged()),
                Named.of("by an unknown key", BotFramework.bearer("nobody knows", BotFramework.claims(Instant.now()))),
                Named.of(
                        "by a key for another channel",
                        BotFramework.bearer("unendorsed", BotFramework.claims(Instant.now()))),
                Named.of("by a key for no channel", BotFramework.bearer("bare", BotFramework.claims(Instant.now()))),
                Named.of("signed by nobody", BotFramework.unsigned()),
                Named.of("no token", "Bearer x.y.z"),
                Named.of("nothing", "Bearer "),
                Named.of("another scheme", "Basic dXNlcjpwYXNz"),
                Named.of("no scheme", token(claims -> claims).substring("Bearer ".length())),
                Named.of("two", token(claims -> claims) + " " + token(claims -> claims)));
    }

    private static ObjectNode without(ObjectNode claims, String name) {
        claims.remove(name);
        return claims;
    }

    @ParameterizedTest
    @MethodSource("wrongTokens")
    void refusesEveryOtherToken(String header) {
        assertThat(refusal(header, activity(""))).contains(401);
    }

    @Test
    void refusesATokenWhoseSignatureIsOfOtherWords() {
        String valid = framework.valid();
        String other = token(claims -> claims.put("extra", "x"));
        String mixed = other.substring(0, other.lastIndexOf('.')) + valid.substring(valid.lastIndexOf('.'));

        assertThat(refusal(mixed, activity(""))).contains(401);
    }

    @Test
    void asksForATokenBeforeAnythingIsRead() {
        assertThatThrownBy(() -> admission.tokenIn(Optional.empty())).isInstanceOf(RejectedRequestException.class);
        assertThatThrownBy(() -> admission.tokenIn(Optional.of(" "))).isInstanceOf(RejectedRequestException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "channelData: {tenant: {id: 'b28fdbfd-2b78-4f93-b0f8-8881793f0f8f'}}",
                "channelData: {tenant: {id: 7}}",
                "channelData: {}",
                "conversation: {id: 'a:talk', tenantId: 'b28fdbfd-2b78-4f93-b0f8-8881793f0f8f'}",
                "channelId: 'msteams', conversation: {id: 'a:talk', tenantId: ''}"
            })
    void refusesOtherTenantsAndWhatNamesNone(String fields) {
        assertThat(refusal(framework.valid(), activity(fields))).contains(403);
    }

    @Test
    void readsATenantHoweverItIsWritten() {
        String tenant = Activities.TENANT.toUpperCase(java.util.Locale.ROOT);

        assertThat(refusal(framework.valid(), activity("channelData: {tenant: {id: '" + tenant + "'}}")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"channelId: 'webchat'", "channelId: 7", "serviceUrl: 'https://evil.example/'", "serviceUrl: 7"})
    void refusesWhatTheTokenIsNotFor(String fields) {
        assertThat(refusal(framework.valid(), activity(fields)).orElseThrow()).isIn(401, 403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://smba.trafficmanager.net/amer/",
                "ftp://smba.example/",
                "https://a:b@smba.example/",
                "smba",
                "https:///x"
            })
    void sendsNoAnswerOverAnOpenLine(String service) {
        String header = token(claims -> claims.put("serviceurl", service));

        assertThat(refusal(header, activity("serviceUrl: '" + service + "'"))).contains(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:56150/_connector",
                "http://localhost:56150/_connector",
                "https://smba.example/x"
            })
    void takesSafeLinesAndThisMachine(String service) {
        String header = token(claims -> claims.put("serviceurl", service));

        assertThat(refusal(header, activity("serviceUrl: '" + service + "'"))).isEmpty();
    }

    @Test
    void asksToComeAgainWhenTheKeysCannotBeHad() {
        framework.isAway(true);

        assertThatThrownBy(() -> admission.require(framework.valid(), activity("")))
                .isInstanceOf(ReceptionClosedException.class);
    }
}
