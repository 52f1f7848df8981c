package guatu.server.exchange.plan;

/** One value that loading would change (变更字段); texts as exports print them, empty for nothing. */
public record FieldChange(String field, String before, String after) {}
