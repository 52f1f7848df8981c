package guatu.example;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Worksheet;

/** Writes sheets as an .xlsx file: bold frozen headings, real dates and numbers, the rest text. */
final class Workbook {

    private static final Set<String> NUMBERS =
            Set.of("总投资(万元)", "工期(工作日)", "权重", "提前天数", "完成比例", "申报任务数", "申报数量", "数量", "年度");
    private static final Set<String> DATES =
            Set.of("计划开始", "计划完成", "不早于", "不晚于", "复工时间", "生效日期", "失效日期", "日期", "预计完成", "开始", "结束");

    /** Every part of the file bears this time, so that the same sheets give the same bytes. */
    private static final LocalDateTime PART_TIME = LocalDateTime.of(2022, 1, 1, 0, 0);

    private Workbook() {}

    /** The file's bytes; the same for the same sheets. */
    static byte[] bytes(List<Sheet> sheets) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (var workbook = new org.dhatim.fastexcel.Workbook(out, "Guatu", "1.0")) {
            for (Sheet sheet : sheets) {
                write(sheet, workbook.newWorksheet(sheet.name()));
            }
        }
        return withoutTimes(out.toByteArray());
    }

    private static void write(Sheet sheet, Worksheet worksheet) {
        worksheet.freezePane(0, 1);
        for (int column = 0; column < sheet.header().size(); column++) {
            String heading = sheet.header().get(column);
            worksheet.value(0, column, heading);
            worksheet.style(0, column).bold().fillColor("DDE6F0").set();
            worksheet.width(column, width(sheet, column));
            for (int row = 0; row < sheet.rows().size(); row++) {
                cell(worksheet, row + 1, column, heading, sheet.rows().get(row).get(column));
            }
        }
    }

    private static void cell(
            Worksheet worksheet, int row, int column, String heading, String text) {
        if (text.isEmpty()) {
            return;
        }
        if (NUMBERS.contains(heading)) {
            worksheet.value(row, column, new BigDecimal(text));
        } else if (DATES.contains(heading)) {
            worksheet.value(row, column, LocalDate.parse(text));
            worksheet.style(row, column).format("yyyy-MM-dd").set();
        } else {
            worksheet.value(row, column, text);
        }
    }

    /** As wide as the widest of the first rows, Chinese counted double; 10 to 48. */
    private static double width(Sheet sheet, int column) {
        int widest = sheet.header().get(column).length() * 2 + 2;
        for (List<String> row : sheet.rows().subList(0, Math.min(60, sheet.rows().size()))) {
            int width = row.get(column).chars().map(c -> c > 0x2E80 ? 2 : 1).sum() + 2;
            widest = Math.max(widest, width);
        }
        return Math.clamp(widest, 10, 48);
    }

    /** Packs the parts anew: they say when they were written, and stream where files are wanted. */
    private static byte[] withoutTimes(byte[] file) throws IOException {
        Path temporary = Files.createTempFile("guatu-example", ".xlsx");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Files.write(temporary, file);
        try (var from = new ZipFile(temporary.toFile());
                var to = new ZipOutputStream(out)) {
            for (ZipEntry part : Collections.list(from.entries())) {
                ZipEntry same = new ZipEntry(part.getName());
                same.setTimeLocal(PART_TIME);
                to.putNextEntry(same);
                to.write(timeless(part.getName(), from.getInputStream(part).readAllBytes()));
                to.closeEntry();
            }
        } finally {
            Files.delete(temporary);
        }
        return out.toByteArray();
    }

    private static byte[] timeless(String part, byte[] content) {
        if (!part.equals("docProps/core.xml")) {
            return content;
        }
        String text = new String(content, StandardCharsets.UTF_8);
        return text.replaceAll("(W3CDTF\">)[^<]*", "$12022-01-01T00:00:00Z")
                .getBytes(StandardCharsets.UTF_8);
    }
}
