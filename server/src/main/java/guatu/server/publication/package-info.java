/**
 * The publication check (核稿): drafts and published articles with their versions, every figure in
 * them held against the ledger, the officer's decisions, commitments that sentences about the
 * future make, and the articles to be recalled when an entry is corrected.
 *
 * <p>{@code check} finds the fact that a figure speaks of and judges it. Reads the board; writes
 * only its own schema.
 */
@ApplicationModule(
        allowedDependencies = {
            "web",
            "database",
            "access",
            "organisation",
            "campaign",
            "ledger",
            "journal",
            "project",
            "forecast",
            "indicator"
        })
@NullMarked
package guatu.server.publication;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
