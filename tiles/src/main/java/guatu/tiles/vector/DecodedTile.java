package guatu.tiles.vector;

import guatu.tiles.shape.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A vector tile read back (瓦片解码), for whoever compares tiles.
 *
 * @param layers by name, in the order of the tile
 */
public record DecodedTile(Map<String, List<Feature>> layers) {

    /**
     * One feature.
     *
     * @param parts points, lines or rings as columns and rows in turn; rings without their last
     *     corner
     */
    public record Feature(
            long id, Kind kind, Map<String, Object> properties, List<List<Integer>> parts) {}

    /** Reads a tile. */
    public static DecodedTile of(byte[] tile) {
        Map<String, List<Feature>> layers = new LinkedHashMap<>();
        Message message = new Message(tile, 0, tile.length);
        while (message.next()) {
            if (message.field() == 3) {
                readLayer(message.part(), layers);
            }
        }
        return new DecodedTile(layers);
    }

    private static void readLayer(Message layer, Map<String, List<Feature>> into) {
        String name = "";
        List<Message> features = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        while (layer.next()) {
            switch (layer.field()) {
                case 1 -> name = layer.text();
                case 2 -> features.add(layer.part());
                case 3 -> keys.add(layer.text());
                case 4 -> values.add(value(layer.part()));
                default -> layer.skip();
            }
        }
        into.put(name, features.stream().map(one -> feature(one, keys, values)).toList());
    }

    private static Object value(Message value) {
        Object read = "";
        while (value.next()) {
            read =
                    switch (value.field()) {
                        case 1 -> value.text();
                        case 2 -> (double) Float.intBitsToFloat((int) value.number());
                        case 3 -> Double.longBitsToDouble(value.number());
                        case 4, 5 -> value.number();
                        case 6 -> unsigned(value.number());
                        default -> value.number() != 0;
                    };
        }
        return read;
    }

    private static Feature feature(Message feature, List<String> keys, List<Object> values) {
        long id = 0;
        int type = 0;
        Map<String, Object> properties = new LinkedHashMap<>();
        List<Long> commands = List.of();
        while (feature.next()) {
            switch (feature.field()) {
                case 1 -> id = feature.number();
                case 2 -> {
                    List<Long> tags = feature.part().numbers();
                    for (int i = 0; i + 1 < tags.size(); i += 2) {
                        properties.put(
                                keys.get(tags.get(i).intValue()),
                                values.get(tags.get(i + 1).intValue()));
                    }
                }
                case 3 -> type = (int) feature.number();
                case 4 -> commands = feature.part().numbers();
                default -> feature.skip();
            }
        }
        return new Feature(id, Kind.of(type), properties, parts(commands));
    }

    private static List<List<Integer>> parts(List<Long> commands) {
        List<List<Integer>> parts = new ArrayList<>();
        int x = 0;
        int y = 0;
        int at = 0;
        while (at < commands.size()) {
            int command = commands.get(at++).intValue();
            int times = (command & 7) == 7 ? 0 : command >> 3;
            for (int i = 0; i < times; i++) {
                x += (int) unsigned(commands.get(at++));
                y += (int) unsigned(commands.get(at++));
                if ((command & 7) == 1) {
                    parts.add(new ArrayList<>());
                }
                parts.getLast().add(x);
                parts.getLast().add(y);
            }
        }
        return parts;
    }

    private static long unsigned(long zigzag) {
        return zigzag >>> 1 ^ -(zigzag & 1);
    }
}
