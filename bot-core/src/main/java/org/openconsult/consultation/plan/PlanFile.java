package org.openconsult.consultation.plan;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.consultation.CalendarEntry;
import org.openconsult.consultation.Commitment;
import org.openconsult.consultation.District;
import org.openconsult.consultation.DraftNumbers;

/**
 * The file as a whole, read to the end whatever errors it has.
 *
 * @param commitments in the file's order
 */
record PlanFile(
        Header header,
        List<District> districts,
        List<CalendarEntry> calendar,
        List<Commitment> commitments,
        Optional<DraftNumbers> draft) {
    private static final String SCHEMA_VERSION = "1";

    /** Reports every error of a file as it was written. What comes of it may only be used when there was none. */
    static Optional<PlanFile> read(String yamlOrJson, Problems problems) {
        return new PlanSyntax(yamlOrJson, problems)
                .tree()
                .flatMap(root -> new Field(root, "", Field.lineOf(root), problems).section())
                .flatMap(PlanFile::read);
    }

    /** Reports every error. What comes of it may only be used when there was none. */
    static Optional<PlanFile> read(Section file) {
        file.require("schema_version")
                .ifPresent(field -> field.scalar(
                        written -> Optional.of(written).filter(SCHEMA_VERSION::equals), Remark.SCHEMA_UNKNOWN));
        Optional<Header> header = file.require("plan").flatMap(Field::section).map(Header::read);
        Texts texts = header.map(Header::texts).orElse(new Texts(List.of(), StandIn.LANGUAGE));
        List<District> districts = list(file, "districts", new DistrictReader(texts)::read);
        DistrictReader.checkMap(file, districts);
        List<CalendarEntry> calendar = calendar(file, texts);
        DraftReader drafts = new DraftReader(texts);
        List<Commitment> commitments = list(file, "commitments", new CommitmentReader(texts, drafts)::read);
        Optional<DraftNumbers> draft = drafts.readSection(file);
        file.reportTheRest();
        return header.map(read -> new PlanFile(read, districts, calendar, commitments, draft));
    }

    ActionPlan plan() {
        return new ActionPlan(
                header.id(),
                header.country(),
                header.version(),
                header.timeZone(),
                header.texts().byDefault(),
                header.texts().languages(),
                header.title(),
                header.introduction(),
                header.dates(),
                districts,
                calendar,
                commitments,
                draft);
    }

    private static List<CalendarEntry> calendar(Section file, Texts texts) {
        Unique<String> taken = new Unique<>();
        List<CalendarEntry> calendar = list(file, "phases", section -> {
            CalendarEntry entry =
                    new CalendarEntry(Values.id(section, taken), texts.read(section, "name"), Values.dates(section));
            section.reportTheRest();
            return entry;
        });
        if (calendar.stream().noneMatch(entry -> entry.id().equals(CalendarEntry.PUBLIC_CONSULTATION))) {
            file.find("phases")
                    .ifPresent(field -> field.error(Remark.NO_PUBLIC_CONSULTATION, CalendarEntry.PUBLIC_CONSULTATION));
        }
        return calendar;
    }

    private static <T> List<T> list(Section file, String name, Function<Section, T> reader) {
        List<Field> entries = file.require(name).map(Field::listOfSome).orElse(List.of());
        return entries.stream()
                .flatMap(entry -> entry.section().stream())
                .map(reader)
                .toList();
    }
}
