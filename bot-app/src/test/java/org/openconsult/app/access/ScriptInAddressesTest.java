package org.openconsult.app.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.openconsult.app.DeskVisitor;
import org.openconsult.app.RunningApp;
import org.openconsult.consultation.Consultations;
import org.openconsult.consultation.plan.SamplePlan;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Script as the value of every parameter of every page, and in the place of every name in a path. */
@RunningApp
class ScriptInAddressesTest {
    private static final List<String> HOSTILE = List.of("\"'><script>alert(1)</script>", "javascript:alert(1)");
    /** Those that pages take from a map of all. */
    private static final List<String> FILTERS = List.of(
            "q",
            "commitment",
            "district",
            "channel",
            "language",
            "stance",
            "status",
            "stakeholder",
            "from",
            "to",
            "session",
            "theme",
            "campaign",
            "page",
            "open",
            "version",
            "lang",
            "continue",
            "error",
            "x");

    @LocalServerPort
    private int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Autowired
    private Consultations consultations;

    @BeforeEach
    void load() {
        consultations.load(SamplePlan.openOn(LocalDate.now(ZoneOffset.UTC)));
    }

    @TestFactory
    Stream<DynamicTest> isNeverRunOnAnyPage() {
        List<Door> pages = Door.all(mapping).stream()
                .filter(door -> !door.changes() && door.isAtDesk())
                .toList();
        Set<String> names = new TreeSet<>(FILTERS);
        pages.forEach(page -> names.addAll(page.parameters()));
        assertThat(pages).hasSizeGreaterThan(15);
        assertThat(names).contains("consultation", "before", "code", "preview", "who");
        DeskVisitor chair = DeskVisitor.administrator(port);
        return pages.stream()
                .map(page -> dynamicTest(page.toString(), () -> {
                    for (String hostile : HOSTILE) {
                        String value = URLEncoder.encode(hostile, StandardCharsets.UTF_8);
                        for (String name : names) {
                            assertHarmless(chair, page.path() + "?" + name + "=" + value);
                        }
                        assertHarmless(chair, page.path().replace("/x", "/" + value.replace("+", "%20")));
                        assertHarmless(chair, page.path() + "?" + value + "=1");
                    }
                }));
    }

    private static void assertHarmless(DeskVisitor chair, String path) {
        HttpResponse<String> page = chair.get(path);
        assertThat(page.statusCode()).as(path).isLessThan(500);
        assertThat(page.body()).as(path).doesNotContain("<script>alert");
        assertThat(page.body()).as(path).doesNotContainPattern("(href|src|action|hx-get|hx-post)=\"javascript:");
        assertThat(page.headers().firstValue("Location").orElse("/")).as(path).startsWith("/");
    }
}
