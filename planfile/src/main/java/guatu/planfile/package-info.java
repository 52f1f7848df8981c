/**
 * Plan files (计划文件): Microsoft Project's MPP and MSPDI and Primavera's XER and PMXML come in, the
 * last three go out. What a file holds that we cannot represent is listed, never dropped in
 * silence.
 *
 * <p>The files are parsed and written by MPXJ; no date is computed here.
 */
@NullMarked
package guatu.planfile;

import org.jspecify.annotations.NullMarked;
