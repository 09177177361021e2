package org.openconsult.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentTypesTest {
    @TempDir
    private Path folder;

    private Optional<DocumentType> type(byte[] bytes) throws IOException {
        return DocumentTypes.of(Files.write(folder.resolve("holiday.jpg"), bytes));
    }

    @Test
    void knowsPicturesOfficeFilesAndText() throws IOException {
        assertThat(type(SampleFiles.picture("jpg"))).contains(DocumentType.JPEG);
        assertThat(type(SampleFiles.picture("png"))).contains(DocumentType.PNG);
        assertThat(type(SampleFiles.word())).contains(DocumentType.DOCX);
        assertThat(type(SampleFiles.workbook())).contains(DocumentType.XLSX);
        assertThat(type(SampleFiles.zip(Map.of("mimetype", DocumentType.ODT.mediaType()))))
                .contains(DocumentType.ODT);
        assertThat(type(SampleFiles.text("From: the council\nDate: 14 Nov\n\nLas enfermeras, y un camino.")))
                .contains(DocumentType.TEXT);
        assertThat(type("Año nuevo".getBytes(StandardCharsets.ISO_8859_1))).contains(DocumentType.TEXT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "52494646 24000000 'WEBPVP8 ' | WEBP",
                "00000018 'ftypheic' 00000000 'mif1heic' | HEIC",
                "00000018 'ftypmif1' 00000000 'mif1heic' | HEIC",
                "'%PDF-1.7' 0a | PDF",
                "'ID3' 030000000000 | MP3",
                "fffb9064 | MP3",
                "00000018 'ftypM4A ' 00000000 'M4A mp42' | M4A",
                "00000018 'ftypisom' 00000200 'isomiso2' | MP4",
                "00000018 'ftypmp42' 00000000 'isommp42' | MP4",
                "'OggS' 0002 0000000000000000 00000000 00000000 00000000 011e 01 'vorbis' | OGG",
                "'OggS' 0002 0000000000000000 00000000 00000000 00000000 0113 'OpusHead' | OGG",
                "52494646 24000000 'WAVEfmt ' | WAV",
                "1a45dfa3 9f 42868101 42f78101 42f28104 42f38108 42828477 '65626d' | NOTHING",
                "1a45dfa3 9f 42868101 42f78101 42f28104 42f38108 428284 'webm' 42878104 | WEBM",
            })
    void knowsTheRestByTheirFirstBytes(String written, String type) throws IOException {
        Optional<DocumentType> expected =
                type.equals("NOTHING") ? Optional.empty() : Optional.of(DocumentType.valueOf(type));

        assertThat(type(SampleFiles.bytes(written))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><script>alert(1)</script></html>",
                "\uFEFF  <!DOCTYPE html><p>",
                "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>",
                "<?xml version=\"1.0\"?><x/>",
                "Minutes\n<script>alert(1)</script>",
                "GIF89a/*<svg/onload=alert(1)>*/",
                "{\\rtf1 minutes}\0",
                "",
            })
    void takesNothingThatABrowserRunsWhateverItIsCalled(String text) throws IOException {
        assertThat(type(SampleFiles.text(text)).filter(type -> !text.isEmpty())).isEmpty();
    }

    @Test
    void takesNoMacros() throws IOException {
        assertThat(type(SampleFiles.zip(Map.of("[Content_Types].xml", SampleFiles.WORD_TYPES))))
                .contains(DocumentType.DOCX);
        assertThat(type(SampleFiles.zip(Map.of(
                        "[Content_Types].xml",
                        SampleFiles.WORD_TYPES.replace(
                                "vnd.openxmlformats-officedocument.wordprocessingml.document",
                                "vnd.ms-word.document.macroEnabled")))))
                .isEmpty();
        assertThat(type(SampleFiles.zip(
                        Map.of("[Content_Types].xml", SampleFiles.WORD_TYPES, "word/vbaProject.bin", "x"))))
                .isEmpty();
        assertThat(type(SampleFiles.zip(
                        Map.of("mimetype", DocumentType.ODT.mediaType(), "Basic/Standard/Module1.xml", "x"))))
                .isEmpty();
    }

    @Test
    void takesNoOtherZipAndNoneThatIsDamaged() throws IOException {
        assertThat(type(SampleFiles.zip(Map.of("META-INF/MANIFEST.MF", "Main-Class: Evil"))))
                .isEmpty();
        assertThat(type(SampleFiles.zip(Map.of("mimetype", "application/epub+zip"))))
                .isEmpty();
        assertThat(type(SampleFiles.bytes("504b0304"))).isEmpty();
    }

    @Test
    void takesNoProgram() throws IOException {
        assertThat(type(SampleFiles.bytes("7f'ELF'0201"))).isEmpty();
        assertThat(type(SampleFiles.bytes("'MZ'9000"))).isEmpty();
        assertThat(type(SampleFiles.bytes("cafebabe00000034"))).isEmpty();
        assertThat(type(SampleFiles.bytes("'GIF89a'"))).isEmpty();
        assertThat(type(SampleFiles.bytes("d0cf11e0a1b11ae1"))).isEmpty();
    }
}
