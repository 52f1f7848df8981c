package guatu.example;

/** How a project stands on the status date (进度情形), so that the wall shows a believable mix. */
enum Course {
    DONE("完成"),
    ON_TRACK("正常"),
    AT_RISK("预警"),
    LATE("超期"),
    STOPPED("停工"),
    NOT_STARTED("未开工");

    private final String chinese;

    Course(String chinese) {
        this.chinese = chinese;
    }

    String chinese() {
        return chinese;
    }

    static Course of(String chinese) {
        for (Course course : values()) {
            if (course.chinese.equals(chinese)) {
                return course;
            }
        }
        throw new IllegalArgumentException("no course " + chinese);
    }
}
