import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Holds the licences of everything that is shipped or builds it against the list of those we take
 * (许可证检查): {@code java tools/Licences.java target/bom.json web/package-lock.json}. Ends with 1 and
 * names what has none of them.
 */
final class Licences {

    /** SPDX identifiers; a choice between licences is enough when one of them stands here. */
    private static final Set<String> TAKEN =
            Set.of(
                    "0BSD",
                    "Apache-2.0",
                    "BSD-2-Clause",
                    "BSD-3-Clause",
                    "BSL-1.0",
                    "CC0-1.0",
                    "CC-BY-4.0",
                    "BlueOak-1.0.0",
                    "EPL-1.0",
                    "EPL-2.0",
                    "ISC",
                    "LGPL-2.1-only",
                    "LGPL-2.1-or-later",
                    "LGPL-2.1+",
                    "LGPL-3.0-only",
                    "LGPL-3.0-or-later",
                    "MIT",
                    "MIT-0",
                    "MPL-2.0",
                    "OFL-1.1",
                    "PostgreSQL",
                    "Python-2.0",
                    "Unlicense",
                    "UPL-1.0",
                    "Zlib",
                    "GPL-2.0-with-classpath-exception",
                    "W3C-20150513",
                    "PDDL-1.0");

    /** Names that poms use for some of them. */
    private static final Set<String> ALSO =
            Set.of(
                    "Apache License, Version 2.0",
                    "The Apache Software License, Version 2.0",
                    "Apache License 2.0",
                    "Apache 2.0",
                    "BSD",
                    "Go License",
                    "Public Domain",
                    "Eclipse Distribution License - v 1.0",
                    "EDL 1.0",
                    "Bouncy Castle Licence",
                    "Eclipse Public License v2.0",
                    "GNU Lesser General Public License",
                    "Unicode/ICU License",
                    "Unicode-3.0",
                    "GPL2 w/ CPE",
                    "The MIT License (MIT)");

    private static final String LIBRARY = "\"type\" : \"library\"";
    private static final Pattern NAME = Pattern.compile("\"name\" : \"([^\"]+)\"");
    private static final Pattern LICENCE =
            Pattern.compile("\"(?:id|name|expression)\" : \"([^\"]+)\"");
    private static final Pattern LICENCES =
            Pattern.compile("\"licenses\" : \\[(.*?)\\],\\s+\"", Pattern.DOTALL);
    private static final Pattern NPM =
            Pattern.compile("\"node_modules/([^\"]+)\": \\{(.*?)\n    \\}", Pattern.DOTALL);
    private static final Pattern NPM_LICENCE = Pattern.compile("\"license\": \"([^\"]+)\"");

    private Licences() {}

    public static void main(String[] arguments) throws IOException {
        List<String> wrong = new ArrayList<>();
        int java = java(Files.readString(Path.of(arguments[0])), wrong);
        int npm = npm(Files.readString(Path.of(arguments[1])), wrong);
        if (java < 20 || npm < 20) {
            wrong.add("only " + java + " Java and " + npm + " npm components were read");
        }
        wrong.forEach(System.err::println);
        System.out.printf("许可证 / licences: %d Java, %d npm%n", java, npm);
        System.exit(wrong.isEmpty() ? 0 : 1);
    }

    private static int java(String bom, List<String> wrong) {
        int count = 0;
        String[] components = bom.substring(bom.indexOf("\n  \"components\"")).split(LIBRARY);
        for (int i = 1; i < components.length; i++) {
            Matcher named = NAME.matcher(components[i]);
            String name = named.find() ? named.group(1) : "";
            Set<String> licences = new TreeSet<>();
            Matcher block = LICENCES.matcher(components[i]);
            if (block.find()) {
                Matcher licence = LICENCE.matcher(block.group(1));
                while (licence.find()) {
                    licences.add(licence.group(1));
                }
            }
            count++;
            if (!name.startsWith("guatu") && licences.stream().noneMatch(Licences::isTaken)) {
                wrong.add(name + ": " + licences);
            }
        }
        return count;
    }

    private static int npm(String lock, List<String> wrong) {
        int count = 0;
        Matcher component = NPM.matcher(lock);
        while (component.find()) {
            Matcher licence = NPM_LICENCE.matcher(component.group(2));
            String said = licence.find() ? licence.group(1) : "";
            count++;
            if (!isTaken(said)) {
                wrong.add(component.group(1) + " (npm): " + said);
            }
        }
        return count;
    }

    private static boolean isTaken(String licence) {
        if (TAKEN.contains(licence) || ALSO.contains(licence)) {
            return true;
        }
        String[] choice = licence.replaceAll("[()]", "").split(" OR ");
        for (String one : choice) {
            boolean all = !one.isBlank();
            for (String part : one.split(" AND ")) {
                all &= TAKEN.contains(part.strip());
            }
            if (all) {
                return true;
            }
        }
        return false;
    }
}
