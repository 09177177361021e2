package org.openconsult.app.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.Source;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** Tells classes by the module they were built in, wherever Maven or an editor puts them. */
final class Modules {
    static final DescribedPredicate<JavaClass> CORE = module("bot-core");
    static final DescribedPredicate<JavaClass> APP = module("bot-app");
    static final DescribedPredicate<JavaClass> PROVIDER_HTTP = module("provider-http");
    static final DescribedPredicate<JavaClass> COMMENT_INDEX = module("comment-index");
    static final DescribedPredicate<JavaClass> CHANNELS = DescribedPredicate.or(
                    module("channel-sms"), module("channel-telegram"), module("channel-teams"))
            .as("a channel's module");

    /** All of the product that is shipped. Reading it takes long. */
    static final JavaClasses SHIPPED = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.openconsult");

    private Modules() {}

    static DescribedPredicate<JavaClass> module(String name) {
        return DescribedPredicate.describe(
                "the module " + name, type -> location(type).contains("/" + name + "/"));
    }

    private static String location(JavaClass type) {
        return type.getSource().map(Source::getUri).map(Object::toString).orElse("");
    }

    /** What of the domain a class is about: a package right under the product's, with those inside it. */
    static String subjectOf(JavaClass type) {
        return type.getPackageName().replaceAll("^org\\.openconsult\\.([^.]+).*", "$1");
    }

    /** Which channel module a class belongs to; what differs must not meet. */
    static String nameOf(JavaClass type) {
        return location(type).replaceAll(".*/(channel-[a-z]+)/.*", "$1");
    }
}
