package guatu.server.house;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.conditions.ArchConditions.beFinal;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import guatu.server.access.Allowed;
import guatu.server.access.Open;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import javax.sql.DataSource;
import org.jspecify.annotations.NullMarked;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

@AnalyzeClasses(packages = "guatu", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule enginesArePure =
            noClasses()
                    .that()
                    .resideInAnyPackage(
                            "guatu.quantity..",
                            "guatu.schedule..",
                            "guatu.ledger..",
                            "guatu.figures..",
                            "guatu.tiles..")
                    .and()
                    // Reads the rule tables of the engines out of their own jars, nothing else.
                    .doNotHaveFullyQualifiedName("guatu.quantity.Table")
                    .and()
                    // Names the order of bytes in an array; reads and writes no file.
                    .doNotHaveFullyQualifiedName("guatu.tiles.shape.Bytes")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "java.io..",
                            "java.nio..",
                            "java.net..",
                            "java.sql..",
                            "javax.sql..",
                            "org.springframework..",
                            "org.slf4j..",
                            "tools.jackson..",
                            "guatu.server..")
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule onlyTheDatabaseModuleTouchesConnections =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("guatu.server.database..")
                    .should()
                    .dependOnClassesThat()
                    .belongToAnyOf(DataSource.class, Connection.class, DriverManager.class)
                    .orShould()
                    .dependOnClassesThat()
                    .resideInAPackage("io.zonky..");

    @ArchTest
    static final ArchRule whoeverSpeaksSqlIsFinalAndNoController =
            classes()
                    .that(speakSql())
                    .should(beFinal())
                    .andShould()
                    .notBeAnnotatedWith(Controller.class)
                    .andShould()
                    .notBeMetaAnnotatedWith(Controller.class);

    @ArchTest
    static final ArchRule controllersAreSmallAndHidden =
            classes()
                    .that()
                    .areMetaAnnotatedWith(Controller.class)
                    .and()
                    .resideOutsideOfPackage("guatu.server.web..")
                    .should()
                    .bePackagePrivate()
                    .andShould()
                    .haveSimpleNameEndingWith("Controller");

    @ArchTest
    static final ArchRule onlyControllersKnowTheWeb =
            noClasses()
                    .that()
                    .resideInAPackage("guatu..")
                    .and(not(simpleNameEndingWith("Controller")))
                    .and()
                    .haveNameNotMatching(".*Controller\\$.*")
                    .and(not(resideInAPackage("guatu.server.web..")))
                    .and(not(resideInAPackage("guatu.server.access..")))
                    .and()
                    // What keeps answers fresh speaks the wire's own words: ETags, event streams.
                    .haveNameNotMatching(".*\\.wallmap\\.(Freshness|OpenScreens|Screen)")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.springframework.web..");

    @ArchTest
    static final ArchRule everyEndpointSaysWhoMayCallIt =
            methods()
                    .that()
                    .areMetaAnnotatedWith(RequestMapping.class)
                    .and()
                    .areDeclaredInClassesThat(not(resideInAPackage("guatu.server.web..")))
                    .should(sayWhoMayCallThem());

    @ArchTest
    static final ArchRule everyPackageIsNullMarked = classes().should(standInANullMarkedPackage());

    @ArchTest
    static final ArchRule timeComesFromTheClock =
            noClasses()
                    .should()
                    .callMethod(LocalDate.class, "now")
                    .orShould()
                    .callMethod(LocalDateTime.class, "now")
                    .orShould()
                    .callMethod(Instant.class, "now")
                    .orShould()
                    .callMethod(ZonedDateTime.class, "now")
                    .orShould()
                    .callMethod(OffsetDateTime.class, "now")
                    .orShould()
                    .callMethod(Year.class, "now")
                    .orShould()
                    .callMethod(System.class, "currentTimeMillis")
                    .orShould()
                    .callMethod(Clock.class, "systemDefaultZone")
                    .orShould()
                    .dependOnClassesThat()
                    .belongToAnyOf(Date.class)
                    .orShould()
                    .callConstructor(Random.class);

    @ArchTest
    static final ArchRule nothingIsInjectedIntoFields =
            noFields().should().beAnnotatedWith(Autowired.class);

    @ArchTest
    static final ArchRule fieldsAreNotOptional = fields().should().notHaveRawType(Optional.class);

    @ArchTest
    static final ArchRule parametersAreNotOptional =
            noMethods().should().haveRawParameterTypes(containing(Optional.class));

    @ArchTest
    static final ArchRule nothingIsNamedForNothing =
            noClasses()
                    .should()
                    .haveNameMatching(
                            ".*(Service|Manager|Impl|Utils?|Helper|Dto|Mapper|Entity)(\\$.*)?")
                    .orShould()
                    .resideInAnyPackage("..util..", "..common..", "..misc..");

    @ArchTest
    static final ArchRule packagesInsideAModuleHaveNoCycles =
            slices().matching("guatu.server.*.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule packagesInsideAnEngineHaveNoCycles =
            slices().matching("guatu.(*).(*)..").should().beFreeOfCycles();

    private static DescribedPredicate<JavaClass> speakSql() {
        return DescribedPredicate.describe(
                "speak SQL",
                type ->
                        type.getDirectDependenciesFromSelf().stream()
                                .anyMatch(to ->
                                        to.getTargetClass().isEquivalentTo(JdbcClient.class)));
    }

    private static ArchCondition<JavaMethod> sayWhoMayCallThem() {
        return new ArchCondition<>("carry @Allowed or @Open") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean says =
                        method.isAnnotatedWith(Allowed.class) != method.isAnnotatedWith(Open.class);
                events.add(new SimpleConditionEvent(method, says, method.getFullName()));
            }
        };
    }

    private static ArchCondition<JavaClass> standInANullMarkedPackage() {
        return new ArchCondition<>("stand in a package with @NullMarked package-info") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked =
                        type.getPackage().tryGetAnnotationOfType(NullMarked.class).isPresent();
                events.add(new SimpleConditionEvent(type, marked, type.getPackageName()));
            }
        };
    }

    private static DescribedPredicate<List<JavaClass>> containing(Class<?> type) {
        return DescribedPredicate.describe(
                "with " + type.getSimpleName(),
                parameters -> parameters.stream().anyMatch(p -> p.isEquivalentTo(type)));
    }
}
