package guatu.figures.reading;

import guatu.quantity.Table;
import java.util.List;

/** The words around a figure that are no part of its subject (主语边界词). */
final class SubjectWords {

    static final SubjectWords STANDARD = new SubjectWords();

    private static final String[] TIMES = {"今年", "去年", "明年", "目前", "全年", "日前", "近日", "等地"};

    private static final String[] SPEAKERS = {"我们", "咱们", "他们", "她们", "的是"};

    /** Behind a word of time there must be more than this for it to begin the subject. */
    private static final int SHORTEST = 3;

    private final Phrases<Boolean> leading = Lexicon.words("subject-leading.tsv");
    private final Phrases<Boolean> trailing = backwards("subject-trailing.tsv");
    private final Phrases<Boolean> kept = Lexicon.words("subject-kept.tsv");
    private final Phrases<Boolean> keptBehind = backwards("subject-kept.tsv");
    private final Phrases<Boolean> dependent = Lexicon.words("subject-dependent.tsv");
    private final Phrases<Boolean> changes = backwards("subject-changes.tsv");
    private final Phrases<Boolean> measures = backwards("subject-measures.tsv");
    private final Phrases<Boolean> moneyNouns = backwards("money-nouns.tsv");
    private final Phrases<Boolean> bareVerbs = Lexicon.words("subject-bare-verbs.tsv");
    private final Phrases<Boolean> verbs = Lexicon.words("subject-verbs.tsv");

    private SubjectWords() {}

    /** The words of a table, to be found by where they end. */
    static Phrases<Boolean> backwards(String table) {
        Phrases<Boolean> words = Phrases.backwards();
        for (List<String> row : Table.rows(SubjectWords.class, table)) {
            for (String word : row.getFirst().trim().split(" +")) {
                words.put(word, true);
            }
        }
        return words;
    }

    /** Where the subject begins: behind words such as 其中 and 目前. */
    int begin(View view, int start, int end) {
        int at = afterSpeaker(view, afterTime(view, start, end), end);
        Phrases.Match<Boolean> word = leading.longest(view, at);
        while (word != null && at + word.length() <= end && !isKept(kept, view, at, word)) {
            at += word.length();
            word = leading.longest(view, at);
        }
        return at;
    }

    /** 在校生 is no 校生, 费用 no 费: a longer word stands there. */
    private static boolean isKept(
            Phrases<Boolean> kept, View view, int at, Phrases.Match<Boolean> word) {
        Phrases.Match<Boolean> whole = kept.longest(view, at);
        return whole != null && whole.length() > word.length();
    }

    /** 新疆哈密今年实施…: what stands before a word of time is place, not subject. */
    private static int afterTime(View view, int start, int end) {
        int at = start;
        for (int i = start; i < end - SHORTEST; i++) {
            for (String time : TIMES) {
                if (view.has(i, time) && i + time.length() < end - SHORTEST) {
                    at = i + time.length();
                }
            }
        }
        return at;
    }

    /** 去年供暖季我们一共接到…: who speaks or is spoken of ends what stands before. */
    private static int afterSpeaker(View view, int start, int end) {
        for (int i = end - SHORTEST; i > start; i--) {
            for (String speaker : SPEAKERS) {
                if (view.has(i, speaker) && i + speaker.length() < end) {
                    return i + speaker.length();
                }
            }
        }
        return start;
    }

    /** Where the last word of time begins, or {@code start}. */
    int timeStart(View view, int start, int end) {
        for (int i = end; i > start; i--) {
            for (String time : TIMES) {
                if (view.has(i, time)) {
                    return i;
                }
            }
        }
        return start;
    }

    /** Where the subject ends: before words such as 达到 and 为. */
    int end(View view, int start, int end) {
        int at = end;
        Phrases.Match<Boolean> word = trailing.longest(view, at);
        while (word != null
                && at - word.length() >= start
                && !isMean(view, at - word.length())
                && !isKept(keptBehind, view, at, word)) {
            at -= word.length();
            word = trailing.longest(view, at);
        }
        return at;
    }

    /** The 均 of 日均 and 人均 is part of the subject, that of 巩固率均为 is not. */
    private static boolean isMean(View view, int at) {
        return view.at(at) == '均' && view.hasAny(at - 1, "日年月户人亩");
    }

    /** Whether the words lean on the figure before: 惠及居民, 总额, and 完工 alone. */
    boolean isDependent(View view, int start, int end) {
        Phrases.Match<Boolean> word = dependent.longest(view, start);
        boolean leans =
                word != null && start + word.length() <= end && !isKept(kept, view, start, word);
        return leans || isBareVerb(view, start, end);
    }

    /** 项目已开工 without its verb, for another verb to stand there. */
    String withoutVerb(String subject) {
        if (bareVerbs.contains(subject.startsWith("应") ? subject.substring(1) : subject)) {
            return "";
        }
        for (int length = 4; length >= 2; length--) {
            int cut = subject.length() - length;
            if (cut > 1 && bareVerbs.contains(subject.substring(cut))) {
                return subject.charAt(cut - 1) == '已'
                        ? subject.substring(0, cut - 1)
                        : subject.substring(0, cut);
            }
        }
        return subject;
    }

    /** 新开工棚户区改造 without the verb it begins with, or "" where it begins with none. */
    String withoutState(String subject) {
        View view = View.of(subject, 0, subject.length());
        Phrases.Match<Boolean> verb = bareVerbs.longest(view, 0);
        String object = verb == null ? "" : subject.substring(verb.length());
        if (object.length() < SHORTEST - 1 || subject.startsWith("改造")) {
            return "";
        }
        boolean done = object.startsWith("实施") && object.length() > SHORTEST + 1;
        return done ? object.substring("实施".length()) : object;
    }

