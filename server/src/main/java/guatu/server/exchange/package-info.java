/**
 * Exchange (导入导出): files in and out. A file becomes rows of cells ({@code sheet}), headings find
 * their fields ({@code layout}), rows and totals are told apart ({@code table}), cells get their
 * meaning ({@code cell}, {@code notation}), names their codes ({@code match}); what loading would
 * do is shown ({@code plan}) and then done in one transaction ({@code load}). Exports use the same
 * layout ({@code output}). Nobody imports this module.
 */
@ApplicationModule(
        allowedDependencies = {
            "web",
            "database",
            "access",
            "organisation",
            "campaign",
            "journal",
            "project"
        })
@NullMarked
package guatu.server.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
