package guatu.cli;

import guatu.schedule.profile.ActivityDates;
import guatu.schedule.time.Moments;
import java.util.ArrayList;
import java.util.List;

/** A dated plan as CSV (逗号分隔): UTF-8 with a byte order mark, as spreadsheets expect it. */
final class PlanCsv {
    private PlanCsv() {}

    static String of(PlanReport report) {
        var csv = new StringBuilder("\ufeff");
        csv.append(
                line(
                        List.of(
                                "code",
                                "name",
                                "summary",
                                "start",
                                "finish",
                                "early_start",
                                "early_finish",
                                "late_start",
                                "late_finish",
                                "total_float_min",
                                "free_float_min",
                                "critical")));
        for (PlanReport.Line line : report.lines()) {
            var cells = new ArrayList<String>();
            cells.add(line.item().code());
            cells.add(line.item().name());
            cells.add(Boolean.toString(line.item().summary()));
            ActivityDates dates = line.dates();
            if (dates == null) {
                cells.addAll(List.of("", "", "", "", "", "", "", ""));
            } else {
                for (int moment :
                        new int[] {
                            dates.start(),
                            dates.finish(),
                            dates.earlyStart(),
                            dates.earlyFinish(),
                            dates.lateStart(),
                            dates.lateFinish()
                        }) {
                    cells.add(Moments.at(moment).toString());
                }
                cells.add(Integer.toString(dates.totalFloat()));
                cells.add(Integer.toString(dates.freeFloat()));
            }
            cells.add(Boolean.toString(line.critical()));
            csv.append(line(cells));
        }
        return csv.toString();
    }

    private static String line(List<String> cells) {
        return String.join(",", cells.stream().map(PlanCsv::cell).toList()) + "\r\n";
    }

    /** Quoted where it must be; what a spreadsheet would take for a formula is kept from it. */
    private static String cell(String text) {
        String safe = text.matches("(?s)[=+@\t\r-].*[^0-9.].*") ? "'" + text : text;
        boolean quotes = safe.matches("(?s).*[\",\r\n].*");
        return quotes ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
