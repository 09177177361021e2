package org.openconsult.app.api;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What stands above the description of the coordinators' API that springdoc draws from the controllers, at
 * {@code /api/v1/openapi}.
 */
@Configuration(proxyBeanMethods = false)
class ApiDescription {
    private static final String PASSWORD = "password";
    private static final String TOKEN = "token";

    @Bean
    OpenAPI coordinatorsApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("OpenConsult")
                        .version("v1")
                        .description(
                                "What coordinators' programs may ask of a consultation: load plans, download comments"
                                        + " and read the counts. Errors are problem details (RFC 9457)."))
                .components(new Components()
                        .addSecuritySchemes(PASSWORD, scheme("basic", "A coordinator's name and password."))
                        .addSecuritySchemes(
                                TOKEN, scheme("bearer", "A token made at the desk, under \"Your account\".")))
                .addSecurityItem(new SecurityRequirement().addList(PASSWORD))
                .addSecurityItem(new SecurityRequirement().addList(TOKEN));
    }

    private static SecurityScheme scheme(String name, String description) {
        return new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme(name).description(description);
    }
}
