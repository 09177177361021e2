package org.openconsult.export.table;

import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.io.SerializedString;
import tools.jackson.core.json.JsonFactory;

/**
 * One JSON object a line, with a key for every column and null where there is nothing. Texts are as they came.
 *
 * @see <a href="https://github.com/ndjson/ndjson-spec">ndjson-spec</a>
 */
final class NdjsonFile implements TableFile {
    private static final JsonFactory JSON = JsonFactory.builder()
            .rootValueSeparator("")
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();

    private final List<SerializedString> keys;
    private final JsonGenerator json;

    NdjsonFile(OutputStream out, List<TableColumn> columns) {
        this.keys = columns.stream()
                .map(TableColumn::name)
                .map(SerializedString::new)
                .toList();
        this.json = JSON.createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8);
    }

    @Override
    public void add(List<? extends Optional<?>> cells) {
        json.writeStartObject();
        for (int column = 0; column < cells.size(); column++) {
            json.writeName(keys.get(column));
            write(cells.get(column));
        }
        json.writeEndObject();
        json.writeRaw('\n');
    }

    private void write(Optional<?> cell) {
        if (cell.isEmpty()) {
            json.writeNull();
        } else if (cell.get() instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else if (cell.get() instanceof Number number) {
            json.writeNumber(number.longValue());
        } else {
            json.writeString(CellText.of(cell.get()));
        }
    }

    @Override
    public void end() {
        json.flush();
    }
}
