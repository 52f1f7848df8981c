package guatu.example;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Makes {@code qingdao-2022.xlsx} from the tables in {@code source/}.
 *
 * <p>Run from {@code examples/qingdao-2022}: {@code mvn -q compile} and then {@code java -cp …
 * guatu.example.MakeExample}; the README has the line to copy. The folder may be given instead.
 */
public final class MakeExample {

    static final String FILE = "qingdao-2022.xlsx";

    private MakeExample() {}

    /** Writes the workbook and says how much is in it. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments.length > 0 ? arguments[0] : ".");
        List<Sheet> sheets = new Example(new Source(folder.resolve("source"))).sheets();
        Files.write(folder.resolve(FILE), Workbook.bytes(sheets));
        for (Sheet sheet : sheets) {
            System.out.println(sheet.name() + "\t" + sheet.rows().size());
        }
    }
}
