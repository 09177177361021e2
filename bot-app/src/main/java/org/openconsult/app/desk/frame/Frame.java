package org.openconsult.app.desk.frame;

import java.util.List;

/**
 * What stands around a page.
 *
 * @param who the name that is signed in
 */
public record Frame(String who, List<Link> places, List<Link> languages) {

    /**
     * A way to another page.
     *
     * @param name a key of the messages
     * @param current whether one is there
     */
    public record Link(String name, String path, boolean current) {}
}