    /** Whether this is a verb that needs what it is done to: 签约, 开工. */
    boolean isVerb(String word) {
        return bareVerbs.contains(word);
    }

    /** Whether the words lead from one value to the next: 提高到, 增加至, 调整为, 降至. */
    boolean isChangeTo(View view, int start, int end) {
        return end > start && view.hasAny(end - 1, "到至为成");
    }

    boolean isBareVerb(View view, int start, int end) {
        Phrases.Match<Boolean> verb = bareVerbs.longest(view, start);
        boolean bare = verb != null && start + verb.length() == end;
        return start == end || end - start == 1 || bare || isVerbsOnly(view, start, end);
    }

    /** 累计开行, 已开工建设: verbs and no noun. */
    private boolean isVerbsOnly(View view, int start, int end) {
        int at = start;
        while (at < end && (view.has(at, "累计") || view.at(at) == '已')) {
            at += view.has(at, "累计") ? 2 : 1;
        }
        int first = at;
        Phrases.Match<Boolean> verb = verbs.longest(view, at);
        while (verb != null && at + verb.length() <= end) {
            at += verb.length();
            verb = verbs.longest(view, at);
        }
        boolean invested = view.has(end - 2, "投资");
        boolean several = first > start || end - start > SHORTEST;
        return at == end && at > first && several && !invested;
    }

    /** The length of the word of change that the words end in, or 0: 同比增长, 较上年减少. */
    int changeAtEnd(View view, int start, int end) {
        Phrases.Match<Boolean> word = changes.longest(view, end);
        return word == null || end - word.length() < start ? 0 : word.length();
    }

    /** The same of words that stand alone. */
    int changeAtEnd(String text) {
        return changeAtEnd(View.of(text, 0, text.length()), 0, text.length());
    }

    /** 环湖绿道全长 without what of it was measured, for another measure to stand there. */
    String withoutMeasure(String subject) {
        Phrases.Match<Boolean> measure =
                measures.longest(View.of(subject, 0, subject.length()), subject.length());
        int end = measure == null ? 0 : subject.length() - measure.length();
        return end < SHORTEST - 1 ? subject : subject.substring(0, end);
    }

    /** 路宽, 设计时速, 双向: another measure of what was measured. */
    boolean isMeasure(String noun) {
        return noun.equals("双向") || measures.contains(noun);
    }

    /** Whether the words only compare: 同比增长, 比去年同期高, 较上年减少. */
    boolean isComparison(View view, int start, int end) {
        boolean step = view.has(start, "同步") || view.has(start, "同时");
        boolean opens = view.hasAny(start, "同环较比") && !step;
        boolean only = changeAtEnd(view, start, end) == end - start;
        return opens || only || (end - start <= 6 && view.hasAny(start, "占"));
    }

    /** Where the verbs end that the words begin with: 新建改扩建及维修改造公办幼儿园. */
    int verbsEnd(View view, int start, int end) {
        int at = start;
        Phrases.Match<Boolean> verb = verbs.longest(view, at);
        while (verb != null
                && at + verb.length() < end - (at == start ? 0 : 1)
                && !isKept(kept, view, at, verb)) {
            // 建设安置房: the last character alone is no object.
            at += verb.length();
            int next = view.hasAny(at, "及和、或并") ? at + 1 : at;
            verb = verbs.longest(view, next);
            at = verb == null ? at : next;
        }
        return at;
    }

    /** The verb that stands last in the words, or "". */
    String lastVerb(String text) {
        View view = View.of(text, 0, text.length());
        for (int i = text.length() - 1; i >= 0; i--) {
            Phrases.Match<Boolean> verb = verbs.longest(view, i);
            if (verb != null && i + verb.length() <= text.length()) {
                int end = i + verb.length();
                return end == text.length() ? "" : text.substring(i, end);
            }
        }
        return "";
    }

    /** 引进非遗工坊、书店、民宿等业态: what all of them are, without their names. */
    String withoutList(String subject) {
        int and = subject.lastIndexOf('等');
        int mark = subject.indexOf('、');
        boolean list = mark > 0 && mark < and && subject.length() - and > SHORTEST - 1;
        if (!list) {
            return subject;
        }
        int verb = 0;
        View view = View.of(subject, 0, mark);
        Phrases.Match<Boolean> word = verbs.longest(view, 0);
        while (word != null && verb + word.length() < mark) {
            verb += word.length();
            word = verbs.longest(view, verb);
        }
        return subject.substring(0, verb) + subject.substring(and + 1);
    }

    /** 开工率, 完成率: the rate of a verb, which does not say of what. */
    boolean isRate(String noun) {
        return noun.endsWith("率") && bareVerbs.contains(noun.substring(0, noun.length() - 1));
    }

    /** Whether the noun is money itself, and needs no price: 租金, 缴费, 总投资. */
    boolean isMoney(String noun) {
        return !moneyAtEnd(noun).isEmpty();
    }

    /** The word of money that the noun ends in, or "". */
    String moneyAtEnd(String noun) {
        Phrases.Match<Boolean> money =
                moneyNouns.longest(View.of(noun, 0, noun.length()), noun.length());
        return money == null ? "" : noun.substring(noun.length() - money.length());
    }
}
