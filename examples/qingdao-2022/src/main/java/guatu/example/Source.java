package guatu.example;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The folder of readable tables that the example is made from. */
record Source(Path folder) {

    /** The table in {@code name}.tsv: first line the header, tabs between cells. */
    Table table(String name) {
        return Table.of(lines(name + ".tsv"));
    }

    /** The lines of a file in the folder, as they stand. */
    List<String> lines(String fileName) {
        try {
            return Files.readAllLines(folder.resolve(fileName));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + folder.resolve(fileName), e);
        }
    }
}
