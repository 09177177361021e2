package org.openconsult.teams.apppackage;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.openconsult.channel.WrongSettingException;

/**
 * What the app is made of, as environment variables have it.
 *
 * @param appId the bot's id in Azure, which is the app's too
 * @param publicUrl where the world reaches the product, without a slash at its end
 * @param name at most 30 characters
 * @param fullName at most 100 characters
 * @param developer who runs it, at most 32 characters
 * @param privacyUrl what is kept and why
 * @param termsUrl the terms of use
 * @param version three numbers; each package that is handed in needs a higher one
 */
record AppSettings(
        String appId,
        String publicUrl,
        String name,
        String fullName,
        String developer,
        String privacyUrl,
        String termsUrl,
        String version) {
    private static final Pattern GUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern VERSION = Pattern.compile("[0-9]{1,5}\\.[0-9]{1,5}\\.[0-9]{1,5}");
    private static final Pattern URL = Pattern.compile("https://[A-Za-z0-9.-]+(:[0-9]{1,5})?(/[^\\s?#]*)?");
    private static final int LONGEST_NAME = 30;
    private static final int LONGEST_FULL_NAME = 100;
    private static final int LONGEST_DEVELOPER = 32;
    private static final int LONGEST_URL = 2048;

    /** @throws WrongSettingException for the first that is missing or wrong */
    static AppSettings of(Map<String, String> environment) {
        var given = new Given(environment);
        String publicUrl = given.url("CONSULT_PUBLIC_URL", Optional.empty());
        String name = given.text("CONSULT_TEAMS_APP_NAME", Optional.of("Consultation"), LONGEST_NAME);
        return new AppSettings(
                given.matching("CONSULT_TEAMS_APP_ID", Optional.empty(), GUID, "the bot's id in Azure, a GUID"),
                publicUrl,
                name,
                given.text("CONSULT_TEAMS_APP_FULL_NAME", Optional.of(name), LONGEST_FULL_NAME),
                given.text("CONSULT_TEAMS_APP_DEVELOPER", Optional.of(name), LONGEST_DEVELOPER),
                given.url("CONSULT_TEAMS_APP_PRIVACY_URL", Optional.of(publicUrl)),
                given.url("CONSULT_TEAMS_APP_TERMS_URL", Optional.of(publicUrl)),
                given.matching("CONSULT_TEAMS_APP_VERSION", Optional.of("1.0.0"), VERSION, "three numbers like 1.0.0"));
    }

    /** The host of the public address. */
    String host() {
        return URI.create(publicUrl).getHost();
    }

    private record Given(Map<String, String> environment) {

        String text(String name, Optional<String> usual, int longest) {
            String value = value(name, usual);
            if (value.length() > longest) {
                throw new WrongSettingException(name, "It must be no longer than " + longest + " characters.");
            }
            return value;
        }

        String url(String name, Optional<String> usual) {
            String value = matching(name, usual, URL, "an address like https://consult.example.org");
            if (value.length() > LONGEST_URL) {
                throw new WrongSettingException(name, "It must be no longer than " + LONGEST_URL + " characters.");
            }
            return value.replaceFirst("/+$", "");
        }

        String matching(String name, Optional<String> usual, Pattern form, String words) {
            String value = value(name, usual);
            if (!form.matcher(value).matches()) {
                throw new WrongSettingException(name, "It must be " + words + ".");
            }
            return value;
        }

        private String value(String name, Optional<String> usual) {
            return Optional.ofNullable(environment.get(name))
                    .map(String::strip)
                    .filter(text -> !text.isEmpty())
                    .or(() -> usual)
                    .orElseThrow(() -> new WrongSettingException(name, "It is needed to make the app."));
        }
    }
}
