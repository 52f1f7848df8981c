package guatu.bench.faults;

import java.util.List;

/** Every ground there is: add a line (全部试验场). */
final class Grounds {

    static final List<Ground.Kind> ALL =
            List.of(
                    new Ground.Kind(EmbeddedGround.NAMES, EmbeddedGround::new),
                    new Ground.Kind(LineGround.NAMES, LineGround::new),
                    new Ground.Kind(NetworkGround.NAMES, NetworkGround::new),
                    new Ground.Kind(List.of(DiskGround.DATA), t -> DiskGround.ofData(t)),
                    new Ground.Kind(List.of(DiskGround.WAL), t -> DiskGround.ofWal(t)),
                    new Ground.Kind(ClockGround.NAMES, ClockGround::new),
                    new Ground.Kind(MemoryGround.NAMES, MemoryGround::new),
                    new Ground.Kind(MigrationGround.NAMES, MigrationGround::new),
                    new Ground.Kind(UpgradeGround.NAMES, UpgradeGround::new),
                    new Ground.Kind(PatroniGround.NAMES, PatroniGround::new),
                    new Ground.Kind(AsynchronousGround.NAMES, AsynchronousGround::new));

    private Grounds() {}
}
