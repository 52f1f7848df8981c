package guatu.example;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * Reads the projects that the sources name: one block a project, as the head of {@code
 * named-projects.txt} explains.
 */
final class NamedProjects {

    private static final long SEED = 20221219;

    private final Milestones milestones;

    NamedProjects(Milestones milestones) {
        this.milestones = milestones;
    }

    /** The projects in the order of the file. */
    List<Project> read(List<String> lines) {
        List<Project> projects = new ArrayList<>();
        List<String> block = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith("#") || line.isBlank()) {
                continue;
            }
            if (!line.startsWith(" ") && !block.isEmpty()) {
                projects.add(project(block));
                block.clear();
            }
            block.add(line.strip());
        }
        projects.add(project(block));
        return projects;
    }

    private Project project(List<String> block) {
        String[] head = block.getFirst().split(" ", 2);
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("项目编码", head[0]);
        cells.put("项目名称", head[1]);
        cells.put("示例", "否");
        List<Milestone> listed = new ArrayList<>();
        for (String line : block.subList(1, block.size())) {
            String[] pair = line.split(" = ", 2);
            switch (pair[0]) {
                case "节点" -> listed.add(milestone(pair[1]));
                case "进度" -> listed.addAll(laidOut(head[0], pair[1]));
                case "地点", "位置" -> cells.put("位置", pair[1]);
                default -> cells.put(pair[0], pair[1]);
            }
        }
        return new Project(cells, listed);
    }

    private List<Milestone> laidOut(String code, String written) {
        String[] words = written.split(" ");
        return milestones.of(
                words[0],
                Course.of(words[1]),
                Placement.Stage.of(words[2]),
                new SplittableRandom(SEED + code.hashCode()));
    }

    /** code | name | phase | building | start | finish | weight | predecessors | reports | more. */
    private static Milestone milestone(String written) {
        List<String> parts =
                new ArrayList<>(Stream.of(written.split("\\|", -1)).map(String::strip).toList());
        while (parts.size() < 10) {
            parts.add("");
        }
        return new Milestone(
                parts.get(0),
                parts.get(1),
                parts.get(2),
                parts.get(3),
                new Span(LocalDate.parse(parts.get(4)), LocalDate.parse(parts.get(5))),
                Integer.parseInt(parts.get(6)),
                Link.parse(parts.get(7)),
                "",
                "",
                more(parts.get(9)),
                Stream.of(parts.get(8).split(";"))
                        .filter(r -> !r.isBlank())
                        .map(NamedProjects::report)
                        .toList());
    }

    private static Map<String, String> more(String written) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (String pair : written.split(";")) {
            if (pair.contains("=")) {
                cells.put(pair.split("=")[0].strip(), pair.split("=")[1].strip());
            }
        }
        return cells;
    }

    /** 开工 day · 完成 day · 进展 day percent% · 预计完成 day expected-day. */
    private static Report report(String written) {
        String[] words = written.strip().split(" ");
        LocalDate on = LocalDate.parse(words[1]);
        return switch (Report.Kind.of(words[0])) {
            case STARTED -> Report.started(on);
            case FINISHED -> Report.finished(on);
            case PROGRESS ->
                    Report.progress(on, Integer.parseInt(words[2].replace("%", "")), null, "");
            case EXPECTED -> Report.expected(on, LocalDate.parse(words[2]), "");
            case BLOCKED -> Report.blocked(on, words[2]);
        };
    }
}
