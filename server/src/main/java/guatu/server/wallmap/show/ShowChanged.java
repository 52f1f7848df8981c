package guatu.server.wallmap.show;

/**
 * A show has a new scene (画面已换): the walls that follow it are to read it.
 *
 * @param code of the show
 * @param revision of its scene
 */
public record ShowChanged(String code, int revision) {}
