package guatu.server.exchange.sheet;

import static guatu.server.exchange.sheet.Xml.attribute;
import static guatu.server.exchange.sheet.Xml.isTrue;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The part that lists the sheets and says from which day the workbook counts. */
record WorkbookPart(boolean epoch1904, List<Listed> sheets) {

    /** A sheet as listed. */
    record Listed(String name, String relation, boolean hidden) {}

    static WorkbookPart read(InputStream in) throws XMLStreamException {
        XMLStreamReader xml = Xml.open(in);
        boolean epoch1904 = false;
        List<Listed> sheets = new ArrayList<>();
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "workbookPr" -> epoch1904 = isTrue(attribute(xml, "date1904"));
                case "sheet" -> sheets.add(listed(xml));
                default -> {
                    // Views, names and calculation settings say nothing about values.
                }
            }
        }
        return new WorkbookPart(epoch1904, sheets);
    }

    private static Listed listed(XMLStreamReader xml) {
        String name = attribute(xml, "name");
        String relation = attribute(xml, "id");
        String state = attribute(xml, "state");
        return new Listed(
                name == null ? "" : name,
                relation == null ? "" : relation,
                state != null && !state.equals("visible"));
    }
}
