package guatu.server.planning;

import guatu.server.access.Allowed;
import guatu.server.forecast.Board;
import guatu.server.forecast.Forecasts;
import guatu.server.forecast.Sentences;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What-ifs (推演): moves on a branch of the network; the real one never hears of them. */
@RestController
final class WhatIfController {
    private final Forecasts forecasts;
    private final Sentences sentences;

    WhatIfController(Forecasts forecasts, Sentences sentences) {
        this.forecasts = forecasts;
        this.sentences = sentences;
    }

    @Allowed
    @PostMapping("/api/what-if")
    WhatIfView suppose(@RequestBody WhatIf whatIf) {
        Board real = forecasts.board();
        Board supposed = real.supposing(whatIf.milestones(real));
        return WhatIfView.between(real, supposed, sentences);
    }
}
