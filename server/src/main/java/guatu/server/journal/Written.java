package guatu.server.journal;

/** What became of something handed in to be recorded (写入结果). */
sealed interface Written {

    /** It stands in the journal, at that position. */
    record At(long position) implements Written {}

    /** Its period is closed. */
    record Shut(PeriodLock lock) implements Written {}

    /** Its key, its revision or its id was used before, or what it corrects is corrected. */
    record Taken() implements Written {}
}
