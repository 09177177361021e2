package org.openconsult.app.architecture;

import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethod;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.NullMarked;

/** What holds the parts apart; each rule is told which classes it is about, so that it can be tried on planted ones. */
final class Rules {
    private Rules() {}

    static ArchRule knowsNoFramework(DescribedPredicate<JavaClass> core) {
        return noClasses()
                .that(core)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "jakarta..");
    }

    static ArchRule knowsNothingOf(DescribedPredicate<JavaClass> some, DescribedPredicate<JavaClass> others) {
        return noClasses().that(some).should().dependOnClassesThat(others);
    }

    static ArchRule keepApart(DescribedPredicate<JavaClass> parts, Function<JavaClass, String> name) {
        return slices().assignedFrom(by(parts, name)).should().notDependOnEachOther();
    }

    private static SliceAssignment by(DescribedPredicate<JavaClass> parts, Function<JavaClass, String> name) {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass type) {
                return parts.test(type) ? SliceIdentifier.of(name.apply(type)) : SliceIdentifier.ignore();
            }

            @Override
            public String getDescription() {
                return parts.getDescription();
            }
        };
    }

    static ArchRule haveNoCycles(DescribedPredicate<JavaClass> module, Function<JavaClass, String> part) {
        return slices().assignedFrom(by(module, part)).should().beFreeOfCycles();
    }

    static ArchRule areNullMarked(DescribedPredicate<JavaClass> module) {
        return classes().that(module).should(new ArchCondition<>("be in a package marked @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                events.add(new SimpleConditionEvent(type, marked, type.getName() + " marked: " + marked));
            }
        });
    }

    static ArchRule writeToNoScreen(DescribedPredicate<JavaClass> module) {
        return noClasses()
                .that(module)
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("java.util.logging..");
    }

    static ArchRule takeTimeAndChanceAsArguments(DescribedPredicate<JavaClass> core) {
        return noClasses()
                .that(core)
                .should(callMethod(Instant.class, "now"))
                .orShould(callMethod(LocalDate.class, "now"))
                .orShould(callMethod(LocalDateTime.class, "now"))
                .orShould(callMethod(ZonedDateTime.class, "now"))
                .orShould(callMethod(System.class, "currentTimeMillis"))
                .orShould(callMethod(Clock.class, "systemUTC"))
                .orShould(callMethod(UUID.class, "randomUUID"))
                .orShould(callMethod(Math.class, "random"))
                .orShould()
                .callConstructor(Random.class)
                .orShould()
                .callConstructor(java.security.SecureRandom.class);
    }
}
