package guatu.server.database;

import java.nio.file.Path;

/** Another server works on the data folder. */
final class DataFolderInUseException extends RuntimeException {

    DataFolderInUseException(Path folder, String pid) {
        super(
                "数据文件夹 %s 正被另一个挂图服务使用（进程 %s）。/ The data folder %s is in use by another server (process %s)."
                        .formatted(folder, pid, folder, pid));
    }
}
