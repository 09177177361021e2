package org.openconsult.app.keys;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.openconsult.app.settings.CannotStartException;
import org.openconsult.disk.OwnerOnly;
import org.openconsult.participant.KeyRing;

/** Secrets that were made for an embedded database, in a file beside it that only its owner may read. */
final class KeyFile {
    private static final int KEY_BYTES = 32;
    private static final String ENCRYPTION = "encryption";
    private static final String LOOKUP = "lookup";

    private final Path path;

    KeyFile(Path path) {
        this.path = path;
    }

    boolean exists() {
        return Files.exists(path);
    }

    SecretKeys read() {
        var written = new Properties();
        try (Reader reader = Files.newBufferedReader(path)) {
            written.load(reader);
        } catch (IOException e) {
            throw new CannotStartException("The keys in " + path + " cannot be read.", e);
        }
        return new SecretKeys(keys(written, ENCRYPTION), keys(written, LOOKUP));
    }

    private KeyRing keys(Properties written, String name) {
        return KeySetting.read(
                "The line " + name + " in " + path,
                List.of(written.getProperty(name, "").split(",")));
    }

    /** Makes new secrets, whole and on the medium before this returns; never in place of others. */
    void create(SecureRandom random) {
        String text = "# Without these keys nobody can be answered any more: keep a copy in a safe place.\n"
                + ENCRYPTION + "=" + key(random) + "\n" + LOOKUP + "=" + key(random) + "\n";
        Path unfinished = path.resolveSibling(path.getFileName() + ".new");
        try {
            if (exists()) {
                throw new FileAlreadyExistsException(path.toString());
            }
            Files.deleteIfExists(unfinished);
            write(unfinished, text);
            Files.move(unfinished, path, ATOMIC_MOVE);
            OwnerOnly.forceFolder(Objects.requireNonNull(path.toAbsolutePath().getParent(), "A file is in a folder"));
        } catch (IOException e) {
            throw new CannotStartException("The keys cannot be written to " + path + ".", e);
        }
    }

    private static void write(Path file, String text) throws IOException {
        try (FileChannel channel = FileChannel.open(file, Set.of(CREATE_NEW, WRITE), OwnerOnly.file(file))) {
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
            channel.force(true);
        }
    }

    private static String key(SecureRandom random) {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }
}
