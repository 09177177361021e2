package org.openconsult.app.desk.audit;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openconsult.app.desk.audit.ShownEntry.Change;
import org.openconsult.audit.AuditEntry;
import org.springframework.context.MessageSource;

/** Says entries in a language; what the messages have no word for stays as it is kept. */
final class EntryWords {
    private final MessageSource messages;
    private final Locale language;

    EntryWords(MessageSource messages, Locale language) {
        this.messages = messages;
        this.language = language;
    }

    ShownEntry shown(AuditEntry entry) {
        String kind = entry.thing().kind().name();
        return new ShownEntry(
                entry.when(),
                entry.who(),
                word("audit.action." + entry.action(), entry.action().word()),
                word("audit.thing." + kind, kind) + " " + entry.thing().id(),
                changes(entry.before(), entry.after()),
                reason(entry.reason()),
                entry.tookEffect());
    }

    private List<Change> changes(Map<String, Object> before, Map<String, Object> after) {
        var names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        return names.stream()
                .filter(name -> !Objects.equals(before.get(name), after.get(name)))
                .map(name -> new Change(field(name), value(before.get(name)), value(after.get(name))))
                .toList();
    }

    private String value(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Collection<?> several) {
            return several.stream().map(this::value).collect(Collectors.joining(", "));
        }
        if (value instanceof Map<?, ?> parts) {
            return parts.entrySet().stream()
                    .filter(part -> part.getValue() != null && !"".equals(part.getValue()))
                    .map(part -> field(String.valueOf(part.getKey())) + " " + value(part.getValue()))
                    .collect(Collectors.joining(", "));
        }
        String text = value.toString();
        return word("audit.value." + text, word("role." + text, word("right." + text, reason(text))));
    }

    /** Why something is hidden is stored in small letters. */
    private String reason(String text) {
        return word("hiding." + text.toUpperCase(Locale.ROOT), text);
    }

    private String field(String name) {
        return word("audit.field." + name, name);
    }

    private String word(String key, String otherwise) {
        return Objects.requireNonNullElse(messages.getMessage(key, null, otherwise, language), otherwise);
    }
}
