package org.openconsult.teams.apppackage;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.openconsult.consultation.Language;
import org.openconsult.conversation.words.Catalogs;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The app as Teams reads it, in English, and what other languages put in place of the English words.
 *
 * @see <a href="https://learn.microsoft.com/microsoft-365/extensibility/schema/">App manifest, schema 1.29</a>
 * @see <a href="https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/apps-localization">Teams, localise
 *     your app</a>
 */
final class Manifest {
    static final String COLOUR_ICON = "color.png";
    static final String OUTLINE_ICON = "outline.png";

    private static final String VERSION = "1.29";
    private static final String SCHEMAS = "https://developer.microsoft.com/json-schemas/teams/v" + VERSION + "/";
    private static final String ACCENT = "#0B6472";
    private static final List<String> ALONE = List.of("list", "mine", "about", "language", "help", "privacy", "stop");
    /** What is written to the bot in a group, and the key of what it does. */
    private static final Map<String, String> SESSION = new TreeMap<>(Map.of(
            "session 3", "menu.session", "session next", "menu.session.next", "session close", "menu.session.close"));

    private final AppSettings settings;
    private final Catalogs words;

    Manifest(AppSettings settings, Catalogs words) {
        this.settings = settings;
        this.words = words;
    }

    /** The languages that Teams can be in, beside English. */
    List<Language> otherLanguages() {
        return words.languages().stream()
                .filter(language -> !language.equals(Language.ENGLISH))
                .filter(language -> tag(language).length() == 2)
                .toList();
    }

    static String file(Language language) {
        return tag(language) + ".json";
    }

    private static String tag(Language language) {
        return language.locale().getLanguage();
    }

    ObjectNode drawn() {
        ObjectNode manifest = object().put("$schema", SCHEMAS + "MicrosoftTeams.schema.json")
                .put("manifestVersion", VERSION)
                .put("version", settings.version())
                .put("id", settings.appId());
        manifest.putObject("developer")
                .put("name", settings.developer())
                .put("websiteUrl", settings.publicUrl())
                .put("privacyUrl", settings.privacyUrl())
                .put("termsOfUseUrl", settings.termsUrl());
        manifest.putObject("name").put("short", settings.name()).put("full", settings.fullName());
        manifest.putObject("description")
                .put("short", say(Language.ENGLISH, "bot.short"))
                .put("full", say(Language.ENGLISH, "bot.description"));
        manifest.putObject("icons").put("color", COLOUR_ICON).put("outline", OUTLINE_ICON);
        manifest.put("accentColor", ACCENT);
        manifest.putArray("bots").add(bot());
        manifest.putArray("validDomains").add(settings.host());
        manifest.set("localizationInfo", localization());
        return manifest;
    }

    private ObjectNode bot() {
        ObjectNode bot = object().put("botId", settings.appId());
        Stream.of("personal", "team", "groupChat").forEach(bot.putArray("scopes")::add);
        bot.put("supportsFiles", false).put("isNotificationOnly", false);
        ArrayNode lists = bot.putArray("commandLists");
        ObjectNode alone = lists.addObject();
        alone.putArray("scopes").add("personal");
        ArrayNode commands = alone.putArray("commands");
        ALONE.forEach(command -> commands.add(command(Language.ENGLISH, command)));
        ObjectNode together = lists.addObject();
        together.putArray("scopes").add("team").add("groupChat");
        ArrayNode sessions = together.putArray("commands");
        SESSION.forEach((title, key) ->
                sessions.addObject().put("title", title).put("description", say(Language.ENGLISH, key)));
        return bot;
    }

    private ObjectNode command(Language language, String command) {
        return object().put("title", typed(language, command)).put("description", say(language, "menu." + command));
    }

    private ObjectNode localization() {
        ObjectNode localization = object().put("defaultLanguageTag", tag(Language.ENGLISH));
        ArrayNode others = localization.putArray("additionalLanguages");
        otherLanguages()
                .forEach(language ->
                        others.addObject().put("languageTag", tag(language)).put("file", file(language)));
        return localization;
    }

    /** What stands in place of the English words. */
    ObjectNode in(Language language) {
        ObjectNode words = object().put("$schema", SCHEMAS + "MicrosoftTeams.Localization.schema.json")
                .put("name.short", settings.name())
                .put("name.full", settings.fullName())
                .put("description.short", say(language, "bot.short"))
                .put("description.full", say(language, "bot.description"));
        for (int place = 0; place < ALONE.size(); place++) {
            String command = "bots[0].commandLists[0].commands[" + place + "].";
            words.put(command + "title", typed(language, ALONE.get(place)));
            words.put(command + "description", say(language, "menu." + ALONE.get(place)));
        }
        int place = 0;
        for (String key : SESSION.values()) {
            words.put("bots[0].commandLists[1].commands[" + place++ + "].description", say(language, key));
        }
        return words;
    }

    private String typed(Language language, String command) {
        return words.words(language, "command." + command).get(0);
    }

    private String say(Language language, String key) {
        return words.say(language, key, List.of());
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
