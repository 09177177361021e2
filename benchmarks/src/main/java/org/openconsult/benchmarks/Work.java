package org.openconsult.benchmarks;

/** Something done again and again for many people. */
interface Work {

    /**
     * Does it for one message of one person.
     *
     * @param number counts one person's messages from 0
     */
    void doOnce(int person, int number);
}
