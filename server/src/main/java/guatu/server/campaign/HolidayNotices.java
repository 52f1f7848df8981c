package guatu.server.campaign;

import guatu.schedule.calendar.ChineseHolidays;
import guatu.schedule.calendar.DayNotice;
import guatu.schedule.calendar.WorkingCalendar;
import guatu.schedule.calendar.YearNotice;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the yearly holiday notices (节假日安排通知) in {@code holidays/}. All years are taken together,
 * since a notice may name days of the December before.
 */
final class HolidayNotices {

    private static final String FILES = "classpath:holidays/*.json";
    private static final JsonMapper JSON = new JsonMapper();

    private HolidayNotices() {}

    static WorkingCalendar calendar() {
        try {
            List<YearNotice> notices = new ArrayList<>();
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(FILES)) {
                notices.add(read(file));
            }
            return ChineseHolidays.calendar(notices);
        } catch (IOException e) {
            throw new UncheckedIOException("The holiday notices cannot be read.", e);
        }
    }

    private static YearNotice read(Resource file) throws IOException {
        try (InputStream content = file.getInputStream()) {
            JsonNode notice = JSON.readTree(content);
            List<DayNotice> days = new ArrayList<>();
            for (JsonNode day : notice.path("days")) {
                days.add(
                        new DayNotice(
                                LocalDate.parse(day.path("date").asString()),
                                day.path("isOffDay").asBoolean(),
                                day.path("name").asString()));
            }
            return new YearNotice(notice.path("year").asInt(), days);
        }
    }
}
