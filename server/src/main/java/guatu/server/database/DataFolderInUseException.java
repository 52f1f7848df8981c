package guatu.server.database;

import java.nio.file.Path;

/** Another server works on the data folder. */
final class DataFolderInUseException extends RuntimeException {

    DataFolderInUseException(Path folder, String pid) {
        super(
                ("数据文件夹 %1$s 正被另一个挂图服务使用（进程 %2$s）。"
                                + " / The data folder %1$s is in use"
                                + " by another server (process %2$s).")
                        .formatted(folder, pid));
    }
}
