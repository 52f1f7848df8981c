package guatu.server.web;

import java.time.ZoneId;

/** Where the campaign is (所在时区): its days begin and its printed times run there. */
public final class Here {

    /** Asia/Shanghai. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private Here() {}
}
