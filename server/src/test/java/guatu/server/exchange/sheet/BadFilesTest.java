package guatu.server.exchange.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that cannot or must not be read: each has its own message. */
class BadFilesTest {

    @TempDir Path folder;

    @Test
    void anEmptyFile() throws IOException {
        assertRefused(new byte[0], "清单.xlsx", "empty");
    }

    @Test
    void aWorkbookOfTheOldKind() throws IOException {
        try (Workbook old = new HSSFWorkbook()) {
            old.createSheet("项目清单");
            assertRefused(bytes(old), "清单.xls", "xls");
        }
    }

    @Test
    void anEncryptedWorkbook() throws Exception {
        byte[] plain = workbook();
        try (POIFSFileSystem file = new POIFSFileSystem()) {
            EncryptionInfo info = new EncryptionInfo(EncryptionMode.agile);
            var encryptor = info.getEncryptor();
            encryptor.confirmPassword("guatu");
            try (OPCPackage parts = OPCPackage.open(new ByteArrayInputStream(plain));
                    OutputStream out = encryptor.getDataStream(file)) {
                parts.save(out);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            file.writeFilesystem(out);
            assertRefused(out.toByteArray(), "清单.xlsx", "encrypted");
        }
    }

    @Test
    void aWorkbookWithMacrosWhateverItsName() throws IOException {
        try (XSSFWorkbook macros = new XSSFWorkbook(XSSFWorkbookType.XLSM)) {
            macros.createSheet("项目清单");
            assertRefused(bytes(macros), "清单.xlsx", "macros");
        }
    }

    @Test
    void aWorkbookCutOffHalfway() throws IOException {
        byte[] whole = workbook();
        assertRefused(Arrays.copyOf(whole, whole.length / 2), "清单.xlsx", "corrupt");
    }

    @Test
    void aWorkbookWhoseSheetIsNoXml() throws IOException {
        assertRefused(replaced("xl/worksheets/sheet1.xml", "<worksheet><row"), "a.xlsx", "corrupt");
    }

    @Test
    void aZipBomb() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 200; i++) {
                zip.write(zeros);
            }
            zip.closeEntry();
        }
        assertRefused(out.toByteArray(), "清单.xlsx", "bomb");
    }

    @Test
    void anEntityThatWouldReadAnotherFile() throws IOException {
        String evil =
                "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><worksheet><sheetData>"
                        + "<row r='1'><c r='A1' t='inlineStr'><is><t>&e;</t></is></c></row>"
                        + "</sheetData></worksheet>";
        Opened opened = open(replaced("xl/worksheets/sheet1.xml", evil), "清单.xlsx");

        // Refused, or read as nothing: never the other file's content.
        if (opened instanceof Opened.Read(var sheets)) {
            assertThat(sheets.getFirst().rows()).isEmpty();
        }
    }

    @Test
    void aFileBeyondTheLimit() throws IOException {
        Path file = folder.resolve("a.csv");
        Files.writeString(file, "项目名称,区市\n".repeat(100));
        Opened opened =
                new SheetReader(new Limits(100, 100, 100)).open(file, "a.csv", Progress.SILENT);
        assertThat(code(opened)).isEqualTo("exchange.file.huge");
    }

    @Test
    void moreCellsThanTheLimit() throws IOException {
        Path file = folder.resolve("a.csv");
        Files.writeString(file, "项目名称,区市\n".repeat(100));
        Opened opened =
                new SheetReader(new Limits(1 << 20, 1 << 20, 50))
                        .open(file, "a.csv", Progress.SILENT);
        assertThat(code(opened)).isEqualTo("exchange.file.cells");
    }

    @Test
    void aPictureIsNoText() throws IOException {
        assertRefused(
                new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13},
                "a.csv",
                "encoding");
    }

    @Test
    void aWebPageThatCallsItselfAWorkbook() throws IOException {
        byte[] page = "<html><table><tr><td>项目</td></tr></table>".getBytes(StandardCharsets.UTF_8);
        assertRefused(page, "导出.xls", "html");
    }

    @Test
    void aQuoteThatIsNeverClosedNamesItsLine() throws IOException {
        Opened opened = open("名称,内容\n甲,\"未完\n乙,丙\n".getBytes(StandardCharsets.UTF_8), "a.csv");

        assertThat(code(opened)).isEqualTo("exchange.file.quote");
        assertThat(((Opened.Refused) opened).problem().arguments()).containsExactly(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16LE", "UTF-16BE", "UTF-16"})
    void aCsvInAnyUsualEncodingIsRead(String charset) throws IOException {
        String text = "项目名称,责任单位\n张村河片区改造,\"崂山区住建局、中韩街道\"\n";

        Opened opened = open(text.getBytes(Charset.forName(charset)), "清单.csv");

        Sheet sheet = ((Opened.Read) opened).sheets().getFirst();
        assertThat(sheet.name()).isEqualTo("清单");
        assertThat(sheet.rows().get(1).cells())
                .extracting(Cell::text)
                .containsExactly("张村河片区改造", "崂山区住建局、中韩街道");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void theDelimiterIsFound(String delimiter) throws IOException {
        String text = String.join("\n", "a,b,c", "1,2,3", "x,y,z").replace(",", delimiter);

        Opened opened = open(text.getBytes(StandardCharsets.UTF_8), "a.txt");

        assertThat(((Opened.Read) opened).sheets().getFirst().rows())
                .allMatch(row -> row.cells().size() == 3);
    }

    private void assertRefused(byte[] content, String name, String code) throws IOException {
        assertThat(code(open(content, name))).isEqualTo("exchange.file." + code);
    }

    private static String code(Opened opened) {
        return opened instanceof Opened.Refused(var problem) ? problem.code() : "read";
    }

    private Opened open(byte[] content, String name) throws IOException {
        Path file = folder.resolve("file");
        Files.write(file, content);
        return new SheetReader(Limits.DEFAULT).open(file, name, Progress.SILENT);
    }

    private static byte[] workbook() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            var sheet = workbook.createSheet("项目清单");
            for (int i = 0; i < 500; i++) {
                sheet.createRow(i).createCell(0).setCellValue("项目" + i);
            }
            return bytes(workbook);
        }
    }

    private static byte[] bytes(Workbook workbook) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        workbook.write(out);
        return out.toByteArray();
    }

    /** A workbook with another content in one of its parts. */
    private static byte[] replaced(String part, String content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new ByteArrayInputStream(workbook()));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                InputStream rest = in;
                zip.write(
                        entry.getName().equals(part)
                                ? content.getBytes(StandardCharsets.UTF_8)
                                : rest.readAllBytes());
            }
        }
        return out.toByteArray();
    }
}
