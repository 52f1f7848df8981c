package guatu.server.indicator.store;

/**
 * How sums are read from {@code indicator.tally} and {@code indicator.contribution} (汇总取数): of all
 * series of a strand, or of a few. Grains are numbered as by {@link
 * guatu.server.indicator.count.Grain}, windows as by {@link
 * guatu.server.indicator.count.MonthWindow}.
 */
final class Statements {

    private static final String FEW = "and series = any (:series)";

    private static final String NOW =
            """
             from (select series, amount, reports from indicator.tally
                    where strand = :strand and grain = 1 and last_month = any (:years) <few>
                   union all
                   select series, amount, reports from indicator.tally
                    where strand = :strand and grain = 0 and last_month = any (:months)
                      and first_month >= :firstMonth <few>
                   union all
                   select series, amount, reports from indicator.tally
                    where strand = :strand and grain = 2
                      and last_month between :firstMonth and :lastMonth
                      and first_month >= :firstMonth <few>) as known
             group by series
            """;

    private static final String THEN =
            """
             from (select series, amount, reports from indicator.tally
                    where strand = :strand and grain = 6 and last_month = any (:years)
                      and known_month < :knownYear <few>
                   union all
                   select series, amount, reports from indicator.tally
                    where strand = :strand and grain = 4 and last_month = any (:years)
                      and known_month >= :knownYear and known_month < :knownMonth <few>
                   union all
                   select series, amount, reports from indicator.tally
                    where strand = :strand and grain = 3 and last_month = any (:months)
                      and first_month >= :firstMonth and known_month < :knownMonth <few>
                   union all
                   select series, amount, reports from indicator.tally
                    where strand = :strand and grain = 5
                      and last_month between :firstMonth and :lastMonth
                      and first_month >= :firstMonth and known_month < :knownMonth <few>
                   union all
                   select series, amount, 1 from indicator.contribution
                    where strand = :strand
                      and known_from >= :begin and known_from <= :asOf
                      and first_day >= :first and last_day <= :last <few>
                   union all
                   select series, -amount, -1 from indicator.contribution
                    where strand = :strand
                      and known_to >= :begin and known_to <= :asOf
                      and first_day >= :first and last_day <= :last <few>) as known
             group by series
            """;

    private static final String DAYS =
            """
             from indicator.contribution
            where strand = :strand
              and first_day >= :first and last_day <= :last
              and known_from <= :asOf and (known_to is null or known_to > :asOf) <few>
            """;

    private static final String SUMS = " series, sum(amount) as amount, sum(reports) as reports";

    private static final String COUNTED = " series, sum(amount) as amount, count(*) as reports";

    private static final String BY_SERIES = " group by series";
    private static final String LATEST_FIRST = " order by last_day desc, seq desc limit :limit";

    static final String NOW_OF_ALL = "select" + SUMS + NOW.replace("<few>", "");
    static final String NOW_OF_FEW = "select" + SUMS + NOW.replace("<few>", FEW);
    static final String THEN_OF_ALL = "select" + SUMS + THEN.replace("<few>", "");
    static final String THEN_OF_FEW = "select" + SUMS + THEN.replace("<few>", FEW);
    static final String DAYS_OF_ALL = "select" + COUNTED + DAYS.replace("<few>", "") + BY_SERIES;
    static final String DAYS_OF_FEW = "select" + COUNTED + DAYS.replace("<few>", FEW) + BY_SERIES;

    /** Page by page behind the row named last. */
    static final String LATEST_OF_ALL =
            "select series, seq, last_day"
                    + DAYS.replace("<few>", "and (last_day, seq) < (:day, :seq)")
                    + LATEST_FIRST;

    static final String LATEST_OF_FEW =
            "select series, seq, last_day" + DAYS.replace("<few>", FEW) + LATEST_FIRST;

    private Statements() {}
}
