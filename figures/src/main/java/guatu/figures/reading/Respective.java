package guatu.figures.reading;

import java.util.ArrayList;
import java.util.List;

/**
 * Gives each figure behind 分别 its own name (分别承接): 参保率、巩固率分别达到95%、98.4%. Only where there are as
 * many names as figures.
 */
final class Respective {

    private static final String WORD = "分别";
    private static final String JOINS = "、和与及，以";

    /** 同比分别, 较上年分别: no more words than these and no name among them. */
    private static final int COMPARED = 5;

    /** More names than these are no list of figures any more. */
    private static final int MOST = 12;

    private final View view;
    private final List<Token> tokens;
    private final SubjectWords words = SubjectWords.STANDARD;

    private List<String> subjects = List.of();
    private int first;

    Respective(View view, List<Token> tokens) {
        this.view = view;
        this.tokens = tokens;
    }

    /** What the figure is about when it stands in such a list whose clause begins there, or "". */
    String of(int index, int clause, List<String> told) {
        int place = index - first;
        if (place > 0 && place < subjects.size()) {
            return subjects.get(place);
        }
        subjects = List.of();
        int start = tokens.get(index).start();
        int word = start - WORD.length();
        while (word > clause && !view.has(word, WORD)) {
            word--;
        }
        if (word < clause || !view.has(word, WORD)) {
            return "";
        }
        int begin = words.begin(view, clause, word);
        int count = count(index);
        List<String> names = names(view.text(begin, word), count);
        boolean compared = word - begin <= COMPARED && count > 1 && told.size() >= count;
        if (names.isEmpty() && compared) {
            // 发送旅客、货物…，同比分别增长10%、9%: the figures told last, in their order.
            names = List.copyOf(told.subList(told.size() - count, told.size()));
        }
        if (names.isEmpty()) {
            return "";
        }
        int verb = word + WORD.length();
        int end = Math.max(verb, words.end(view, verb, start));
        int change = words.changeAtEnd(view, verb, end);
        String tail = view.text(end - change, end);
        subjects = names.stream().map(name -> name + tail).toList();
        first = index;
        return subjects.getFirst();
    }

    /** Where the subject ends that 分别 cuts: 汽车产销量|分别完成. */
    static int cut(View view, int begin, int end) {
        for (int i = begin + WORD.length(); i < end; i++) {
            if (view.has(i, WORD)) {
                return i;
            }
        }
        return end;
    }

    /** How many figures stand in a row from there. */
    private int count(int index) {
        int last = index;
        while (last + 1 < tokens.size() && last - index < MOST && joined(last)) {
            last++;
        }
        return last - index + 1;
    }

    private boolean joined(int index) {
        int gap = tokens.get(index).end();
        int next = tokens.get(index + 1).start();
        if (next <= gap || next - gap > 2 || !tokens.get(index + 1).isMeasure()) {
            return false;
        }
        for (int at = gap; at < next; at++) {
            if (JOINS.indexOf(view.at(at)) < 0) {
                return false;
            }
        }
        return true;
    }

    /** The names in their order, or none when they are not so many. */
    private static List<String> names(String text, int count) {
        List<String> names = new ArrayList<>(List.of(text.split("、")));
        String last = names.removeLast();
        int and = lastJoin(last);
        boolean split = and > 0 && and < last.length() - 1 && names.size() + 2 == count;
        if (split) {
            names.add(last.substring(0, and));
            names.add(last.substring(and + 1));
        } else {
            names.add(last);
        }
        boolean told = names.stream().noneMatch(String::isBlank);
        return count > 1 && told && names.size() == count ? names : List.of();
    }

    private static int lastJoin(String text) {
        int at = text.length() - 1;
        while (at >= 0 && "和与及".indexOf(text.charAt(at)) < 0) {
            at--;
        }
        return at;
    }
}
