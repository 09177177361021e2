package org.openconsult.app.keys;

import java.nio.file.Files;
import java.security.SecureRandom;
import org.openconsult.app.settings.CannotStartException;
import org.openconsult.app.settings.ConsultSettings;
import org.openconsult.app.settings.DataFolder;

/** Finds the secrets: in the settings, or in the data folder beside an embedded database. */
final class KeySource {
    private final ConsultSettings.Keys written;
    private final DataFolder folder;
    private final SecureRandom random;

    KeySource(ConsultSettings.Keys written, DataFolder folder, SecureRandom random) {
        this.written = written;
        this.folder = folder;
        this.random = random;
    }

    /** @throws CannotStartException when they are missing, incomplete or unreadable */
    SecretKeys keys(boolean embedded) {
        boolean encryption = !written.encryption().isEmpty();
        boolean lookup = !written.lookup().isEmpty();
        if (encryption && lookup) {
            return fromSettings();
        }
        if (encryption || lookup || !embedded) {
            throw new CannotStartException(
                    "Set both consult.keys.encryption and consult.keys.lookup to 32 bytes in base 64"
                            + " (\"openssl rand -base64 32\" makes them) and keep a copy in a safe place.");
        }
        return fromFolder();
    }

    private SecretKeys fromSettings() {
        return new SecretKeys(
                KeySetting.read("consult.keys.encryption", written.encryption()),
                KeySetting.read("consult.keys.lookup", written.lookup()));
    }

    private SecretKeys fromFolder() {
        var file = new KeyFile(folder.prepared().keys());
        if (!file.exists()) {
            refuseNewKeysForOldData();
            file.create(random);
        }
        return file.read();
    }

    /** With other keys nobody would be recognised or answered any more. */
    private void refuseNewKeysForOldData() {
        if (Files.exists(folder.database())) {
            throw new CannotStartException("The keys for the database in " + folder.database() + " are missing: put "
                    + folder.keys() + " back or set consult.keys.encryption and consult.keys.lookup.");
        }
    }
}
