package guatu.server.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import guatu.server.testing.OwnerDatabase;
import guatu.server.testing.ServerTest;
import java.lang.reflect.Field;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.namedparam.NamedParameterUtils;

/** Every SQL constant is prepared by PostgreSQL against the migrated schema. */
@ServerTest
class EveryStatementTest {

    private static final Pattern STATEMENT =
            Pattern.compile("^\\s*(select|insert|update|delete|with|merge)\\s", Pattern.DOTALL);

    private final OwnerDatabase database;

    EveryStatementTest(OwnerDatabase database) {
        this.database = database;
    }

    @Test
    void everyStatementFitsTheSchema() throws SQLException {
        Map<String, String> statements = statements();
        List<String> faults = new ArrayList<>();
        try (Connection connection = database.source().getConnection()) {
            statements.forEach((name, sql) -> prepare(connection, name, sql, faults));
        }
        assertThat(statements).hasSizeGreaterThan(40);
        assertThat(faults).isEmpty();
    }

    private static void prepare(
            Connection connection, String name, String sql, List<String> faults) {
        String positional = NamedParameterUtils.parseSqlStatementIntoString(sql);
        try (PreparedStatement statement = connection.prepareStatement(positional)) {
            statement.getParameterMetaData();
            statement.getMetaData();
        } catch (SQLException e) {
            faults.add(name + ": " + e.getMessage());
        }
    }

    /** Constants with {@code %s} are pieces that are put together elsewhere. */
    private static Map<String, String> statements() {
        Map<String, String> found = new TreeMap<>();
        var classes =
                new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("guatu.server");
        for (JavaClass type : classes) {
            for (JavaField field : type.getFields()) {
                String text = constant(field);
                if (STATEMENT.matcher(text).find() && !text.contains("%s")) {
                    found.put(field.getFullName(), text);
                }
            }
        }
        return found;
    }

    private static String constant(JavaField field) {
        boolean isConstant =
                field.getModifiers().contains(JavaModifier.STATIC)
                        && field.getRawType().isEquivalentTo(String.class);
        if (!isConstant) {
            return "";
        }
        try {
            Field reflected = field.reflect();
            reflected.setAccessible(true);
            return String.valueOf(reflected.get(null));
        } catch (IllegalAccessException e) {
            throw new AssertionError(field.getFullName(), e);
        }
    }
}
