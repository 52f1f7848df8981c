package guatu.schedule.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guatu.schedule.Holidays;
import guatu.schedule.campaign.Countdown;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** S12: 重点项目抢抓年底节点施工, counted in working days with the make-up days of the notices. */
class S12_WorkingDaysTest {
    private final WorkingCalendar calendar = Holidays.calendar();

    @Test
    void s12_tenWorkingDaysAreLeftBeforeTheYearEnds() {
        Countdown left = Countdown.to(day("2022-12-31"), day("2022-12-19"), calendar);

        assertThat(left.workingDaysLeft()).isEqualTo(10);
        assertThat(left.calendarDaysLeft()).isEqualTo(12);
        assertThat(left.certain()).isTrue();
    }

    @Test
    void theLastDayOf2022IsOffByTheNoticeOf2023() {
        List<YearNotice> only2022 =
                Holidays.notices().stream().filter(notice -> notice.year() == 2022).toList();

        assertThat(calendar.isWorkingDay(day("2022-12-31"))).isFalse();
        assertThat(calendar.isWorkingDay(day("2023-01-02"))).isFalse();
        assertThat(ChineseHolidays.calendar(only2022).isWorkingDay(day("2023-01-02"))).isTrue();
    }

    @Test
    void workingDaysAreCountedOverFestivalsAndWorkedWeekends() {
        assertThat(calendar.add(day("2022-12-19"), 20)).isEqualTo("2023-01-17");
        assertThat(calendar.add(day("2022-09-20"), 15)).isEqualTo("2022-10-14");
        assertThat(calendar.add(day("2022-09-20"), 10)).isEqualTo("2022-10-09");
        assertThat(calendar.isWorkingDay(day("2022-10-09"))).isTrue();
        assertThat(calendar.workingDaysLeft(day("2022-12-19"), day("2022-12-31"))).isEqualTo(10);
    }

    @Test
    void eachYearHasAsManyOffAndMakeUpDaysAsItsNotice() {
        assertThat(Holidays.notices())
                .filteredOn(YearNotice::published)
                .map(S12_WorkingDaysTest::offAndMakeUp)
                .contains("2022 31/7", "2023 27/7", "2024 28/8", "2025 28/5", "2026 33/6");
    }

    @Test
    void daysWithoutANoticeAreSaidToBeUncertain() {
        assertThat(calendar.firstUnknownDay()).isEqualTo("2027-01-01");
        assertThat(calendar.isKnown(day("2026-12-31"))).isTrue();
        assertThat(Countdown.to(day("2027-03-01"), day("2026-12-01"), calendar).certain())
                .isFalse();
    }

    @Test
    void aDateBeyondTheCalendarIsRefusedByName() {
        assertThatThrownBy(() -> calendar.isWorkingDay(day("3022-01-01")))
                .isInstanceOf(DateTimeException.class)
                .hasMessageContaining("3022-01-01");
        assertThatThrownBy(() -> calendar.add(day("2022-01-01"), 1_000_000))
                .isInstanceOf(DateTimeException.class)
                .hasMessageContaining("2022-01-01 +1000000");
    }

    @Test
    void countingForwardAndBackAgreesWithWalkingDayByDay() {
        long seed = 20221219;
        var random = new SplittableRandom(seed);
        for (int round = 0; round < 2_000; round++) {
            LocalDate from = day("2021-01-01").plusDays(random.nextInt(2_500));
            int count = random.nextInt(-60, 61);
            LocalDate walked = from;
            for (int left = count; left != 0; ) {
                walked = walked.plusDays(Integer.signum(count));
                left -= calendar.isWorkingDay(walked) ? Integer.signum(count) : 0;
            }
            assertThat(calendar.add(from, count))
                    .as("seed %d: %s %+d", seed, from, count)
                    .isEqualTo(walked);
            if (calendar.isWorkingDay(walked)) {
                assertThat(calendar.add(walked, calendar.workingDaysBetween(walked, from)))
                        .as("seed %d: %s back to %s", seed, walked, from)
                        .isEqualTo(count == 0 ? walked : calendar.onOrBefore(from));
            }
        }
    }

    private static String offAndMakeUp(YearNotice notice) {
        long off = notice.days().stream().filter(DayNotice::off).count();
        return "%d %d/%d".formatted(notice.year(), off, notice.days().size() - off);
    }

    private static LocalDate day(String date) {
        return LocalDate.parse(date);
    }
}
