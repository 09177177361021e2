package org.openconsult.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.openconsult.app.Browser;
import org.openconsult.app.RunningApp;
import org.openconsult.export.ExportFilterParameters;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@RunningApp
class ApiDescriptionTest {
    private static final String DESCRIPTION = "/api/v1/openapi";

    @LocalServerPort
    private int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Test
    void namesEveryAddressOfTheApi() {
        List<String> served = mapping.getHandlerMethods().keySet().stream()
                .flatMap(info -> info.getPatternValues().stream())
                .filter(path -> path.startsWith("/api/v1/") && !path.startsWith(DESCRIPTION))
                .distinct()
                .toList();
        assertThat(description().path("paths").propertyNames()).containsExactlyInAnyOrderElementsOf(served);
    }

    @Test
    void namesEveryParameterOfADownload() {
        assertThat(parameters("comments.{format}")).containsExactlyElementsOf(exportParameters("id", "format"));
        assertThat(parameters("export.zip")).containsExactlyElementsOf(exportParameters("id"));
    }

    private static List<String> exportParameters(String... first) {
        return Stream.of(Stream.of(first), Stream.of("profile", "reason"), ExportFilterParameters.NAMES.stream())
                .flatMap(names -> names)
                .toList();
    }

    private Stream<String> parameters(String file) {
        JsonNode described = description()
                .path("paths")
                .path("/api/v1/consultations/{id}/" + file)
                .path("get");
        return StreamSupport.stream(described.path("parameters").spliterator(), false)
                .map(parameter -> parameter.path("name").asString());
    }

    @Test
    void saysHowToSignIn() {
        assertThat(description().path("components").path("securitySchemes").valueStream())
                .extracting(scheme -> scheme.path("scheme").asString())
                .containsExactlyInAnyOrder("basic", "bearer");
    }

    private JsonNode description() {
        return new JsonMapper()
                .readTree(new Browser(port).getSignedIn(DESCRIPTION).body());
    }
}
