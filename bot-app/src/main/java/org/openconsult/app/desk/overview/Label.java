package org.openconsult.app.desk.overview;

/**
 * What something is called: by a message where there is one with this key, else by a name as it is.
 *
 * @param key may be empty
 */
public record Label(String key, String name) {
    static Label message(String key) {
        return new Label(key, key);
    }

    static Label name(String name) {
        return new Label("", name);
    }
}
