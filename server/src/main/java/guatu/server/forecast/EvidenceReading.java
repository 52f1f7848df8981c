package guatu.server.forecast;

import guatu.server.journal.Evidence;
import guatu.server.journal.EvidenceFacts;
import guatu.server.journal.EvidenceRef;
import guatu.server.journal.Exif;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Holds time and place of photos beside the days and the project they are to prove (佐证核对). */
@Component
public final class EvidenceReading {

    private final Evidence evidence;
    private final Forecasts forecasts;

    EvidenceReading(Evidence evidence, Forecasts forecasts) {
        this.evidence = evidence;
        this.forecasts = forecasts;
    }

    /** Looks into all those pieces at once. */
    public Seen look(Collection<EvidenceRef> pieces) {
        return new Seen(evidence.cameras(pieces), forecasts.board());
    }

    /** Pieces that were looked into. */
    public static final class Seen {

        private final Map<String, Exif> cameras;
        private final Board board;

        private Seen(Map<String, Exif> cameras, Board board) {
            this.cameras = cameras;
            this.board = board;
        }

        /** The pieces beside a claim about a project and the days from first to last. */
        public List<EvidenceFacts> beside(
                List<EvidenceRef> pieces, String project, LocalDate first, LocalDate last) {
            ProjectView view = pieces.isEmpty() ? null : board.project(project);
            return pieces.stream()
                    .map(piece ->
                            EvidenceFacts.of(
                                    piece,
                                    cameras.getOrDefault(piece.hash(), Exif.NONE),
                                    first,
                                    last,
                                    view == null ? null : view.lat(),
                                    view == null ? null : view.lon()))
                    .toList();
        }
    }
}
