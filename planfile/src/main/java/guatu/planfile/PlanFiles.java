package guatu.planfile;

import guatu.planfile.PlanFileProblem.Code;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.mpxj.MPXJException;
import org.mpxj.ProjectFile;
import org.mpxj.mpp.MPPReader;
import org.mpxj.mspdi.MSPDIReader;
import org.mpxj.primavera.PrimaveraPMFileReader;
import org.mpxj.primavera.PrimaveraXERFileReader;

/** Reads plan files. */
public final class PlanFiles {
    /** The largest file read, in bytes. */
    public static final int MOST_BYTES = 512 << 20;

    private static final int MOST_SECONDS = 300;

    private PlanFiles() {}

    /**
     * The plans in a file: one, or in Primavera's formats one for each project.
     *
     * @throws PlanFileException if no plan can be read from it
     */
    public static List<PlanFile> read(byte[] bytes) throws PlanFileException {
        if (bytes.length > MOST_BYTES) {
            throw new PlanFileException(Code.TOO_LARGE, "%,d".formatted(bytes.length));
        }
        PlanFormat format = PlanFormat.of(bytes);
        if (format == null) {
            throw new PlanFileException(Code.NOT_A_PLAN, "");
        }
        List<PlanFileProblem> lint = Lint.of(format, bytes);
        var plans = new ArrayList<PlanFile>();
        for (ProjectFile project : inTime(() -> projects(format, bytes))) {
            if (!project.getTasks().isEmpty()) {
                plans.add(new PlanReading(format, project, lint).read());
            }
        }
        if (plans.isEmpty()) {
            throw new PlanFileException(Code.EMPTY, "");
        }
        return plans;
    }

    private static List<ProjectFile> projects(PlanFormat format, byte[] bytes)
            throws MPXJException {
        var in = new ByteArrayInputStream(bytes);
        return switch (format) {
            case MPP -> List.of(Objects.requireNonNull(new MPPReader().read(in)));
            case MSPDI -> List.of(Objects.requireNonNull(new MSPDIReader().read(in)));
            case PMXML -> new PrimaveraPMFileReader().readAll(in);
            case XER -> {
                var reader = new PrimaveraXERFileReader();
                reader.setCharset(Encoding.of(bytes));
                yield reader.readAll(in);
            }
        };
    }

    /** A damaged file may lead a parser round in circles: nobody waits for it for ever. */
    private static List<ProjectFile> inTime(Callable<List<ProjectFile>> reading)
            throws PlanFileException {
        var task = new FutureTask<>(reading);
        Thread.ofPlatform().daemon().name("plan-file").start(task);
        try {
            return task.get(MOST_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException _) {
            task.cancel(true);
            throw new PlanFileException(Code.TOO_SLOW, MOST_SECONDS + " s");
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new PlanFileException(Code.TOO_SLOW, "");
        } catch (ExecutionException failed) {
            throw refused(failed.getCause() == null ? failed : failed.getCause());
        }
    }

    private static PlanFileException refused(Throwable cause) {
        String message = String.valueOf(cause.getMessage());
        for (Throwable at = cause; at != null; at = at.getCause()) {
            String text = String.valueOf(at.getMessage());
            if (text.contains("password")) {
                return new PlanFileException(Code.PASSWORD, "");
            }
            if (text.contains("Unsupported file format") || text.contains("MPP4")) {
                return new PlanFileException(Code.TOO_OLD, "");
            }
            message = at.getMessage() == null ? message : text;
        }
        return new PlanFileException(Code.DAMAGED, message);
    }
}
