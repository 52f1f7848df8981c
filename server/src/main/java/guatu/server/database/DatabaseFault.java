package guatu.server.database;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Turns what PostgreSQL and the disk answer into a sentence with its mend (数据库报错的说法). The states
 * are PostgreSQL's (manual, appendix A).
 */
final class DatabaseFault {

    private DatabaseFault() {}

    /** What stands in the way of working on that database. */
    static NotDoneException of(SQLException fault, DatabaseAddress at) {
        String place = at.place();
        String state = fault.getSQLState() == null ? "" : fault.getSQLState();
        return switch (state) {
            case "28P01", "28000", "08004" ->
                    new NotDoneException(
                            "%s 不接受用户 %s 的口令，请核对 GUATU_DB_USER、GUATU_DB_PASSWORD 和 pg_hba.conf。"
                                    .formatted(place, at.user()),
                            ("%s does not let %s in: check GUATU_DB_USER, GUATU_DB_PASSWORD and"
                                            + " pg_hba.conf.")
                                    .formatted(place, at.user()),
                            fault);
            case "3D000" ->
                    new NotDoneException(
                            "%s 没有这个数据库，请先建库：create database … encoding 'UTF8';".formatted(place),
                            ("%s: there is no such database; first: create database … encoding"
                                            + " 'UTF8';")
                                    .formatted(place),
                            fault);
            case "08001", "08006" ->
                    new NotDoneException(
                            "连不上 %s，请核对 GUATU_DB_URL，确认数据库已启动、网络可达。".formatted(place),
                            ("%s cannot be reached: check GUATU_DB_URL, and that the database runs"
                                            + " and the network leads there.")
                                    .formatted(place),
                            fault);
            case "42501" ->
                    new NotDoneException(
                            "用户 %s 在 %s 上权限不足：%s".formatted(at.user(), place, fault.getMessage()),
                            "%s lacks a right on %s: %s"
                                    .formatted(at.user(), place, fault.getMessage()),
                            fault);
            case "53100" ->
                    new NotDoneException(
                            place + " 的磁盘已满，请腾出空间后重来。",
                            "The disk of " + place + " is full: make room, then again.",
                            fault);
            default ->
                    new NotDoneException(
                            place + "：" + fault.getMessage(),
                            place + ": " + fault.getMessage(),
                            fault);
        };
    }

    /** What stands in the way of reading or writing a file. */
    static NotDoneException of(IOException fault) {
        String file = name(fault);
        if (fault instanceof NoSuchFileException) {
            return new NotDoneException(
                    "没有这个文件或文件夹：" + file, "There is no such file or folder: " + file, fault);
        }
        if (fault instanceof AccessDeniedException) {
            return new NotDoneException(
                    "没有读写 " + file + " 的权限。", "No right to read or write " + file + ".", fault);
        }
        return new NotDoneException(
                "读写文件出错：" + fault.getMessage(), "A file fails: " + fault.getMessage(), fault);
    }

    private static @Nullable String name(IOException fault) {
        return fault instanceof FileSystemException of ? of.getFile() : fault.getMessage();
    }
}
