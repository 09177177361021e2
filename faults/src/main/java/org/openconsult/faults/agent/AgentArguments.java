package org.openconsult.faults.agent;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What an agent is told on the command line of an instance: {@code off=Type#method=TRUE,…;stretch=5:2000}.
 *
 * @param off methods that do nothing
 * @param stretch pauses, where there are to be any
 */
record AgentArguments(List<SwitchedMethod> off, Optional<Stretch> stretch) {
    private static final String OFF = "off=";
    private static final String STRETCH = "stretch=";

    static AgentArguments parse(String text) {
        return new AgentArguments(
                part(text, OFF).stream()
                        .flatMap(methods -> Arrays.stream(methods.split(",", -1)))
                        .map(SwitchedMethod::parse)
                        .toList(),
                part(text, STRETCH).map(Stretch::parse));
    }

    private static Optional<String> part(String text, String name) {
        return Arrays.stream(text.split(";", -1))
                .filter(part -> part.startsWith(name))
                .map(part -> part.substring(name.length()))
                .filter(part -> !part.isEmpty())
                .findFirst();
    }

    @Override
    public String toString() {
        return OFF
                + off.stream().map(SwitchedMethod::toString).collect(Collectors.joining(","))
                + stretch.map(pauses -> ";" + STRETCH + pauses).orElse("");
    }
}
