package org.openconsult.app.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openconsult.app.settings.CannotStartException;
import org.springframework.mock.web.MockHttpServletRequest;

class DocumentUploadsTest {

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1025, Integer.MAX_VALUE})
    void stopsTheStartWithASentenceWhereTheLimitMakesNoSense(int megabytes) {
        assertThatThrownBy(() -> DocumentUploads.of(megabytes))
                .isInstanceOf(CannotStartException.class)
                .hasMessageContaining("consult.documents.max-megabytes must be a number from 1 to 1024");
    }

    @Test
    void countsInMegabytesOf1048576Bytes() {
        assertThat(DocumentUploads.of(50).mostBytes()).isEqualTo(50L * 1024 * 1024);
        assertThat(DocumentUploads.of(1024).megabytes()).isEqualTo(1024);
    }

    @Test
    void knowsWhereDocumentsAreBroughtAndToWhichPageTheyBelong() {
        assertThat(page("/desk/documents/meeting/0123abc")).contains("/desk/meetings/0123abc");
        assertThat(page("/desk/documents/session/0123abc-1")).contains("/desk/sessions/0123abc-1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/desk/documents/meeting/a/b",
                "/desk/documents/meeting/",
                "/desk/documents/meeting/%2e%2e",
                "/desk/documents/other/a",
                "/desk/meetings/a",
            })
    void takesNoOtherPlaceForOne(String path) {
        assertThat(page(path)).isEmpty();
    }

    private static Optional<String> page(String path) {
        return DocumentUploads.page(new MockHttpServletRequest("POST", path));
    }
}
