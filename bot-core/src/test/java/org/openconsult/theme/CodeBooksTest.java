package org.openconsult.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openconsult.audit.AuditAction;
import org.openconsult.audit.AuditEntry;
import org.openconsult.audit.AuditFilter;
import org.openconsult.audit.AuditTrail;
import org.openconsult.audit.Outcome;
import org.openconsult.comment.CommentId;
import org.openconsult.consultation.Language;
import org.openconsult.consultation.LocalizedText;
import org.openconsult.export.CommentRow;
import org.openconsult.export.ExportFilter;
import org.openconsult.export.StoredCommentRows;
import org.openconsult.moderation.Moderation;
import org.openconsult.moderation.ModerationChange;
import org.openconsult.moderation.StoredSamples;
import org.openconsult.storage.DatabaseExtension;
import org.openconsult.storage.Storage;

@ExtendWith(DatabaseExtension.class)
class CodeBooksTest {
    private static final String ROSA = "rosa";
    private static final String PLAN = "plan";

    private Storage storage;
    private AuditTrail trail;
    private CodeBooks books;

    @BeforeEach
    void use(Storage fresh) {
        storage = fresh;
        trail = new AuditTrail(storage, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
        books = new CodeBooks(storage, trail);
    }

    private static ThemeText text(String name, String key) {
        return new ThemeText(
                new LocalizedText(Map.of(Language.ENGLISH, name)),
                Optional.of(key).filter(k -> !k.isEmpty()),
                "");
    }

    private String added(String name, String key) {
        return books.add(PLAN, text(name, key), ROSA).theme().orElseThrow();
    }

    private long version() {
        return books.of(PLAN).version();
    }

    @Test
    void beginsEmptyAndGrows() {
        assertThat(books.of(PLAN)).isEqualTo(new CodeBook(0, List.of()));
        String clinics = added("Clinics", "c");
        String roads = added("Roads", "r");

        assertThat(books.of(PLAN).inUse()).extracting(Theme::id).containsExactly(clinics, roads);
        assertThat(books.of("other").themes()).isEmpty();
    }

    @Test
    void hasEachKeyAndNameOnce() {
        added("Clinics", "c");

        assertThat(books.add(PLAN, text("Cost", "c"), ROSA).outcome()).isEqualTo(Outcome.NOT_POSSIBLE);
        assertThat(books.add(PLAN, text(" CLINICS", ""), ROSA).outcome()).isEqualTo(Outcome.NOT_POSSIBLE);
        assertThat(version()).isEqualTo(1);
    }

    @Test
    void renamesOnlyWhatWasSeen() {
        String clinics = added("Clinics", "c");
        long seen = version();
        assertThat(books.describe(PLAN, seen, clinics, text("Health posts", "h"), ROSA))
                .isEqualTo(Outcome.DONE);
        assertThat(books.describe(PLAN, seen, clinics, text("Hospitals", "h"), "tomas"))
                .isEqualTo(Outcome.CHANGED_MEANWHILE);

        assertThat(books.of(PLAN).find(clinics).orElseThrow().key()).contains("h");
        assertThat(books.at(PLAN, seen)
                        .orElseThrow()
                        .find(clinics)
                        .orElseThrow()
                        .key())
                .contains("c");
    }

    @Test
    void letsAMergedThemeStandForItsTargetToTheEnd() {
        String posts = added("Posts", "p");
        String clinics = added("Clinics", "c");
        String health = added("Health", "h");
        assertThat(books.merge(PLAN, version(), posts, clinics, ROSA)).isEqualTo(Outcome.DONE);
        assertThat(books.merge(PLAN, version(), clinics, health, ROSA)).isEqualTo(Outcome.DONE);

        CodeBook book = books.of(PLAN);
        assertThat(book.standsFor(posts).orElseThrow().id()).isEqualTo(health);
        assertThat(book.standFor(List.of(posts, health, "none")))
                .extracting(Theme::id)
                .containsExactly(health);
        assertThat(List.of(posts, clinics, health))
                .allSatisfy(id -> assertThat(book.idsThatStandFor(id)).containsExactly(posts, clinics, health));
        assertThat(book.idsThatStandFor("none")).isEmpty();
        assertThat(book.inUse()).extracting(Theme::id).containsExactly(health);

        books.separate(PLAN, version(), clinics, ROSA);
        assertThat(books.of(PLAN).standsFor(posts).orElseThrow().id()).isEqualTo(clinics);
    }

    @Test
    void mergesNothingInACircle() {
        String clinics = added("Clinics", "c");
        String health = added("Health", "h");
        books.merge(PLAN, version(), clinics, health, ROSA);

        assertThat(books.merge(PLAN, version(), health, clinics, ROSA)).isEqualTo(Outcome.NOT_POSSIBLE);
        assertThat(books.merge(PLAN, version(), health, health, ROSA)).isEqualTo(Outcome.NOT_POSSIBLE);
        assertThat(books.merge(PLAN, version(), health, "none", ROSA)).isEqualTo(Outcome.NOT_POSSIBLE);
        assertThat(books.retire(PLAN, version(), "none", ROSA)).isEqualTo(Outcome.NOT_POSSIBLE);
    }

    @Test
    void retiresAndBringsBackUnlessTheKeyIsTaken() {
        String clinics = added("Clinics", "c");
        books.retire(PLAN, version(), clinics, ROSA);
        assertThat(books.of(PLAN).inUse()).isEmpty();
        String cost = added("Cost", "c");

        assertThat(books.bringBack(PLAN, version(), clinics, ROSA)).isEqualTo(Outcome.NOT_POSSIBLE);
        books.retire(PLAN, version(), cost, ROSA);
        assertThat(books.bringBack(PLAN, version(), clinics, ROSA)).isEqualTo(Outcome.DONE);
        assertThat(books.bringBack(PLAN, version(), clinics, ROSA)).isEqualTo(Outcome.ALREADY_SO);
    }

    @Test
    void givesExportsTheNamesThatThemesStandForNow() {
        CommentId id = new StoredSamples(storage).keep("a", "we need nurses");
        String posts = added("Posts", "p");
        String roads = added("Roads", "r");
        String health = added("Health", "h");
        new Moderation(storage, trail, () -> Instant.EPOCH)
                .changeNewest(id, new ModerationChange.ChangeThemes(Set.of(posts, roads, health), Set.of()), ROSA);
        books.merge(PLAN, version(), posts, health, ROSA);
        books.retire(PLAN, version(), roads, ROSA);

        List<CommentRow> rows = new ArrayList<>();
        new StoredCommentRows(storage).each(PLAN, ExportFilter.ALL, rows::add);
        assertThat(rows).singleElement().satisfies(row -> assertThat(row.marks().themes())
                .extracting(name -> name.in(Language.SPANISH, Language.ENGLISH))
                .containsExactly("Health", "Roads"));
    }

    @Test
    void isInTheAuditTrail() {
        String clinics = added("Clinics", "c");
        books.retire(PLAN, version(), clinics, ROSA);

        assertThat(trail.page(AuditFilter.ALL, Optional.empty(), 10).entries())
                .allSatisfy(entry -> assertThat(entry.tookEffect()).isTrue())
                .extracting(AuditEntry::action)
                .containsExactlyInAnyOrder(AuditAction.THEME_RETIRED, AuditAction.THEME_ADDED);
    }

    @Test
    void refusesWhatIsNoNameOrKey() {
        assertThatThrownBy(() -> text(" ", "c")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> text("Clinics", "C!")).isInstanceOf(IllegalArgumentException.class);
    }
}
