package org.openconsult.app.desk.documents;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openconsult.app.access.MayLead;
import org.openconsult.app.access.MayRun;
import org.openconsult.app.desk.frame.DeskController;
import org.openconsult.app.page.Refusal;
import org.openconsult.app.upload.DocumentUploads;
import org.openconsult.app.upload.UploadFolder;
import org.openconsult.audit.Reason;
import org.openconsult.document.DocumentKind;
import org.openconsult.document.Documents;
import org.openconsult.document.Filing;
import org.openconsult.document.NewDocument;
import org.openconsult.document.Occasion;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Takes documents of sessions and meetings in, and away again. What became of it stands on the page they are of. */
@DeskController
class DocumentsPage {
    private final Documents documents;
    private final Occasions occasions;
    private final UploadFolder uploads;

    DocumentsPage(Documents documents, Occasions occasions, UploadFolder uploads) {
        this.documents = documents;
        this.occasions = occasions;
        this.uploads = uploads;
    }

    /**
     * Takes one in.
     *
     * @param agreed those in it agreed that it is kept, if there is anything
     */
    @PostMapping(DocumentUploads.PATH + "{of}/{id}")
    @MayLead
    String add(
            @PathVariable String of,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam Optional<String> kind,
            @RequestParam Optional<String> title,
            @RequestParam Optional<String> agreed,
            Authentication who)
            throws IOException {
        Occasion occasion = occasions.required(of, id);
        DocumentKind meant = kind(kind);
        Filing filing = file == null
                ? Filing.NO_FILE
                : uploads.on(
                        file,
                        there -> documents.add(
                                occasion, new NewDocument(meant, title, there, agreed.isPresent(), who.getName())));
        return back(occasion, Told.of(filing));
    }

    @PostMapping(DocumentUploads.PATH + "{of}/{id}/{document}/removed")
    @MayRun
    String remove(
            @PathVariable String of,
            @PathVariable String id,
            @PathVariable String document,
            @RequestParam Optional<String> reason,
            Authentication who) {
        Occasion occasion = occasions.required(of, id);
        Reason why = Reason.of(reason);
        if (!why.isEnough()) {
            return back(occasion, Told.NO_REASON);
        }
        boolean done =
                documents.remove(occasion, document, who.getName(), why.words()).isSo();
        return back(occasion, done ? Told.REMOVED : Told.NOT_THERE);
    }

    private static DocumentKind kind(Optional<String> written) {
        return Arrays.stream(DocumentKind.values())
                .filter(kind -> written.filter(kind.name()::equals).isPresent())
                .findFirst()
                .orElseThrow(() -> Refusal.badRequest("Say what kind of document this is."));
    }

    private static String back(Occasion occasion, Told told) {
        return "redirect:" + Occasions.page(occasion) + "?" + DocumentUploads.OUTCOME + "=" + told.word()
                + "#documents";
    }
}
