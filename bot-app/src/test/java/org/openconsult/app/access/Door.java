package org.openconsult.app.access;

import java.lang.annotation.Annotation;
import java.lang.reflect.Parameter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.openconsult.app.DeskVisitor;
import org.openconsult.app.coordinator.Right;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * An address of the desk or the API, and what stands behind it.
 *
 * @param path with an x in the place of each variable
 * @param type of the body that it takes
 */
record Door(String method, String path, String type, HandlerMethod behind) {
    private static final Map<Class<? extends Annotation>, Right> GUARDS = Map.of(
            MayRead.class, Right.READ,
            MayModerate.class, Right.MODERATE,
            MayRun.class, Right.RUN,
            MayLead.class, Right.LEAD,
            MayAdminister.class, Right.ADMINISTER);

    /** Those below the desk and the API, whoever added them. */
    static List<Door> all(RequestMappingHandlerMapping mapping) {
        return mapping.getHandlerMethods().entrySet().stream()
                .flatMap(entry -> of(entry.getKey(), entry.getValue()).stream())
                .toList();
    }

    private static List<Door> of(RequestMappingInfo info, HandlerMethod behind) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        String type = info.getConsumesCondition().getConsumableMediaTypes().stream()
                .findFirst()
                .map(MediaType::toString)
                .orElse(DeskVisitor.FORM);
        return info.getPatternValues().stream()
                .filter(path -> path.startsWith("/desk") || path.startsWith("/api/v1"))
                .flatMap(path -> (methods.isEmpty() ? Set.of(RequestMethod.values()) : methods)
                        .stream()
                                .map(method ->
                                        new Door(method.name(), path.replaceAll("\\{[^}]*}", "x"), type, behind)))
                .toList();
    }

    boolean changes() {
        return !Set.of("GET", "HEAD").contains(method);
    }

    boolean isAtDesk() {
        return path.startsWith("/desk");
    }

    /** What is written beside it. */
    Optional<Right> guard() {
        return GUARDS.keySet().stream()
                .filter(may -> AnnotatedElementUtils.hasAnnotation(behind.getMethod(), may))
                .map(GUARDS::get)
                .findFirst();
    }

    Right needed() {
        return guard().orElseThrow();
    }

    /** What fits each parameter, so that the guard is reached. */
    Map<String, String> fields() {
        Map<String, String> fields = new HashMap<>();
        for (Parameter parameter : behind.getMethod().getParameters()) {
            if (parameter.isAnnotationPresent(RequestParam.class)) {
                fields.put(name(parameter), sample(parameter.getType()));
            }
        }
        return fields;
    }

    /** The names of its parameters. */
    Set<String> parameters() {
        return new TreeSet<>(fields().keySet());
    }

    private static String name(Parameter parameter) {
        RequestParam given = AnnotatedElementUtils.getMergedAnnotation(parameter, RequestParam.class);
        return given == null || given.value().isEmpty() ? parameter.getName() : given.value();
    }

    private static String sample(Class<?> type) {
        return type.isEnum() ? type.getEnumConstants()[0].toString() : type == Set.class ? "READ" : "1";
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
