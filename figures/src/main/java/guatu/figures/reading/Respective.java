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

    /** A name that leaves its head or its tail to the longest of the list. */
    private static final int SHORT_NAME = 3;

    private static final int LONGEST_LIST = 48;

    private final View view;
    private final List<Token> tokens;
    private final SubjectWords words = SubjectWords.STANDARD;

    private final NounBehind behind;
    private List<String> subjects = List.of();
    private int first;

    Respective(View view, List<Token> tokens) {
        this.view = view;
        this.tokens = tokens;
        this.behind = new NounBehind(view, tokens);
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
        if (names.isEmpty() && begin == word) {
            names = names(clauseBefore(clause), count);
        }
        boolean compared = word - begin <= COMPARED && count > 1 && told.size() >= count;
        if (names.isEmpty() && compared) {
            // 发送旅客、货物…，同比分别增长10%、9%: the figures told last, in their order.
            names = List.copyOf(told.subList(told.size() - count, told.size()));
        }
        if (names.isEmpty()) {
            return "";
        }
        // Alone, for 分别达 is a word of its own and would reach back.
        String said = view.text(word + WORD.length(), start);
        View verb = View.of(said, 0, said.length());
        int end = words.end(verb, 0, verb.length());
        boolean done = end > 1 && words.isBareVerb(verb, 0, end);
        String change = verb.text(done ? 0 : end - words.changeAtEnd(verb, 0, end), end);
        // 奉贤区、松江区分别新增8座、5座城市公园: the noun stands behind the last of them.
        String tail = change + (done ? behind.of(index + count - 1, false) : "");
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
        return count > 1 && told && names.size() == count ? whole(names) : List.of();
    }

    /** 一般公共预算收入和支出, 博士、硕士、本科毕业生: what only the longest name says of all. */
    private static List<String> whole(List<String> names) {
        String first = names.getFirst();
        String last = names.getLast();
        boolean head = names.stream().skip(1).allMatch(n -> isShort(n, first));
        boolean tail = names.stream().limit(names.size() - 1).allMatch(n -> isShort(n, last));
        if (!head && !tail) {
            return names;
        }
        String longest = head ? first : last;
        return names.stream()
                .map(name ->
                        name.equals(longest)
                                ? name
                                : head
                                        ? longest.substring(0, longest.length() - name.length())
                                                + name
                                        : name + longest.substring(name.length()))
                .toList();
    }

    private static boolean isShort(String name, String whole) {
        return name.length() <= SHORT_NAME && whole.length() >= 2 * name.length();
    }

    /** The list of names in the clause before: 对博士、硕士、本科毕业生，分别按每月…. */
    private String clauseBefore(int clause) {
        int end = clause - 1;
        int start = end;
        while (start > 0 && end - start < LONGEST_LIST && !Chars.endsClause(view.at(start - 1))) {
            start--;
        }
        int begin = start;
        for (int i = start; i < end; i++) {
            begin = view.at(i) == '的' ? i + 1 : begin;
            if (Chars.isArabic(view.at(i))) {
                return "";
            }
        }
        // 平度和莱西最少，分别为3个和2个: who, not how many.
        int until = end - begin > 2 && view.at(end - 2) == '最' ? end - 2 : end;
        return view.at(end) == '，' ? view.text(words.begin(view, begin, until), until) : "";
    }

    private static int lastJoin(String text) {
        int at = text.length() - 1;
        while (at >= 0 && "和与及".indexOf(text.charAt(at)) < 0) {
            at--;
        }
        return at;
    }
}
