package guatu.server.organisation;

import guatu.server.access.Account;
import guatu.server.access.Allowed;
import guatu.server.access.Role;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The chain of command on a day, and who holds a post. */
@RestController
final class OrganisationController {

    private final Organisation organisation;
    private final StatusDate today;
    private final ObjectProvider<OpenMilestones> openMilestones;

    OrganisationController(
            Organisation organisation,
            StatusDate today,
            ObjectProvider<OpenMilestones> openMilestones) {
        this.organisation = organisation;
        this.today = today;
        this.openMilestones = openMilestones;
    }

    /** Who shall hold a post from a day on. */
    record NewHolder(String name, @Nullable String login, LocalDate from) {}

    @Allowed
    @GetMapping("/api/organisation")
    OrganisationView organisation(@RequestParam(required = false) @Nullable LocalDate at) {
        OpenMilestones open = openMilestones.getIfAvailable(() -> _ -> 0);
        OrganisationTree tree = organisation.at(at == null ? today.statusDate() : at);
        List<OrganisationVersion> versions = organisation.versions();
        return OrganisationView.of(tree, versions, open);
    }

    @Allowed(Role.OFFICE)
    @PutMapping("/api/organisation/posts/{code}/holder")
    Holding holder(@PathVariable String code, @RequestBody NewHolder holder, Account account) {
        return organisation
                .assign(code, holder.name(), holder.login(), holder.from(), account)
                .orRefuse();
    }
}
