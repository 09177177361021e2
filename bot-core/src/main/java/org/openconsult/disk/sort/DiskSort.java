package org.openconsult.disk.sort;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * Puts any number of records in order within bounded memory: what is more than that is sorted in pieces, which wait in a file and are
 * merged while the result is read. What fits never touches the disk.
 *
 * <p>For one thread. An error of the disk is an {@link UncheckedIOException}.
 */
public final class DiskSort<T> implements AutoCloseable {
    private final Comparator<? super T> order;
    private final RecordForm<T> form;
    private final long mostBytes;
    private final SortedPieces<T> pieces;
    private List<T> held = new ArrayList<>();
    private long heldBytes;

    /**
     * A sort that has nothing yet.
     *
     * @param folder where the file lies while there is one; it is made when it is needed
     * @param mostBytes how much memory the records may take before they are written; some more is used while they are merged
     */
    public DiskSort(Path folder, Comparator<? super T> order, RecordForm<T> form, long mostBytes) {
        this.order = order;
        this.form = form;
        this.mostBytes = mostBytes;
        this.pieces = new SortedPieces<>(folder, form);
    }

    /** One more; not after {@link #sorted()}. */
    public void add(T record) {
        held.add(record);
        heldBytes += form.size(record);
        if (heldBytes > mostBytes) {
            held.sort(order);
            pieces.write(held);
            held.clear();
            heldBytes = 0;
        }
    }

    /** All that was added, once. What is equal in the order comes in any order. */
    public Iterator<T> sorted() {
        held.sort(order);
        PriorityQueue<Head<T>> heads = new PriorityQueue<>((one, other) -> order.compare(one.record, other.record));
        for (Iterator<T> piece : pieces.read()) {
            Head.of(piece).ifPresent(heads::add);
        }
        Head.of(held.iterator()).ifPresent(heads::add);
        held = List.of();
        return new Merge<>(heads);
    }

    @Override
    public void close() {
        pieces.close();
    }

    /** The first of a piece that is not handed over yet. */
    private record Head<T>(T record, Iterator<T> rest) {
        static <T> Optional<Head<T>> of(Iterator<T> piece) {
            return piece.hasNext() ? Optional.of(new Head<>(piece.next(), piece)) : Optional.empty();
        }
    }

    private record Merge<T>(PriorityQueue<Head<T>> heads) implements Iterator<T> {
        @Override
        public boolean hasNext() {
            return !heads.isEmpty();
        }

        @Override
        public T next() {
            Head<T> first = heads.poll();
            if (first == null) {
                throw new NoSuchElementException();
            }
            Head.of(first.rest()).ifPresent(heads::add);
            return first.record();
        }
    }
}
