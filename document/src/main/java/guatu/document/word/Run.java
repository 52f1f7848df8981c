package guatu.document.word;

/**
 * A run of text in the XML (文字段): the smallest piece of a paragraph that can be split. Offsets into
 * the part.
 */
final class Run {

    final int start;
    final String startTag;
    int end;

    /** Behind the start tag and the properties. */
    int contentStart;

    int contentEnd;
    String properties = "";

    /** Whether the reader of the file never sees it. */
    boolean hidden;

    Run(int start, String startTag) {
        this.start = start;
        this.startTag = startTag;
        this.contentStart = start + startTag.length();
    }

    /** Something that stands in a paragraph like a run and cannot be split. */
    static Run whole(int start, int end) {
        Run run = new Run(start, "");
        run.end = end;
        return run;
    }
}
