package org.openconsult.app.desk.comments;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.openconsult.app.desk.words.ChosenPlan;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.export.ExportFilterParameters;
import org.openconsult.export.WrongParameterException;
import org.openconsult.participant.StakeholderType;
import org.openconsult.search.CommentQuery;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which comments a page's address asks for, so that it can be kept and sent to a colleague. Parameters that it does not know
 * are left out.
 *
 * @param parameters those that are known and say something, in the order in which they are shown
 */
public record AskedComments(Map<String, String> parameters) {
    static final String WORDS = "q";
    static final String STAKEHOLDER = "stakeholder";
    static final String SESSION = "session";
    static final String THEME = "theme";
    static final String CAMPAIGN = "campaign";
    static final String ANSWERED = "answered";
    static final String PAGE = "page";
    static final String OPEN = "open";
    private static final String COMMENTS = "/desk/comments";

    /** The filters, each of which can be taken away. */
    private static final List<String> FILTERS = Stream.concat(
                    Stream.of(WORDS),
                    Stream.concat(
                            ExportFilterParameters.NAMES.stream(),
                            Stream.of(STAKEHOLDER, SESSION, THEME, CAMPAIGN, ANSWERED)))
            .toList();

    private static final int LONGEST = 500;

    static AskedComments read(Map<String, String> all) {
        Map<String, String> known = new LinkedHashMap<>();
        Stream.concat(Stream.of(ChosenPlan.PARAMETER), Stream.concat(FILTERS.stream(), Stream.of(PAGE)))
                .forEach(name -> value(all, name).ifPresent(value -> known.put(name, value)));
        return new AskedComments(known);
    }

    private static Optional<String> value(Map<String, String> all, String name) {
        return Optional.ofNullable(all.get(name))
                .map(String::strip)
                .filter(value -> !value.isEmpty() && value.length() <= LONGEST);
    }

    /** @throws WrongParameterException for the first one that cannot be understood */
    CommentQuery query(ActionPlan plan) {
        return new CommentQuery(
                plan.id(),
                get(WORDS),
                ExportFilterParameters.read(parameters, plan),
                get(STAKEHOLDER).map(AskedComments::stakeholder),
                get(SESSION),
                get(THEME).map(Set::of).orElse(Set.of()),
                get(CAMPAIGN),
                false,
                get(ANSWERED).map(AskedComments::answered));
    }

    private static StakeholderType stakeholder(String word) {
        return StakeholderType.of(word)
                .orElseThrow(
                        () -> new WrongParameterException(STAKEHOLDER, "must be the word for a stakeholder type."));
    }

    private static boolean answered(String word) {
        return switch (word) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw new WrongParameterException(ANSWERED, "must be yes or no.");
        };
    }

    public Optional<String> get(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    /** The filters that are set, by name. */
    public List<Map.Entry<String, String>> filters() {
        return parameters.entrySet().stream()
                .filter(parameter -> FILTERS.contains(parameter.getKey()))
                .toList();
    }

    /** The first page without one of the filters. */
    public String without(String filter) {
        var left = new ArrayList<>(List.of(filter, PAGE));
        return path(parameters, left);
    }

    /** The first page without any. */
    public String withoutFilters() {
        return path(parameters, Stream.concat(FILTERS.stream(), Stream.of(PAGE)).toList());
    }

    /** Another page of the same. */
    public String page(String page) {
        Map<String, String> other = new LinkedHashMap<>(parameters);
        other.put(PAGE, page);
        return path(other, List.of());
    }

    /** The same with one comment open. */
    public String opening(String comment) {
        Map<String, String> other = new LinkedHashMap<>(parameters);
        other.put(OPEN, comment);
        return path(other, List.of());
    }

    /** The same list with nothing open. */
    public String list() {
        return path(parameters, List.of());
    }

    /** What is done to comments of the list, or to one, with the way back to it. */
    public String doing(String what) {
        return path(COMMENTS + "/" + what, parameters, List.of());
    }

    private static String path(Map<String, String> parameters, List<String> left) {
        return path(COMMENTS, parameters, left);
    }

    private static String path(String path, Map<String, String> parameters, List<String> left) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        Map<String, Object> values = new LinkedHashMap<>();
        parameters.forEach((name, value) -> {
            if (!left.contains(name)) {
                address.queryParam(name, "{" + name + "}");
                values.put(name, value);
            }
        });
        return address.encode().buildAndExpand(values).toUriString();
    }

    /** What is looked for may tell of a person. */
    @Override
    public String toString() {
        return "AskedComments" + parameters.keySet();
    }
}
