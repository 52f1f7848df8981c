package guatu.server.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** A clock that stands still until a test moves it (测试时钟); in China Standard Time. */
public final class TestClock extends Clock {

    /** 19 December 2022, a Monday, 9 in the morning: about when the source page was printed. */
    public static final LocalDate START = LocalDate.of(2022, 12, 19);

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private volatile Instant now = nineOn(START);

    /** Sets it to 9 in the morning of a day. */
    public void setTo(LocalDate day) {
        now = nineOn(day);
    }

    /** Lets time pass. */
    public void pass(Duration time) {
        now = now.plus(time);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return SHANGHAI;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }

    private static Instant nineOn(LocalDate day) {
        return day.atTime(LocalTime.of(9, 0)).atZone(SHANGHAI).toInstant();
    }
}
