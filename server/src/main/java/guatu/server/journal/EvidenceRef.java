package guatu.server.journal;

import java.util.List;

/**
 * A photo or document in proof of a report (佐证).
 *
 * @param hash SHA-256 of the content in lower-case hex; the same content has the same hash
 * @param name file name as it was handed in
 * @param type media type found by looking into the content, not taken from the name
 * @param size bytes
 */
public record EvidenceRef(String hash, String name, String type, long size) {

    /** A piece of which only the hash is known yet. */
    static EvidenceRef named(String hash) {
        return new EvidenceRef(hash, "", "", 0);
    }

    /** The hashes of those pieces; most reports have none. */
    static List<String> hashes(List<EvidenceRef> evidence) {
        return evidence.isEmpty() ? List.of() : evidence.stream().map(EvidenceRef::hash).toList();
    }
}
