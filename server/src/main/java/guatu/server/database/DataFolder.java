package guatu.server.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The folder that holds everything this server keeps (数据文件夹): readable by its owner only, and used
 * by one server at a time. The lock is the operating system's, so that a crash leaves none behind.
 */
public final class DataFolder implements AutoCloseable {

    private static final String LOCK_FILE = "guatu.lock";

    private final Path path;
    private final FileChannel lockFile;

    private DataFolder(Path path, FileChannel lockFile) {
        this.path = path;
        this.lockFile = lockFile;
    }

    /**
     * Makes the folder if it is missing and takes its lock.
     *
     * @throws DataFolderInUseException when another server has it
     */
    public static DataFolder open(Path folder) {
        Path path = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(path, ownerOnly("rwx------"));
            return new DataFolder(path, lock(path));
        } catch (IOException e) {
            throw new UncheckedIOException("The data folder " + path + " cannot be used.", e);
        }
    }

    /** The folder itself, absolute. */
    public Path path() {
        return path;
    }

    /** Writes a small secret that only the owner can read, in place of the one before. */
    public void writeSecret(String fileName, String secret) {
        Path file = path.resolve(fileName);
        try {
            writeOwnerOnly(file, secret);
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + file + " cannot be written.", e);
        }
    }

    /** A secret written before, or null. */
    public @Nullable String readSecret(String fileName) {
        Path file = path.resolve(fileName);
        try {
            return Files.exists(file) ? Files.readString(file).strip() : null;
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + file + " cannot be read.", e);
        }
    }

    /** Gives the lock back. */
    @Override
    public void close() {
        try {
            lockFile.close();
        } catch (IOException e) {
            throw new UncheckedIOException("The lock of " + path + " cannot be given back.", e);
        }
    }

    static void writeOwnerOnly(Path file, String secret) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, ownerOnly("rw-------"));
        Files.writeString(file, secret);
    }

    private static FileChannel lock(Path folder) throws IOException {
        Path file = folder.resolve(LOCK_FILE);
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = tryLock(channel);
        if (lock == null) {
            channel.close();
            throw new DataFolderInUseException(folder, Files.readString(file).strip());
        }
        byte[] pid = Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8);
        channel.truncate(0).write(ByteBuffer.wrap(pid));
        channel.force(true);
        return channel;
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static FileAttribute<Set<PosixFilePermission>> ownerOnly(String permissions) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
    }
}
