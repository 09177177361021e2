package org.openconsult.app.desk.frame;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.openconsult.app.coordinator.Authorities;
import org.openconsult.app.coordinator.Right;
import org.openconsult.app.desk.frame.Frame.Link;
import org.openconsult.app.desk.words.ChosenPlan;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** Puts the frame around each page of the desk. */
@ControllerAdvice(annotations = DeskController.class)
class DeskFrame {
    private final OpenPages pages;

    DeskFrame(OpenPages pages) {
        this.pages = pages;
    }

    @ModelAttribute("frame")
    Frame frame(HttpServletRequest request, Authentication who, Locale locale) {
        return new Frame(who.getName(), places(request, who), languages(request, locale));
    }

    /** What somebody may ask for by buttons on pages; the addresses behind them ask again. */
    @ModelAttribute("may")
    Rights rights(Authentication who) {
        return new Rights(
                Authorities.has(who, Right.MODERATE),
                Authorities.has(who, Right.RUN),
                Authorities.has(who, Right.LEAD),
                Authorities.has(who, Right.ADMINISTER));
    }

    /** What the person who is signed in may do beside reading. */
    record Rights(boolean moderate, boolean run, boolean lead, boolean administer) {}

    private static List<Link> places(HttpServletRequest request, Authentication who) {
        String page = path(request);
        return Arrays.stream(Place.values())
                .filter(place -> Authorities.has(who, place.needed()))
                .map(place -> new Link("place." + place, place.path(), place.holds(page)))
                .toList();
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    /** Each leads to the same page. */
    private List<Link> languages(HttpServletRequest request, Locale locale) {
        return Stream.of("en", "es")
                .map(language ->
                        new Link("language." + language, inLanguage(request, language), isSpoken(language, locale)))
                .toList();
    }

    private static boolean isSpoken(String language, Locale locale) {
        return locale.getLanguage().equals(language);
    }

    /** A page that a form has drawn is left for the one that the form is on, about the same plan. */
    private String inLanguage(HttpServletRequest request, String language) {
        UriComponentsBuilder page = ServletUriComponentsBuilder.fromRequest(request)
                .scheme(null)
                .host(null)
                .port(null)
                .replaceQueryParam(DeskLanguage.PARAMETER, language);
        if (HttpMethod.POST.matches(request.getMethod())) {
            page.replacePath(request.getContextPath() + pages.closest(path(request)));
            Optional.ofNullable(request.getParameter(ChosenPlan.PARAMETER))
                    .ifPresent(plan -> page.replaceQueryParam(
                            ChosenPlan.PARAMETER, UriUtils.encode(plan, StandardCharsets.UTF_8)));
        }
        return page.build().toUriString();
    }
}
