package org.openconsult.app.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sees every rule fail once, so that none of them checks nothing. */
class PlantedViolationsTest {
    private static final JavaClasses PLANTED =
            new ClassFileImporter().importPackages("org.openconsult.app.architecture.planted");
    private static final DescribedPredicate<JavaClass> CORE = resideInAPackage("..planted.core..");
    private static final DescribedPredicate<JavaClass> CHANNELS = resideInAPackage("..planted.channel*..");

    private static void assertReports(ArchRule rule, String... parts) {
        assertThat(rule.evaluate(PLANTED).getFailureReport().getDetails())
                .isNotEmpty()
                .allSatisfy(detail -> assertThat(detail).containsAnyOf(parts));
    }

    @Test
    void reportsAFrameworkInTheCore() {
        assertReports(Rules.knowsNoFramework(CORE), "org.springframework.stereotype.Component");
    }

    @Test
    void reportsAChannelInTheCore() {
        assertReports(Rules.knowsNothingOf(CORE, CHANNELS), "channelone.One");
    }

    @Test
    void reportsChannelsThatMeet() {
        assertReports(Rules.keepApart(CHANNELS, JavaClass::getPackageName), "channeltwo.Two");
    }

    @Test
    void reportsPackagesInACycle() {
        assertReports(
                Rules.haveNoCycles(resideInAPackage("..planted.cycle.."), JavaClass::getPackageName), "Cycle detected");
    }

    @Test
    void reportsAPackageThatIsNotMarked() {
        assertReports(Rules.areNullMarked(CORE), "core.Wrong marked: false");
    }

    @Test
    void reportsWritingToTheScreen() {
        assertReports(Rules.writeToNoScreen(CORE), "java.lang.System.out");
    }

    @Test
    void reportsAClockAndADie() {
        assertReports(Rules.takeTimeAndChanceAsArguments(CORE), "java.time.Instant.now()", "java.util.Random.<init>()");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bot-core", "bot-app", "channel-sms", "channel-telegram", "provider-http", "comment-index"})
    void findsTheClassesOfEveryModule(String name) {
        assertThat(Modules.SHIPPED.that(Modules.module(name))).isNotEmpty();
    }
}
