package guatu.server.fuzz;

import guatu.document.UnreadableException;
import guatu.document.word.WordDocument;
import guatu.figures.reading.ClaimReader;
import guatu.planfile.PlanFileException;
import guatu.planfile.PlanFiles;
import guatu.server.exchange.sheet.Limits;
import guatu.server.exchange.sheet.Progress;
import guatu.server.exchange.sheet.SheetReader;
import guatu.server.wallmap.file.GisTarget;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/** A parser that takes what strangers send (解析器); a refusal by its own exception is an answer. */
enum FuzzTarget {
    /** 清单: xlsx, csv, tsv. */
    TABLE {
        @Override
        void read(byte[] input) throws IOException {
            Path file = Files.createTempFile("fuzz", ".xlsx");
            try {
                Files.write(file, input);
                new SheetReader(LIMITS).open(file, "清单.xlsx", Progress.SILENT);
            } finally {
                Files.delete(file);
            }
        }
    },
    /** 文稿: docx, txt; comments are written into what could be read. */
    WORD {
        @Override
        void read(byte[] input) throws IOException {
            try {
                WordDocument document = WordDocument.open(input, "文稿.docx");
                int end = Math.min(4, document.text().length());
                if (end > 0) {
                    document.commented(
                            List.of(new WordDocument.Comment(0, end, List.of("批注"))),
                            "核稿",
                            Instant.EPOCH);
                }
            } catch (UnreadableException refused) {
                refusals++;
            }
        }
    },
    /** 图形: shp, dbf, prj, kml, kmz, geojson, dxf, gpkg, csv. */
    MAP {
        @Override
        void read(byte[] input) {
            GisTarget.read(input);
        }
    },
    /** 进度计划: xer, mspdi. */
    PLAN {
        @Override
        void read(byte[] input) {
            try {
                PlanFiles.read(input);
            } catch (PlanFileException refused) {
                refusals++;
            }
        }
    },
    /** 请求: JSON within the limits of application.yaml. */
    JSON {
        @Override
        void read(byte[] input) {
            try {
                MAPPER.readTree(input);
            } catch (JacksonException refused) {
                refusals++;
            }
        }
    },
    /** 数据: figures in official text. */
    FIGURES {
        @Override
        void read(byte[] input) {
            ClaimReader.read(new String(input, StandardCharsets.UTF_8));
        }
    };

    /** A file of the size of a fuzzer's may not unpack to more than the memory it is given. */
    private static final Limits LIMITS = new Limits(64L << 20, 128L << 20, 200_000);

    private static final JsonMapper MAPPER =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(64)
                                                    .maxDocumentLength(16L << 20)
                                                    .build())
                                    .build())
                    .build();

    /** Counted so that nobody takes the reading away as without effect. */
    private static volatile long refusals;

    abstract void read(byte[] input) throws IOException;
}
