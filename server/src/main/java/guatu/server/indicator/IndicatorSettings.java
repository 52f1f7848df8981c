package guatu.server.indicator;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How indicators are kept up to date (汇总设置).
 *
 * @param quietMillis so long nothing more must come in before reports are taken in; 0: only when
 *     somebody asks for a figure
 */
@ConfigurationProperties("guatu.indicator")
record IndicatorSettings(@DefaultValue("500") int quietMillis) {}
