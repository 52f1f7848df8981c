/**
 * The example campaign (示例), Qingdao 2022: makes one workbook from the readable tables beside it.
 *
 * <p>{@link guatu.example.MakeExample} is the entry. Tables that are a sheet already (攻坚行动.tsv,
 * 片区.tsv, …) are copied; {@link guatu.example.NamedProjects} reads the projects that the sources
 * name; {@link guatu.example.MadeUpProjects} makes the rest in the likeness of published lists and
 * marks them 示例. Everything is deterministic: the same tables give the same workbook.
 */
@NullMarked
package guatu.example;

import org.jspecify.annotations.NullMarked;
