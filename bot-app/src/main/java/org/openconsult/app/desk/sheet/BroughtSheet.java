package org.openconsult.app.desk.sheet;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openconsult.app.page.Refusal;
import org.openconsult.export.table.TableColumn;
import org.openconsult.export.table.TableFormat;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.multipart.MultipartFile;

/** A spreadsheet that somebody brings in two steps: its content is shown first, and taken in when it comes back as it was shown. */
public final class BroughtSheet {
    private BroughtSheet() {}

    /**
     * What was brought; nothing where no file was chosen.
     *
     * @param seen the file as it was shown, by {@link #shown}: the browser forgets which one was chosen
     */
    public static byte[] bytes(Optional<String> seen, @Nullable MultipartFile file) throws IOException {
        if (seen.isPresent()) {
            return decoded(seen.get());
        }
        return file == null ? new byte[0] : file.getBytes();
    }

    /** As it stands in the form that brings it back. */
    public static String shown(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] decoded(String seen) {
        try {
            return Base64.getUrlDecoder().decode(seen);
        } catch (IllegalArgumentException malformed) {
            throw Refusal.badRequest("This is no file: choose it again.");
        }
    }

    /** Answers with a file that has the names of the columns, and nothing in them. */
    public static void template(HttpServletResponse response, String name, String format, List<String> columns)
            throws IOException {
        TableFormat wanted = TableFormat.named(format)
                .filter(known -> known != TableFormat.NDJSON)
                .orElseThrow(() -> Refusal.notFound("There is no template in this format."));
        response.setContentType(wanted.mediaType());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name + "." + format)
                        .build()
                        .toString());
        wanted.begin(
                        response.getOutputStream(),
                        name,
                        columns.stream().map(TableColumn::named).toList())
                .end();
    }
}
