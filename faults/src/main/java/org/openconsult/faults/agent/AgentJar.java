package org.openconsult.faults.agent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import net.bytebuddy.ByteBuddy;

/**
 * The agent as the jar that {@code -javaagent} wants. It holds nothing but a manifest that names the agent and where its
 * classes are, so it is written anew for each run.
 */
public final class AgentJar {
    private final Path jar;

    private AgentJar(Path jar) {
        this.jar = jar;
    }

    /** Writes it into a folder. */
    public static AgentJar writtenTo(Path folder) {
        Path jar = folder.resolve("agent.jar");
        try {
            new JarOutputStream(Files.newOutputStream(jar), manifest()).close();
        } catch (IOException failure) {
            throw new UncheckedIOException("The agent's jar cannot be written", failure);
        }
        return new AgentJar(jar);
    }

    /** What an instance is started with so that a safety is out, or moments are long, or both. */
    public String option(Optional<Safety> off, Optional<Stretch> stretch) {
        return option(new AgentArguments(off.map(Safety::methods).orElse(List.of()), stretch));
    }

    String option(AgentArguments arguments) {
        return "-javaagent:" + jar.toAbsolutePath() + "=" + arguments;
    }

    private static Manifest manifest() {
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.put(new Attributes.Name("Premain-Class"), Agent.class.getName());
        attributes.put(Attributes.Name.CLASS_PATH, place(Agent.class) + " " + place(ByteBuddy.class));
        return manifest;
    }

    private static String place(Class<?> type) {
        try {
            return type.getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI()
                    .toASCIIString();
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
