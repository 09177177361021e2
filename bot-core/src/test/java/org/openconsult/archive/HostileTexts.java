package org.openconsult.archive;

import java.util.Map;
import java.util.Optional;
import org.openconsult.audit.AuditAction;
import org.openconsult.audit.AuditThing;
import org.openconsult.comment.CommentId;
import org.openconsult.consultation.Language;
import org.openconsult.consultation.LocalizedText;
import org.openconsult.document.Occasion;
import org.openconsult.theme.CodeBooks;
import org.openconsult.theme.ThemeText;

/** Formulas wherever somebody can type. */
final class HostileTexts {
    private static final String FORMULA = "=cmd|' /C calc'!A0";

    private HostileTexts() {}

    static void fill(ArchiveFixture fixture) {
        CommentId comment = fixture.say("c1", FORMULA);
        fixture.say("c2", "+1\n=2");
        fixture.say("c3", " \u200B@SUM(A1)");
        fixture.file(Occasion.session(fixture.lead(FORMULA).id()), FORMULA, FORMULA);
        LocalizedText name = new LocalizedText(Map.of(Language.ENGLISH, FORMULA));
        new CodeBooks(fixture.storage, fixture.trail)
                .add(fixture.plan.id(), new ThemeText(name, Optional.empty(), FORMULA), FORMULA);
        TrailSamples.record(
                fixture,
                AuditAction.UNMASKED_WORDS_READ,
                new AuditThing(AuditThing.Kind.COMMENT, comment.value()),
                FORMULA);
    }
}
