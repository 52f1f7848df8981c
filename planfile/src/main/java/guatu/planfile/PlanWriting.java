package guatu.planfile;

import guatu.schedule.profile.ActivityDates;
import guatu.schedule.profile.DatedPlan;
import guatu.schedule.time.Moments;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Set;
import org.mpxj.Duration;
import org.mpxj.ProjectFile;
import org.mpxj.Task;
import org.mpxj.TimeUnit;
import org.mpxj.mspdi.MSPDIWriter;
import org.mpxj.primavera.PrimaveraPMFileWriter;
import org.mpxj.primavera.PrimaveraXERFileWriter;

/** Writes a plan with the dates we computed, in a format of either master. */
public final class PlanWriting {
    private static final double MINUTES_PER_HOUR = 60;

    private PlanWriting() {}

    /**
     * Writes a plan that was read from a file; what that file holds beside goes along as far as the
     * format has a place for it.
     *
     * @param critical the critical activities, by id
     * @throws IllegalArgumentException if nobody can write the format
     */
    public static void write(
            PlanFile file,
            DatedPlan dated,
            Set<String> critical,
            PlanFormat format,
            OutputStream out)
            throws IOException {
        for (Task task : file.source.getTasks()) {
            ActivityDates dates = dated.dates().get(Names.id(task));
            if (dates != null) {
                put(dates, task);
                task.setCritical(critical.contains(Names.id(task)));
            }
        }
        if (format.isPrimavera() && !file.format().isPrimavera()) {
            new Crossing(file, dated).toPrimavera();
        }
        write(file.source, format, out);
    }

    private static void put(ActivityDates dates, Task task) {
        task.setStart(Moments.at(dates.start()));
        task.setFinish(Moments.at(dates.finish()));
        task.setEarlyStart(Moments.at(dates.earlyStart()));
        task.setEarlyFinish(Moments.at(dates.earlyFinish()));
        task.setLateStart(Moments.at(dates.lateStart()));
        task.setLateFinish(Moments.at(dates.lateFinish()));
        task.setTotalSlack(hours(dates.totalFloat()));
        task.setFreeSlack(hours(dates.freeFloat()));
        if (task.getActualFinish() == null) {
            task.setRemainingEarlyStart(Moments.at(dates.earlyStart()));
            task.setRemainingEarlyFinish(Moments.at(dates.earlyFinish()));
            task.setRemainingLateStart(Moments.at(dates.lateStart()));
            task.setRemainingLateFinish(Moments.at(dates.lateFinish()));
        }
    }

    private static Duration hours(int minutes) {
        return Duration.getInstance(minutes / MINUTES_PER_HOUR, TimeUnit.HOURS);
    }

    private static void write(ProjectFile project, PlanFormat format, OutputStream out)
            throws IOException {
        switch (format) {
            case MSPDI -> new MSPDIWriter().write(project, out);
            case XER -> {
                var writer = new PrimaveraXERFileWriter();
                writer.setCharset(Encoding.CHINESE);
                writer.write(project, out);
            }
            case PMXML -> new PrimaveraPMFileWriter().write(project, out);
            case MPP -> throw new IllegalArgumentException("MPP cannot be written");
        }
    }
}
