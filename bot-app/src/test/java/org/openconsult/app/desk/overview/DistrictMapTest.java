package org.openconsult.app.desk.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.openconsult.app.desk.overview.DistrictMap.Shade;
import org.openconsult.app.desk.overview.DistrictMap.Tile;
import org.openconsult.app.desk.words.PlanWords;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.consultation.MapTile;
import org.openconsult.consultation.plan.ActionPlanReader;
import org.openconsult.consultation.plan.SamplePlan;
import org.openconsult.search.Count;

class DistrictMapTest {
    private static final ActionPlan DRAWN = SamplePlan.load();
    private static final ActionPlan UNDRAWN = new ActionPlanReader()
            .read(SamplePlan.file().replaceAll(", tile: \\{[^}]*}", ""))
            .plan()
            .orElseThrow();

    private static DistrictMap map(ActionPlan plan, String language, Map<String, Count> said) {
        return DistrictMap.of(PlayedFigures.byDistrict(said), new PlanWords(plan, Locale.forLanguageTag(language)));
    }

    @Test
    void goesFromTheNorthToTheSouthAndFromTheWestToTheEast() {
        DistrictMap map = map(DRAWN, "en", Map.of());

        assertThat(map.drawn()).isTrue();
        assertThat(map.tiles())
                .extracting(Tile::name)
                .containsExactly("Corozal", "Orange Walk", "Belize", "Cayo", "Stann Creek", "Toledo");
        assertThat(map.tiles().get(2).at()).hasValue(new MapTile(2, 2));
    }

    @Test
    void keepsThePlansOrderWhereItDoesNotSayWhereTheyLie() {
        DistrictMap map = map(UNDRAWN, "en", Map.of());

        assertThat(map.drawn()).isFalse();
        assertThat(map.tiles())
                .extracting(Tile::id)
                .containsExactly("belize", "cayo", "corozal", "orange_walk", "stann_creek", "toledo");
        assertThat(map.tiles()).extracting(Tile::at).containsOnly(Optional.empty());
    }

    @Test
    void leadsToTheCommentsOfEachInTheSameConsultation() {
        assertThat(map(DRAWN, "en", Map.of()).tiles().get(5).path())
                .isEqualTo("/desk/comments?district=toledo&consultation=bz-sample-2021-2022");
    }

    @Test
    void isDarkerWhereMoreWasSaidAndTheLegendSaysHowMuch() {
        DistrictMap map = map(
                DRAWN,
                "en",
                Map.of(
                        "corozal", new Count(1, 1),
                        "orange_walk", new Count(3, 2),
                        "belize", new Count(10, 9),
                        "cayo", new Count(5, 5),
                        "stann_creek", new Count(6, 4)));

        assertThat(map.shades())
                .containsExactly(new Shade(1, 1, 2), new Shade(2, 3, 5), new Shade(3, 6, 7), new Shade(4, 8, 10));
        assertThat(map.tiles()).extracting(Tile::shade).containsExactly(1L, 2L, 4L, 2L, 3L, 0L);
    }

    @Test
    void hasNoMoreShadesThanThereAreCounts() {
        assertThat(map(DRAWN, "en", Map.of("cayo", new Count(2, 1))).shades())
                .containsExactly(new Shade(1, 1, 1), new Shade(2, 2, 2));
        assertThat(map(DRAWN, "en", Map.of()).shades()).isEmpty();
    }

    @Test
    void tellsHowMuchBelongsToNoDistrict() {
        assertThat(map(DRAWN, "en", new TreeMap<>(Map.of("", new Count(4, 3)))).elsewhere())
                .isEqualTo(new Count(4, 3));
    }

    @Test
    void namesThemInTheReadersLanguage() {
        assertThat(map(DRAWN, "es", Map.of()).tiles()).extracting(Tile::name).contains("Belice");
    }
}
