package guatu.server.exchange.plan;

import guatu.server.web.Problem;

/**
 * Something to tell about a cell (单元格说明): a complaint or a note on how it was understood.
 *
 * @param cell the cell's name, {@code C5}; {@code 5} for the whole row
 */
public record Remark(String cell, Problem problem) {}
