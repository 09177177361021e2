package org.openconsult.disk.sort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskSortTest {
    private static final RecordForm<String> TEXTS = new RecordForm<>() {
        @Override
        public int size(String record) {
            return record.length() + 1;
        }

        @Override
        public void write(String record, DataOutput out) throws IOException {
            out.writeUTF(record);
        }

        @Override
        public String read(DataInput in) throws IOException {
            return in.readUTF();
        }
    };

    @TempDir
    Path folder;

    private static DiskSort<String> sort(Path folder, long memory) {
        return new DiskSort<>(folder, Comparator.naturalOrder(), TEXTS, memory);
    }

    private static List<String> sorted(DiskSort<String> sort) {
        List<String> sorted = new ArrayList<>();
        sort.sorted().forEachRemaining(sorted::add);
        return sorted;
    }

    @Property(tries = 300)
    void givesAllInOrderHoweverLittleMemoryThereIs(
            @ForAll List<String> texts, @ForAll @IntRange(min = 0, max = 100) int memory) throws IOException {
        Path place = Files.createTempDirectory("sort");
        try (var sort = sort(place, memory)) {
            texts.forEach(sort::add);

            assertThat(sorted(sort)).isEqualTo(texts.stream().sorted().toList());
        } finally {
            Files.delete(place);
        }
    }

    @Test
    void leavesTheDiskAloneWhileItAllFits() {
        try (var sort = sort(folder.resolve("none"), 100)) {
            List.of("b", "a").forEach(sort::add);
            assertThat(sorted(sort)).containsExactly("a", "b");
        }
        assertThat(folder.resolve("none")).doesNotExist();
    }

    @Test
    void hasAFileThatNobodyFindsWhileItIsOpen() {
        try (var sort = sort(folder, 0)) {
            List.of("b", "a", "c").forEach(sort::add);
            assertThat(folder).isEmptyDirectory();
            assertThat(sorted(sort)).containsExactly("a", "b", "c");
        }
    }

    @Test
    void endsOnce() {
        try (var sort = sort(folder, 0)) {
            sort.add("a");
            Iterator<String> sorted = sort.sorted();
            sorted.next();
            assertThatThrownBy(sorted::next).isInstanceOf(NoSuchElementException.class);
        }
    }

    @Test
    void tellsOfAFolderThatCannotBeMade() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        try (var sort = sort(file, 0)) {
            assertThatThrownBy(() -> sort.add("a")).isInstanceOf(UncheckedIOException.class);
        }
    }
}
