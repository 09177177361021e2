package org.openconsult.app.access;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.openconsult.app.Browser;
import org.openconsult.app.DeskVisitor;
import org.openconsult.app.RunningApp;
import org.openconsult.app.coordinator.Coordinator;
import org.openconsult.app.coordinator.Coordinators;
import org.openconsult.app.coordinator.Right;
import org.openconsult.app.coordinator.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.web.context.support.StaticWebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address below the desk and the API, whoever added it: guarded, and closed to whoever may not. */
@RunningApp
class EveryDoorTest {
    private static final String PASSWORD = "also quite a sentence";
    /** Who may change things, by where they are; the longest address that fits says it. */
    private static final Map<String, Right> NEEDED = Map.ofEntries(
            entry("/desk/me", Right.READ),
            entry("/desk/comments", Right.MODERATE),
            entry("/desk/comments/x/unmasked", Right.ADMINISTER),
            entry("/desk/themes", Right.MODERATE),
            entry("/desk/campaigns", Right.MODERATE),
            entry("/desk/responses", Right.RUN),
            entry("/desk/plan", Right.RUN),
            entry("/desk/targets", Right.RUN),
            entry("/desk/messages", Right.RUN),
            entry("/desk/messages/talks/x/unmasked", Right.ADMINISTER),
            entry("/desk/announcements", Right.RUN),
            entry("/desk/reminders", Right.RUN),
            entry("/api/v1/consultations/x/announcements", Right.RUN),
            entry("/desk/sessions", Right.LEAD),
            entry("/desk/exports", Right.READ),
            entry("/desk/meetings", Right.LEAD),
            entry("/desk/meetings/x/correct", Right.RUN),
            entry("/desk/contacts", Right.RUN),
            entry("/desk/contacts/contacts.csv", Right.ADMINISTER),
            entry("/api/v1/consultations/x/contacts", Right.RUN),
            entry("/desk/documents", Right.LEAD),
            entry("/desk/documents/x/x/x/removed", Right.RUN),
            entry("/desk/people", Right.ADMINISTER),
            entry("/desk/audit", Right.ADMINISTER),
            entry("/api/v1/consultations", Right.ADMINISTER),
            entry("/api/v1/consultations/x/draft-numbers", Right.RUN),
            entry("/api/v1/consultations/x/reasons", Right.RUN),
            entry("/api/v1/consultations/x/responses", Right.RUN),
            entry("/api/v1/consultations/x/phase", Right.RUN),
            entry("/api/v1/facilitators", Right.LEAD),
            entry("/api/v1/outbox", Right.RUN));

    /** What everybody may open without signing in: another one here is a decision. */
    private static final Set<String> PUBLIC = Set.of(
            "GET /",
            "GET /consultations/{consultation}",
            "GET /consultations/{consultation}/changes",
            "GET /consultations/{consultation}/changes/{commitment}",
            "GET /consultations/{consultation}/plan",
            "GET /consultations/{consultation}/plan.{format}",
            "GET /consultations/{consultation}/commitments/{commitment}",
            "GET /consultations/{consultation}/commitments/{commitment}/qr/{entrance}.svg",
            "GET /consultations/{consultation}/comments",
            "GET /consultations/{consultation}/comments/{id}",
            "GET /consultations/{consultation}/responses",
            "GET /consultations/{consultation}/data",
            "GET /consultations/{consultation}/data/comments.{format}",
            "GET /consultations/{consultation}/privacy",
            "GET /consultations/{consultation}/qr/{entrance}.svg");

    /** Where reading needs the same right as changing. */
    private static final Set<String> PRIVATE = Set.of(
            "/desk/people", "/desk/audit", "/desk/documents", "/desk/contacts", "/api/v1/consultations/x/contacts");

    @LocalServerPort
    private int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Autowired
    private Coordinators coordinators;

    @Autowired
    private PasswordEncoder encoder;

    private List<Door> doors() {
        return Door.all(mapping);
    }

    /**
     * Those that change something and are not guarded by the right that changes there need, and those that show to whoever
     * reads what is for others only. An address that {@link #NEEDED} has nothing for is among them.
     */
    private static List<Door> holes(List<Door> doors) {
        return doors.stream()
                .filter(door -> door.changes() || PRIVATE.stream().anyMatch(door.path()::startsWith))
                .filter(door -> !door.guard().equals(needed(door)))
                .toList();
    }

    private static Optional<Right> needed(Door door) {
        return NEEDED.keySet().stream()
                .filter(place -> door.path().equals(place) || door.path().startsWith(place + "/"))
                .max(Comparator.comparingInt(String::length))
                .map(NEEDED::get);
    }

