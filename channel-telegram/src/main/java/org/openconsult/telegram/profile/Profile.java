package org.openconsult.telegram.profile;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.openconsult.consultation.Language;
import org.openconsult.conversation.words.Catalogs;
import org.openconsult.telegram.api.ApiException;
import org.openconsult.telegram.api.BotApi;

/**
 * The bot's menus of commands and its descriptions in each language that Telegram knows, set where they are not yet what
 * the catalogs say. Telegram takes only a few such changes a day.
 *
 * @see <a href="https://core.telegram.org/bots/api#setmycommands">Bot API, setMyCommands</a>
 * @see <a href="https://core.telegram.org/bots/api#setmydescription">Bot API, setMyDescription</a>
 */
public final class Profile {
    private static final List<String> ALONE = List.of("list", "mine", "about", "language", "help", "privacy", "stop");
    private static final List<String> IN_GROUPS = List.of("list");
    private static final Pattern COMMAND = Pattern.compile("[a-z0-9_]{1,32}");
    /** Telegram's codes are those of ISO 639-1. */
    private static final Pattern CODE = Pattern.compile("[a-z]{2}");

    private final BotApi api;
    private final Catalogs words;

    public Profile(BotApi api, Catalogs words) {
        this.api = api;
        this.words = words;
    }

    /** Sets what is not yet so. */
    public void set() throws ApiException {
        set(Optional.empty(), Language.ENGLISH);
        for (Language language : words.languages()) {
            if (CODE.matcher(language.tag()).matches()) {
                set(Optional.of(language.tag()), language);
            }
        }
    }

    private void set(Optional<String> code, Language language) throws ApiException {
        commands(code, "all_private_chats", menu(language, ALONE));
        commands(code, "all_group_chats", menu(language, IN_GROUPS));
        text(code, "MyDescription", "description", words.say(language, "bot.description", List.of()));
        text(code, "MyShortDescription", "short_description", words.say(language, "bot.short", List.of()));
    }

    private void commands(Optional<String> code, String scope, List<Map<String, String>> menu) throws ApiException {
        Map<String, Object> about = about(code);
        about.put("scope", Map.of("type", scope));
        if (!commands(api.call("getMyCommands", about)).equals(menu)) {
            about.put("commands", menu);
            api.call("setMyCommands", about);
        }
    }

    private void text(Optional<String> code, String what, String field, String text) throws ApiException {
        Map<String, Object> about = about(code);
        if (!api.call("get" + what, about).path(field).asText("").equals(text)) {
            about.put(field, text);
            api.call("set" + what, about);
        }
    }

    private List<Map<String, String>> menu(Language language, List<String> commands) {
        List<Map<String, String>> menu = new ArrayList<>();
        for (String command : commands) {
            String typed =
                    words.typed(language, command).toLowerCase(Locale.ROOT).replace(' ', '_');
            if (COMMAND.matcher(typed).matches()) {
                menu.add(command(typed, words.say(language, "menu." + command, List.of())));
            }
        }
        return menu;
    }

    private static List<Map<String, String>> commands(JsonNode set) {
        List<Map<String, String>> commands = new ArrayList<>();
        set.forEach(one -> commands.add(
                command(one.path("command").asText(), one.path("description").asText())));
        return commands;
    }

    private static Map<String, String> command(String command, String description) {
        return Map.of("command", command, "description", description);
    }

    private static Map<String, Object> about(Optional<String> code) {
        Map<String, Object> about = new HashMap<>();
        code.ifPresent(known -> about.put("language_code", known));
        return about;
    }
}
