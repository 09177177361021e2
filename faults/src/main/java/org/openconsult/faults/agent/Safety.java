package org.openconsult.faults.agent;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What keeps the product from losing and doubling, and the methods that do it. This is the only place that names them. */
public enum Safety {
    /** A message that was taken is known again. */
    DEDUPLICATION,
    /** What another instance is sending is left to it. */
    LEASES,
    /** What a crash left between commit and effects is finished by whoever finds it. */
    EFFECT_REPLAY,
    /** An older turn changes nothing. */
    TURN_COMPARISON;

    /** What is switched off. */
    List<SwitchedMethod> methods() {
        return switch (this) {
            case DEDUPLICATION -> List.of(method("turn.KnownMessages", "find", Instead.EMPTY));
            case LEASES -> List.of(method("delivery.Lease", "isHeld", Instead.NOTHING));
            case EFFECT_REPLAY ->
                List.of(
                        method("turn.Settlement", "settle", Instead.NOTHING),
                        method("turn.Settlement", "settleUnfinished", Instead.NOTHING));
            case TURN_COMPARISON -> List.of(method("storage.Versions", "isBefore", Instead.TRUE));
        };
    }

    /** What each instance prints once this is switched off there, a line for each method. */
    public List<String> proofs() {
        return methods().stream().map(method -> Agent.CHANGED + method).toList();
    }

    /** As it is named on the command line: {@code effect-replay}. */
    public String option() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The one that the command line names.
     *
     * @throws IllegalArgumentException when there is none of that name
     */
    public static Safety of(String option) {
        return Arrays.stream(values())
                .filter(safety -> safety.option().equals(option))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no safety named " + option));
    }

    private static SwitchedMethod method(String type, String method, Instead instead) {
        return new SwitchedMethod("org.openconsult." + type, method, instead);
    }
}
