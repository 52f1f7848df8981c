package guatu.server.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in one line that the data folder is taken, instead of a stack trace. */
final class DataFolderInUseAnalyzer extends AbstractFailureAnalyzer<DataFolderInUseException> {

    @Override
    protected FailureAnalysis analyze(Throwable root, DataFolderInUseException cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()),
                "请先停止那个服务（guatu down），或用 GUATU_DATA 另指一个文件夹。/ Stop it first, or name another"
                        + " folder by GUATU_DATA.",
                cause);
    }
}
