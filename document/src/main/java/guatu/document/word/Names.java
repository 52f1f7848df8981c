package guatu.document.word;

/**
 * How a part writes its elements (标签写法): with the prefix it has, or with one of ours where it has
 * none that an attribute could carry.
 *
 * @param prefix of the elements the part writes, with its colon; may be empty
 * @param own of the elements we write
 * @param declaration what each of ours must carry to be understood; mostly empty
 */
record Names(String prefix, String own, String declaration) {

    static Names of(XmlPart part) {
        String prefix = part.wordPrefix();
        String namespace = part.isStrict() ? XmlPart.STRICT_WORD : XmlPart.WORD;
        return prefix == null || prefix.isEmpty()
                ? new Names("", "w:", " xmlns:w=\"" + namespace + "\"")
                : new Names(prefix, prefix, "");
    }

    String rangeStart(int id) {
        return mark("commentRangeStart", id);
    }

    /** The end of the range and the mark that the comment hangs on. */
    String rangeEnd(int id) {
        String run = "<" + own + "r" + declaration + ">";
        return mark("commentRangeEnd", id) + run + mark("commentReference", id) + "</" + own + "r>";
    }

    private String mark(String element, int id) {
        return "<" + own + element + declaration + " " + own + "id=\"" + id + "\"/>";
    }
}
