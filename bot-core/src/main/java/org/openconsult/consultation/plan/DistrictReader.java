package org.openconsult.consultation.plan;

import java.util.List;
import java.util.Optional;
import org.openconsult.consultation.District;
import org.openconsult.consultation.MapTile;

/** Reads the districts of a plan: their names, and their places on a map where it draws one. */
final class DistrictReader {
    private final Texts texts;
    private final Unique<String> ids = new Unique<>();
    private final Unique<String> tiles = new Unique<>();

    DistrictReader(Texts texts) {
        this.texts = texts;
    }

    District read(Section section) {
        District district = new District(Values.id(section, ids), texts.read(section, "name"), tile(section));
        section.reportTheRest();
        return district;
    }

    private Optional<MapTile> tile(Section section) {
        return section.find("tile").flatMap(field -> field.section().flatMap(place -> tile(field, place)));
    }

    private Optional<MapTile> tile(Field field, Section place) {
        Optional<Integer> column = number(place, "column");
        Optional<Integer> row = number(place, "row");
        place.reportTheRest();
        if (column.isEmpty() || row.isEmpty()) {
            return Optional.empty();
        }
        tiles.add(field, "column " + column.get() + ", row " + row.get());
        return Optional.of(new MapTile(column.get(), row.get()));
    }

    private static Optional<Integer> number(Section place, String name) {
        return place.require(name).flatMap(field -> Values.whole(field, MapTile.HIGHEST));
    }

    /** A map that lacks a district would hide it, so it is drawn with all of them or not at all. */
    static void checkMap(Section file, List<District> districts) {
        boolean some = districts.stream().anyMatch(district -> district.tile().isPresent());
        boolean all = districts.stream().allMatch(district -> district.tile().isPresent());
        if (some && !all) {
            file.find("districts").ifPresent(field -> field.warning(Remark.SOME_TILES));
        }
    }
}
