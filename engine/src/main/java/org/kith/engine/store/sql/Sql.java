package org.kith.engine.store.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kith.engine.fault.EngineException;
import org.sqlite.ProgressHandler;

/**
 * A connection with the few forms of statement the stores need; what SQLite reports comes out as an
 * {@link EngineException}. Confined to one thread at a time.
 */
public final class Sql implements AutoCloseable {

    /** One row to one value. */
    @FunctionalInterface
    public interface RowMapper<T> {
        T map(Row row) throws SQLException;
    }

    /** Some tenths of a millisecond. */
    private static final int STEPS_BETWEEN_QUESTIONS = 10_000;

    private final Connection connection;
    private final SqlFailures failures;
    private final Statements statements;

    Sql(Connection connection, SqlFailures failures) {
        this.connection = connection;
        this.failures = failures;
        statements = new Statements(connection);
    }

    public <T> List<T> list(String query, RowMapper<T> mapper, @Nullable Object... parameters) {
        List<T> values = new ArrayList<>();
        each(query, mapper, values::add, parameters);
        return values;
    }

    /** The first row, for queries that have at most one, and for INSERT … RETURNING. */
    public <T> Optional<T> first(String query, RowMapper<T> mapper, @Nullable Object... parameters) {
        List<T> values = list(query, mapper, parameters);
        return values.isEmpty() ? Optional.empty() : Optional.of(values.get(0));
    }

    /** A query that always has a row: a count, the id of what was just inserted. */
    public long number(String query, @Nullable Object... parameters) {
        return first(query, row -> row.number(1), parameters).orElseThrow();
    }

    public boolean exists(String query, @Nullable Object... parameters) {
        return first("SELECT EXISTS (" + query + ")", row -> row.number(1), parameters)
                        .orElseThrow()
                == 1;
    }

    /** Hands over row by row, so that one is in memory however many there are, and tells how many there were. */
    public <T> int each(
            String query, RowMapper<T> mapper, Consumer<? super T> consumer, @Nullable Object... parameters) {
        try {
            return statements.use(query, statement -> {
                bind(statement, parameters);
                int rows = 0;
                try (ResultSet result = statement.executeQuery()) {
                    Row row = new Row(result);
                    while (result.next()) {
                        consumer.accept(value(row, mapper));
                        rows++;
                    }
                }
                return rows;
            });
        } catch (SQLException e) {
            throw failures.toEngineException(e);
        }
    }

    /** What no version of the program has written can only be damage. */
    private <T> T value(Row row, RowMapper<T> mapper) throws SQLException {
        try {
            return mapper.map(row);
        } catch (EngineException e) {
            throw e;
        } catch (RuntimeException e) {
            throw failures.ofSenselessRow(e);
        }
    }

    /** Number of rows changed. */
    public int update(String change, @Nullable Object... parameters) {
        try {
            return statements.use(change, statement -> {
                bind(statement, parameters);
                return statement.executeUpdate();
            });
        } catch (SQLException e) {
            throw failures.toEngineException(e);
        }
    }

    /** One change for many rows of parameters. */
    public void updateAll(String change, List<? extends @Nullable Object[]> rows) {
        try {
            statements.use(change, statement -> {
                int changed = 0;
                for (@Nullable Object[] row : rows) {
                    bind(statement, row);
                    changed += statement.executeUpdate();
                }
                return changed;
            });
        } catch (SQLException e) {
            throw failures.toEngineException(e);
        }
    }

    /** Statements without parameters or results, separated by semicolons. */
    public void script(String statements) {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(statements);
        } catch (SQLException e) {
            throw failures.toEngineException(e);
        }
    }

    /** From now on a statement ends when nobody wants its result any more, with an {@link IllegalStateException}. */
    public void endWhen(BooleanSupplier unwanted) {
        try {
            ProgressHandler.setHandler(connection, STEPS_BETWEEN_QUESTIONS, new ProgressHandler() {
                @Override
                protected int progress() {
                    return unwanted.getAsBoolean() ? 1 : 0;
                }
            });
        } catch (SQLException e) {
            throw failures.toEngineException(e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw failures.toEngineException(e);
        }
    }

    private static void bind(PreparedStatement statement, @Nullable Object... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
    }
}
