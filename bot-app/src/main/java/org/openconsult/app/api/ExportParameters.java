package org.openconsult.app.api;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.Parameters;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes what every export is asked with; held to what is read by ApiDescriptionTest. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Parameters({
    @Parameter(
            name = "profile",
            in = ParameterIn.QUERY,
            schema =
                    @Schema(
                            allowableValues = {"public", "analyst", "restricted"},
                            defaultValue = "public"),
            description = "How much about people is told; restricted, with texts as they were written, is"
                    + " for administrators, and each download is kept in the audit trail."),
    @Parameter(
            name = "reason",
            in = ParameterIn.QUERY,
            description = "Why unmasked texts are needed, 8 to 500 characters; required for restricted."),
    @Parameter(name = "channel", in = ParameterIn.QUERY, description = "Only what came by this channel."),
    @Parameter(name = "district", in = ParameterIn.QUERY, description = "Only from this district of the plan."),
    @Parameter(name = "language", in = ParameterIn.QUERY, description = "Only in this language."),
    @Parameter(
            name = "commitment",
            in = ParameterIn.QUERY,
            description = "Only on this commitment, by number or id; 0 for the whole plan."),
    @Parameter(name = "stance", in = ParameterIn.QUERY, description = "Only with this stance."),
    @Parameter(name = "status", in = ParameterIn.QUERY, description = "Only in this status."),
    @Parameter(
            name = "from",
            in = ParameterIn.QUERY,
            description = "Only what arrived on or after this day of the plan's time zone, or moment with an offset."),
    @Parameter(
            name = "to",
            in = ParameterIn.QUERY,
            description = "Only what arrived on or before this day of the plan's time zone, or moment with an offset.")
})
@interface ExportParameters {}
