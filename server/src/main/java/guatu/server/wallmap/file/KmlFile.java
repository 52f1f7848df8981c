package guatu.server.wallmap.file;

import guatu.server.web.Problem;
import guatu.tiles.datum.Degrees;
import guatu.tiles.shape.Kind;
import guatu.tiles.shape.Shape;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** KML 2.2: placemarks with their points, lines and areas. No entity, no other document is read. */
final class KmlFile {

    private final List<RawFeature> features = new ArrayList<>();
    private final XMLStreamReader xml;

    private KmlFile(XMLStreamReader xml) {
        this.xml = xml;
    }

    static GisFile read(String text) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            KmlFile file = new KmlFile(factory.createXMLStreamReader(new StringReader(text)));
            file.readAll();
            return new GisFile("KML", Degrees.CRS84, file.features, List.of());
        } catch (XMLStreamException broken) {
            throw new UnreadableException(Problem.at("map.file.broken", "file", "KML"));
        }
    }

    private void readAll() throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("Placemark")) {
                placemark();
            }
        }
    }

    private void placemark() throws XMLStreamException {
        Map<String, Object> properties = new LinkedHashMap<>();
        Map<Kind, Shape> shapes = new LinkedHashMap<>();
        boolean inner = false;
        String data = null;
        Kind kind = Kind.POINT;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("Placemark")) {
                break;
            }
            if (event != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "name" -> properties.put("name", xml.getElementText().strip());
                case "Data" -> data = xml.getAttributeValue(null, "name");
                case "value" -> put(properties, data, xml.getElementText());
                case "SimpleData" ->
                        put(properties, xml.getAttributeValue(null, "name"), xml.getElementText());
                case "Point" -> kind = Kind.POINT;
                case "LineString" -> kind = Kind.LINE;
                case "Polygon" -> kind = Kind.POLYGON;
                case "outerBoundaryIs" -> inner = false;
                case "innerBoundaryIs" -> inner = true;
                case "coordinates" -> {
                    Kind here = kind;
                    Shape shape = shapes.computeIfAbsent(here, KmlFile::begun);
                    places(xml.getElementText(), shape);
                    shape.endPart(here != Kind.POLYGON || !inner);
                }
                default -> {
                    // Styles, views and times are none of our business.
                }
            }
        }
        shapes.values().forEach(shape -> features.add(new RawFeature(shape, properties)));
    }

    private static Shape begun(Kind kind) {
        Shape shape = new Shape();
        shape.begin(kind);
        return shape;
    }

    private static void put(Map<String, Object> into, @Nullable String name, String value) {
        if (name != null && !value.isBlank()) {
            into.put(name, value.strip());
        }
    }

    private static void places(String text, Shape into) {
        for (String place : text.strip().split("\\s+")) {
            String[] numbers = place.split(",");
            into.add(number(numbers, 0), number(numbers, 1));
        }
    }

    private static double number(String[] numbers, int at) {
        try {
            return at < numbers.length ? Double.parseDouble(numbers[at]) : Double.NaN;
        } catch (NumberFormatException none) {
            return Double.NaN;
        }
    }
}
