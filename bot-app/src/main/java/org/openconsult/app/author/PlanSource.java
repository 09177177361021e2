package org.openconsult.app.author;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.consultation.plan.ActionPlanReader;
import org.openconsult.consultation.plan.SamplePlan;

/**
 * The plan file that is asked for, or the sample.
 *
 * @param name as the author gave it
 * @param text what is in it
 */
record PlanSource(String name, String text) {
    private static final String OPTION = "--plan";
    private static final String SAMPLE = "sample-action-plan.yaml";

    /** By {@code --plan FILE} or {@code --plan=FILE}. */
    static PlanSource of(List<String> arguments) {
        return file(arguments).map(PlanSource::read).orElseGet(() -> new PlanSource(SAMPLE, SamplePlan.file()));
    }

    private static Optional<String> file(List<String> arguments) {
        int option = arguments.indexOf(OPTION);
        if (option >= 0) {
            return Optional.of(option + 1 < arguments.size() ? arguments.get(option + 1) : "");
        }
        return arguments.stream()
                .filter(argument -> argument.startsWith(OPTION + "="))
                .map(argument -> argument.substring(OPTION.length() + 1))
                .findFirst();
    }

    private static PlanSource read(String file) {
        if (file.isBlank() || file.startsWith("--")) {
            throw new UnreadablePlanException("Say which plan file: --plan FILE.");
        }
        try {
            return new PlanSource(file, Files.readString(Path.of(file)));
        } catch (CharacterCodingException wrong) {
            throw new UnreadablePlanException(file + ": This is not a text in UTF-8.");
        } catch (IOException wrong) {
            throw new UnreadablePlanException(file + ": There is no such file that can be read.");
        }
    }

    /** The plan, where it has no errors. */
    Optional<ActionPlan> plan() {
        return new ActionPlanReader().read(text).plan();
    }

    /** What is wrong with it, by line. */
    Stream<String> problems() {
        return new ActionPlanReader()
                .read(text).errors().stream()
                        .map(error -> name + ":" + error.line() + ": " + error.field() + ": " + error.message());
    }
}
