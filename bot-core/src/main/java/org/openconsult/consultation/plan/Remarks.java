package org.openconsult.consultation.plan;

import com.ibm.icu.text.SimpleFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;

/** Says remarks in the language of whoever wrote the file, or in English. */
final class Remarks {
    private final ResourceBundle sentences;

    Remarks(Locale locale) {
        this.sentences = ResourceBundle.getBundle(
                Remarks.class.getPackageName() + ".problems",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    String say(Remark remark, Object... values) {
        return SimpleFormatter.compile(sentences.getString(remark.name()))
                .format(Arrays.stream(values).map(String::valueOf).toArray(String[]::new));
    }
}
