package guatu.server.access;

/**
 * What an export says of itself (导出水印): who took it, when, and under which number the audit trail
 * has it. Controllers of exports, {@link Recorded} as such, take it as a parameter.
 *
 * @param text in the language of the request
 */
public record ExportMark(String text) {}
