package org.openconsult.faults.verdict;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.openconsult.faults.report.Finding;
import org.openconsult.faults.report.Findings;

/** The export that a coordinator downloads has the rows that the calm instance exports. */
final class ExportCheck {
    private final Findings findings;

    ExportCheck(Findings findings) {
        this.findings = findings;
    }

    void compare(ExportRows exported, ExportRows calm) {
        Set<String> all = new TreeSet<>(exported.names());
        all.addAll(calm.names());
        for (String row : all) {
            compare(row, exported.of(row), calm.of(row));
        }
    }

    private void compare(String row, List<String> is, List<String> calmly) {
        if (is.size() < calmly.size()) {
            findings.add(Finding.LOSS, "a row of the export is missing", row);
        } else if (is.size() > calmly.size()) {
            findings.add(Finding.DOUBLE, "a row of the export too many", row);
        } else if (!is.equals(calmly)) {
            boolean shorter = is.get(0).length() < calmly.get(0).length();
            findings.add(shorter ? Finding.CUT : Finding.DIFFERENCE, "a row of the export", row);
        }
    }
}
