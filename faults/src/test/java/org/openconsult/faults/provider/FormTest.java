package org.openconsult.faults.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class FormTest {
    @Test
    void comesBackAsItWasEncoded() {
        Form form = new Form(new TreeMap<>(Map.of("Body", "a=b&c +%\n¿qué? 👍", "Empty", "")));

        assertThat(Form.parse(form.encoded())).isEqualTo(form);
        assertThat(form.value("Missing")).isEmpty();
    }
}
