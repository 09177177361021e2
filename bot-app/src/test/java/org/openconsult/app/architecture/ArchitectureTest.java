package org.openconsult.app.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.base.DescribedPredicate.or;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static org.openconsult.app.architecture.Modules.APP;
import static org.openconsult.app.architecture.Modules.CHANNELS;
import static org.openconsult.app.architecture.Modules.COMMENT_INDEX;
import static org.openconsult.app.architecture.Modules.CORE;
import static org.openconsult.app.architecture.Modules.PROVIDER_HTTP;
import static org.openconsult.app.architecture.Modules.SHIPPED;

import com.tngtech.archunit.core.domain.JavaClass;
import org.junit.jupiter.api.Test;
import org.openconsult.app.author.AuthorTools;
import org.openconsult.app.start.Announcement;

class ArchitectureTest {
    @Test
    void coreKnowsNoFramework() {
        Rules.knowsNoFramework(CORE).check(SHIPPED);
    }

    @Test
    void coreKnowsNoChannelAndNoApplication() {
        Rules.knowsNothingOf(CORE, or(CHANNELS, APP)).check(SHIPPED);
    }

    @Test
    void channelsKnowNeitherEachOtherNorTheApplication() {
        Rules.keepApart(CHANNELS, Modules::nameOf).check(SHIPPED);
        Rules.knowsNothingOf(CHANNELS, APP).check(SHIPPED);
    }

    @Test
    void applicationNamesNoChannelsClasses() {
        Rules.knowsNothingOf(APP, CHANNELS).check(SHIPPED);
    }

    @Test
    void channelsAloneTalkWithProviders() {
        Rules.knowsNothingOf(or(CORE, APP), PROVIDER_HTTP).check(SHIPPED);
        Rules.knowsNothingOf(PROVIDER_HTTP, or(CHANNELS, APP)).check(SHIPPED);
    }

    /** The app gets it by being run with it, and asks the core's interface. */
    @Test
    void nobodyKnowsHowCommentsAreFound() {
        Rules.knowsNothingOf(or(CORE, CHANNELS, APP), COMMENT_INDEX).check(SHIPPED);
        Rules.knowsNothingOf(COMMENT_INDEX, or(CHANNELS, APP)).check(SHIPPED);
    }

    @Test
    void packagesHaveNoCycles() {
        Rules.haveNoCycles(CORE, Modules::subjectOf).check(SHIPPED);
        Rules.haveNoCycles(APP, JavaClass::getPackageName).check(SHIPPED);
    }

    @Test
    void everyPackageSaysWhatMayBeNull() {
        Rules.areNullMarked(not(simpleName("package-info"))).check(SHIPPED);
    }

    /** The database can be run alone, and its program says where it is reached; authors' tools are run in a terminal. */
    @Test
    void onlyTheStartAndAuthorsToolsWriteToTheScreen() {
        var screens = or(
                type(Announcement.class),
                type(AuthorTools.class),
                simpleName("StartFailureReporter"),
                simpleName("EmbeddedDatabaseServer"));
        Rules.writeToNoScreen(not(screens)).check(SHIPPED);
    }

    @Test
    void coreTakesTimeAndChanceAsArguments() {
        Rules.takeTimeAndChanceAsArguments(CORE).check(SHIPPED);
    }
}
