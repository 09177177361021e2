package org.openconsult.app.desk.report;

import java.util.List;
import java.util.Optional;

/** A piece of a report in its reader's language, to be drawn on a page, on paper or in a word processor. */
public sealed interface Block {

    /** What templates choose by. */
    default String kind() {
        return getClass().getSimpleName();
    }

    /**
     * A heading.
     *
     * @param level 1 to 3
     * @param id names it within its document
     */
    record Heading(int level, String id, String text) implements Block {
        public Heading {
            text = PrintedText.of(text);
        }
    }

    /**
     * Some sentences.
     *
     * @param quiet what explains, and is no result
     */
    record Paragraph(String text, boolean quiet) implements Block {
        public Paragraph {
            text = PrintedText.of(text);
        }
    }

    record Items(List<String> texts) implements Block {
        public Items {
            texts = texts.stream().map(PrintedText::of).toList();
        }
    }

    /**
     * A table.
     *
     * @param id names it within its document
     * @param drawn how it is drawn beside, where it is a chart too
     */
    record Table(String id, String caption, Optional<String> drawn, List<Head> heads, List<List<Cell>> rows)
            implements Block {
        public Table {
            caption = PrintedText.of(caption);
        }

        /** Where bars stand beside it on paper: behind the first column of numbers. */
        public boolean hasBars() {
            return drawn.isPresent();
        }

        /** What a style sheet knows it by: drawn beside, or a grid of cells with marks, or plain counts. */
        public String look() {
            boolean marked = rows.stream().flatMap(List::stream).anyMatch(cell -> cell.mark() != Mark.NONE);
            return hasBars() ? "drawn" : marked ? "cells" : "counts";
        }

        /** The length of a row's bar, in hundredths of the longest. */
        public long share(List<Cell> row) {
            long most =
                    rows.stream().mapToLong(each -> each.get(1).value()).max().orElse(0);
            return most == 0 ? 0 : Math.round(100.0 * row.get(1).value() / most);
        }
    }

    /**
     * The head of a column.
     *
     * @param drawn whether a chart on the page has it
     */
    record Head(String text, boolean number, boolean drawn) {
        public Head {
            text = PrintedText.of(text);
        }

        static Head of(String text) {
            return new Head(text, false, false);
        }

        static Head number(String text) {
            return new Head(text, true, false);
        }
    }

    /**
     * A cell.
     *
     * @param value the number that it shows, 0 for words
     */
    record Cell(String text, long value, Mark mark) {
        public Cell {
            text = PrintedText.of(text);
        }

        static Cell of(String text) {
            return new Cell(text, 0, Mark.NONE);
        }
    }

    /** How far a cell is from what was wanted. Its words say it too. */
    enum Mark {
        NONE,
        BELOW,
        EMPTY
    }

    /** What people said, some of it. */
    record Quotes(List<Quote> quotes) implements Block {}

    /**
     * A comment, or its beginning.
     *
     * @param source the public id, and of how many it is one
     */
    record Quote(String text, String publicId, String source) {
        public Quote {
            text = PrintedText.of(text);
        }
    }
}
