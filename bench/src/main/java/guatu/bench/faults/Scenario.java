package guatu.bench.faults;

import java.io.IOException;

/**
 * Something that breaks while clients report (故障场景).
 *
 * @param name in a few letters, part of every key
 * @param what in words
 * @param rounds how often it happens
 * @param clients that report at the same time
 */
record Scenario(String name, String what, int rounds, int clients, Breaking breaking) {

    private static final int CLIENTS = 8;

    Scenario(String name, String what, int rounds, Breaking breaking) {
        this(name, what, rounds, CLIENTS, breaking);
    }

    /** Breaks it once, and mends what an operator's supervisor would: starts what is gone. */
    interface Breaking {
        void once(Product product, Load load) throws IOException, InterruptedException;
    }
}