    @BeforeEach
    void hire() {
        for (Role role : Role.values()) {
            coordinators.add(new Coordinator(name(role), encoder.encode(PASSWORD), role, Instant.EPOCH));
        }
    }

    private static String name(Role role) {
        return "door-" + role.name().toLowerCase(Locale.ROOT);
    }

    @Test
    void areMany() {
        assertThat(doors()).hasSizeGreaterThan(15);
    }

    @Test
    void haveTheGuardWrittenBesideThemThatTheirPlaceNeeds() {
        assertThat(holes(doors())).isEmpty();
    }

    @Test
    void wouldNotPassUnseenWithoutAGuardOrWithAWeakOne() {
        StaticWebApplicationContext planted = new StaticWebApplicationContext();
        planted.registerSingleton("planted", PlantedDoors.class);
        planted.refresh();
        RequestMappingHandlerMapping found = new RequestMappingHandlerMapping();
        found.setApplicationContext(planted);
        found.afterPropertiesSet();

        assertThat(holes(Door.all(found)))
                .extracting(Door::toString)
                .containsExactlyInAnyOrder(
                        "POST /desk/people/planted/open",
                        "POST /desk/plan/planted/weak",
                        "POST /desk/nobody-knows",
                        "GET /desk/audit/planted");
    }

    @Test
    void areOpenToEverybodyOnlyWhereThatIsWrittenDown() {
        assertThat(mapping.getHandlerMethods().keySet().stream().flatMap(info -> info.getPatternValues().stream()
                        .filter(path -> path.equals("/") || path.startsWith("/consultations"))
                        .flatMap(path ->
                                info.getMethodsCondition().getMethods().stream().map(method -> method + " " + path))))
                .containsExactlyInAnyOrderElementsOf(PUBLIC);
    }

    @TestFactory
    Stream<DynamicTest> areClosedWithoutSignIn() {
        return doors().stream()
                .map(door -> dynamicTest(door.toString(), () -> {
                    HttpResponse<String> answer = send(new Browser(port), door, "");
                    if (door.isAtDesk()) {
                        assertThat(answer.statusCode()).isIn(302, 403);
                        assertThat(answer.headers().firstValue("Location").orElse("/login"))
                                .isEqualTo("/login");
                    } else {
                        assertThat(answer.statusCode()).isEqualTo(401);
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> areClosedToEachRoleThatLacksTheRight() {
        Map<Role, DeskVisitor> visitors = new LinkedHashMap<>();
        return Stream.of(Role.values()).flatMap(role -> doors().stream()
                .filter(door -> door.guard().isPresent() && !role.rights().contains(door.needed()))
                .map(door -> dynamicTest(role + " " + door, () -> assertThat(
                                asRole(visitors, role, door).statusCode())
                        .isEqualTo(403))));
    }

    private HttpResponse<String> asRole(Map<Role, DeskVisitor> visitors, Role role, Door door) {
        if (!door.isAtDesk()) {
            return send(new Browser(port), door, "", "Authorization", Browser.basic(name(role), PASSWORD));
        }
        DeskVisitor visitor = visitors.computeIfAbsent(role, some -> DeskVisitor.signedIn(port, name(some), PASSWORD));
        return door.changes() ? visitor.post("/desk/me", door.path(), door.fields()) : visitor.get(door.path());
    }

    @TestFactory
    Stream<DynamicTest> takeNoFormWithoutTheTokenOfItsSession() {
        DeskVisitor chair = DeskVisitor.administrator(port);
        String others = DeskVisitor.administrator(port).token("/desk/me");
        return doors().stream()
                .filter(Door::changes)
                .filter(Door::isAtDesk)
                .flatMap(door -> Stream.of(
                        dynamicTest("without: " + door, () -> assertThat(
                                        chair.postBare(door.path(), DeskVisitor.form(door.fields()))
                                                .statusCode())
                                .isEqualTo(403)),
                        dynamicTest("another's: " + door, () -> assertThat(chair.postBare(
                                                door.path(), DeskVisitor.form(door.fields()) + "&_csrf=" + others)
                                        .statusCode())
                                .isEqualTo(403))));
    }

    private static HttpResponse<String> send(Browser browser, Door door, String extra, String... headers) {
        return door.changes()
                ? browser.post(door.path(), door.type(), DeskVisitor.form(door.fields()) + extra, headers)
                : browser.get(door.path(), headers);
    }

    @Test
    void giveEachSignInAnotherSession() {
        DeskVisitor visitor = new DeskVisitor(port);
        String before = visitor.token("/login");
        visitor.signIn(Browser.ADMINISTRATOR, Browser.PASSWORD);
        assertThat(visitor.token("/desk/me")).isNotEqualTo(before);
    }
}
