package guatu.server.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.schedule.calendar.WorkingCalendar;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** S12 抢抓年底节点: working days with 调休, from the notices that the server carries. */
class S12_WorkingDaysTest {

    private final WorkingCalendar calendar = HolidayNotices.calendar();

    @Test
    void s12_tenWorkingDaysAreLeftFromThe19thToTheEndOf2022() {
        assertThat(calendar.workingDaysLeft(LocalDate.of(2022, 12, 19), LocalDate.of(2022, 12, 31)))
                .isEqualTo(10);
    }

    @Test
    void s12_theLastDayOf2022IsOffByTheNoticeOf2023() {
        assertThat(calendar.isWorkingDay(LocalDate.of(2022, 12, 31))).isFalse();
    }

    @Test
    void s12_aWorkedSundayCounts() {
        assertThat(calendar.add(LocalDate.of(2022, 9, 20), 10))
                .isEqualTo(LocalDate.of(2022, 10, 9));
        assertThat(calendar.add(LocalDate.of(2022, 9, 20), 15))
                .isEqualTo(LocalDate.of(2022, 10, 14));
        assertThat(calendar.add(LocalDate.of(2022, 12, 19), 20))
                .isEqualTo(LocalDate.of(2023, 1, 17));
    }

    @Test
    void s12_theNoticeFor2027IsNotOut() {
        assertThat(calendar.firstUnknownDay()).isEqualTo(LocalDate.of(2027, 1, 1));
    }
}
