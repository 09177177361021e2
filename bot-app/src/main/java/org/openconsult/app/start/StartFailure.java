package org.openconsult.app.start;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.openconsult.app.settings.CannotStartException;
import org.openconsult.channel.WrongSettingException;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.util.unit.DataSize;

/** Puts what stopped the start into one sentence for the operator. Settings' values are never repeated: some are secret. */
final class StartFailure {
    private StartFailure() {}

    /** The sentence; none for what nobody foresaw, which deserves a whole report. */
    static Optional<String> sentence(Throwable failure) {
        return Stream.concat(
                        causes(failure).flatMap(cause -> ownWords(cause).stream()),
                        causes(failure).flatMap(cause -> explain(cause).stream()))
                .findFirst();
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }

    /** What the product says by itself is the clearest, however deep Spring has wrapped it. */
    private static Optional<String> ownWords(Throwable cause) {
        return cause instanceof CannotStartException || cause instanceof WrongSettingException
                ? Optional.ofNullable(cause.getMessage())
                : Optional.empty();
    }

    private static Optional<String> explain(Throwable cause) {
        if (cause instanceof PortInUseException port) {
            return Optional.of("Port " + port.getPort()
                    + " is in use: stop the program that uses it, or choose another port with --server.port=9090.");
        }
        if (cause instanceof BindException binding) {
            return Optional.of(wrongSetting(
                    binding.getName().toString(), binding.getTarget().getType().resolve(Object.class)));
        }
        return cause instanceof InvalidConfigurationPropertyValueException invalid
                ? Optional.of(wrongSetting(invalid.getName(), wantedType(invalid)))
                : Optional.empty();
    }

    /** Spring names the type in its reason alone. */
    private static Class<?> wantedType(InvalidConfigurationPropertyValueException invalid) {
        return String.valueOf(invalid.getReason()).contains(Integer.class.getName()) ? Integer.class : Object.class;
    }

    private static String wrongSetting(String name, Class<?> type) {
        return "The setting " + name + " " + expectation(type) + ".";
    }

    private static String expectation(Class<?> type) {
        if (type == Boolean.class || type == boolean.class) {
            return "must be true or false";
        }
        if (type == Integer.class || type == int.class) {
            return "must be a whole number";
        }
        if (type == DataSize.class) {
            return "must be a size like 64MB";
        }
        return type == Duration.class ? "must be a length of time like 3s" : "cannot be understood";
    }
}
