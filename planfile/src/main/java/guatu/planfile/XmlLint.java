package guatu.planfile;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads ids and relations out of the XML of Microsoft Project ({@code Task} with its {@code
 * PredecessorLink}) and Primavera ({@code Activity} and {@code Relationship}).
 */
final class XmlLint {
    private static final Set<String> CONTAINERS =
            Set.of("Task", "Activity", "Relationship", "Calendar");

    private final Lint lint;
    private final Deque<String> open = new ArrayDeque<>();

    /** What stands directly in the task, activity, relationship or calendar at hand. */
    private Map<String, String> values = new HashMap<>();

    private final List<String> predecessors = new ArrayList<>();
    private boolean works;
    private final StringBuilder text = new StringBuilder();

    XmlLint(Lint lint) {
        this.lint = lint;
    }

    /** Where the file breaks off the reading ends: its parser will refuse it by name. */
    void read(byte[] bytes) {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
            while (reader.hasNext()) {
                switch (next(reader)) {
                    case XMLStreamConstants.START_ELEMENT -> begun(reader.getLocalName());
                    case XMLStreamConstants.CHARACTERS -> text.append(text(reader));
                    case XMLStreamConstants.END_ELEMENT -> ended(reader.getLocalName());
                    default -> {
                        // Comments and the like.
                    }
                }
            }
        } catch (XMLStreamException brokenOff) {
            open.clear();
        }
    }

    /** Readers of XML break off with unchecked exceptions, too, over a broken DTD say. */
    private static int next(XMLStreamReader reader) throws XMLStreamException {
        try {
            return reader.next();
        } catch (RuntimeException brokenOff) {
            throw new XMLStreamException(brokenOff);
        }
    }

    /** A text may be read only now, and only now turn out to hold what XML may not. */
    private static String text(XMLStreamReader reader) throws XMLStreamException {
        try {
            return reader.getText();
        } catch (RuntimeException brokenOff) {
            throw new XMLStreamException(brokenOff);
        }
    }

    private void begun(String name) {
        if (CONTAINERS.contains(name)) {
            values = new HashMap<>();
            predecessors.clear();
            works = false;
        }
        open.push(name);
        text.setLength(0);
    }

    private void ended(String name) {
        open.pop();
        String value = text.toString().strip();
        text.setLength(0);
        String parent = open.isEmpty() ? "" : open.peek();
        switch (parent) {
            case "Task", "Activity", "Relationship", "Calendar" -> values.put(name, value);
            case "WorkTime" -> works = true;
            case "PredecessorLink" -> {
                if (name.equals("PredecessorUID")) {
                    predecessors.add(value);
                }
            }
            case "Project", "BaselineProject", "APIBusinessObjects" -> inProject(name, value);
            case "Tasks" -> task();
            default -> {
                // Nothing that has to do with activities.
            }
        }
    }

    private void inProject(String name, String value) {
        switch (name) {
            case "ObjectId" -> lint.project(value);
            case "Calendar" -> calendar();
            case "Activity" -> {
                lint.activity(value("ObjectId"), value("Id"));
                lint.name(value("ProjectObjectId"), value("Id"));
            }
            case "Relationship" ->
                    lint.relation(
                            new Lint.Relation(
                                    value("PredecessorActivityObjectId"),
                                    value("SuccessorActivityObjectId"),
                                    value("PredecessorProjectObjectId"),
                                    value("SuccessorProjectObjectId")));
            default -> {
                // A property of the project.
            }
        }
    }

    private void calendar() {
        if (!works && value("BaseCalendarObjectId").isEmpty()) {
            lint.idleCalendar(value("Name"));
        }
    }

    /** A task of Microsoft Project; a blank row has no name and no predecessors. */
    private void task() {
        if (value("IsNull").equals("1")) {
            return;
        }
        String uid = value("UID");
        lint.activity(uid, value("ID"));
        for (String predecessor : predecessors) {
            lint.relation(new Lint.Relation(predecessor, uid, "", ""));
        }
    }

    private String value(String name) {
        return values.getOrDefault(name, "");
    }
}
