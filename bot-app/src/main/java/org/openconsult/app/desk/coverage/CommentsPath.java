package org.openconsult.app.desk.coverage;

import java.util.LinkedHashMap;
import java.util.Map;
import org.openconsult.app.desk.words.ChosenPlan;
import org.springframework.web.util.UriComponentsBuilder;

/** Where those comments of a consultation are read that have something in common. */
public final class CommentsPath {
    private CommentsPath() {}

    /**
     * An address of the desk.
     *
     * @param filters what the list is filtered by: values by the names of its parameters
     */
    public static String of(String consultation, Map<String, String> filters) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/desk/comments");
        Map<String, Object> values = new LinkedHashMap<>(filters);
        values.put(ChosenPlan.PARAMETER, consultation);
        values.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(values).toUriString();
    }
}
