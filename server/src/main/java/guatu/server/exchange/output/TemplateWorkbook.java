package guatu.server.exchange.output;

import guatu.server.exchange.layout.Field;
import guatu.server.exchange.layout.SheetRole;
import guatu.server.exchange.layout.Words;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;

/** The empty workbook to fill in (模板): the headings of an export, and what each column takes. */
public final class TemplateWorkbook {

    private static final int ROWS_WITH_CHOICES = 2000;

    private TemplateWorkbook() {}

    /** Writes the template. */
    public static void write(OutputStream out) throws IOException {
        try (Workbook workbook = new Workbook(out, "Guatu", "1.0")) {
            explain(workbook);
            sheet(workbook, SheetRole.PROJECTS);
            sheet(workbook, SheetRole.MILESTONES);
            for (SheetRole role : SheetRole.values()) {
                boolean done = role == SheetRole.PROJECTS || role == SheetRole.MILESTONES;
                if (!done && role != SheetRole.IGNORE) {
                    sheet(workbook, role);
                }
            }
        }
    }

    private static void sheet(Workbook workbook, SheetRole role) {
        SheetWriter sheet = new SheetWriter(workbook, role.title());
        sheet.headings(ExportWorkbook.titles(role));
        List<Field> fields = ExportWorkbook.fields(role);
        for (int column = 0; column < fields.size(); column++) {
            List<String> words = words(fields.get(column));
            if (!words.isEmpty()) {
                sheet.sheet()
                        .range(1, column, ROWS_WITH_CHOICES, column)
                        .validateWithListByFormula('"' + String.join(",", words) + '"');
            }
        }
    }

    private static List<String> words(Field field) {
        return switch (field.type()) {
            case "kind", "level", "unitKind", "reportKind" -> Words.printed(field.type());
            case "yesNo" -> List.of("是", "否");
            default -> List.of();
        };
    }

    private static void explain(Workbook workbook) {
        SheetWriter sheet = new SheetWriter(workbook, "说明");
        sheet.headings(List.of("工作表", "列", "必填", "填法"));
        for (SheetRole role : SheetRole.values()) {
            for (Field field : role == SheetRole.IGNORE ? List.<Field>of() : fields(role)) {
                sheet.row(
                        List.of(
                                role.title(),
                                field.title(),
                                field.required() ? "是" : "",
                                manner(field)));
            }
        }
    }

    private static List<Field> fields(SheetRole role) {
        return ExportWorkbook.fields(role);
    }

    private static String manner(Field field) {
        List<String> words = words(field);
        if (!words.isEmpty()) {
            return words.stream().collect(Collectors.joining("、", "填写：", ""));
        }
        return switch (field.type()) {
            case "firstDay", "lastDay", "day" -> "日期，如 2022-06-01；只知月份填 2022年6月，只知年份填 2022年";
            case "names", "units", "actions", "areas", "districts", "roles" ->
                    "多个用“、”分开；责任单位中列第一位的为牵头单位";
            case "years" -> "如 2022、2023";
            case "money" -> "万元；也可写明单位，如 51亿元";
            case "place" -> "经度,纬度，如 120.38,36.07；或 WKT";
            case "phases" -> "如 一期;二期";
            case "buildings" -> "如 一期:一号动力中心;一期:一号厂房";
            case "promises" -> "如 2022:改造面积=24.47万平方米;2022:惠及户数=13000户";
            case "relations" -> "如 M02FS+10工作日;M01SS+30日";
            case "dormancy" -> "照原文填写，可注明不晚于哪一年，如 10余年(不晚于2012年)";
            case "milestone" -> "项目编码/节点编码，如 QD-2022-001/M03";
            case "number", "whole" -> "数字";
            default -> "文字";
        };
    }
}
