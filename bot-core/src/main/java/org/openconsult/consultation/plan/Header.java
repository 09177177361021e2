package org.openconsult.consultation.plan;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.openconsult.consultation.DateRange;
import org.openconsult.consultation.Language;
import org.openconsult.consultation.LocalizedText;

/**
 * The {@code plan} section.
 *
 * @param local a plan of a city or region, for which OGP asks for fewer commitments
 */
record Header(
        String id,
        String country,
        int version,
        ZoneId timeZone,
        Texts texts,
        LocalizedText title,
        LocalizedText introduction,
        DateRange dates,
        boolean local) {
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    static Header read(Section section) {
        Texts texts = languages(section);
        section.find("status").ifPresent(Field::scalar);
        Header header = new Header(
                section.require("id").flatMap(Values::id).orElse(StandIn.WORD),
                section.require("country").flatMap(Header::country).orElse(StandIn.WORD),
                Values.version(section),
                section.require("time_zone").flatMap(Header::timeZone).orElse(ZoneId.of("UTC")),
                texts,
                texts.read(section, "title"),
                texts.read(section, "introduction"),
                Values.dates(section),
                section.find("level").flatMap(Header::isLocal).orElse(false));
        section.reportTheRest();
        return header;
    }

    private static Texts languages(Section section) {
        Unique<Language> taken = new Unique<>();
        List<Field> tags = section.require("languages").map(Field::listOfSome).orElse(List.of());
        List<Language> languages = tags.stream()
                .flatMap(tag -> language(tag).map(language -> taken.add(tag, language)).stream())
                .toList();
        Optional<Field> field = section.require("default_language");
        Optional<Language> byDefault = field.flatMap(Header::language);
        boolean declared = byDefault.filter(languages::contains).isPresent();
        if (byDefault.isPresent() && !languages.isEmpty() && !declared) {
            field.get().error(Remark.DEFAULT_NOT_AMONG_LANGUAGES, byDefault.get(), languages);
        }
        boolean certain = declared && languages.size() == tags.size();
        return new Texts(certain ? languages : List.of(), byDefault.orElse(StandIn.LANGUAGE));
    }

    private static Optional<Language> language(Field field) {
        return field.scalar(
                written -> Optional.of(written)
                        .filter(tag -> tag.matches("[a-z]{2,3}"))
                        .map(Language::new),
                Remark.NOT_A_LANGUAGE);
    }

    private static Optional<String> country(Field field) {
        return field.scalar(written -> Optional.of(written).filter(COUNTRIES::contains), Remark.NOT_A_COUNTRY);
    }

    private static Optional<ZoneId> timeZone(Field field) {
        return field.scalar(
                written -> Optional.of(written)
                        .filter(ZoneId.getAvailableZoneIds()::contains)
                        .map(ZoneId::of),
                Remark.NOT_A_TIME_ZONE);
    }

    private static Optional<Boolean> isLocal(Field field) {
        return field.scalar(
                written -> Optional.of(written)
                        .filter(Set.of("national", "local")::contains)
                        .map("local"::equals),
                Remark.NOT_A_LEVEL);
    }
}
