package org.kith.engine.store.sql;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.sql.Connection;
import java.sql.SQLException;
import org.sqlite.Function;
import org.sqlite.core.Codes;

/**
 * The values of a row as one number, in SQL: {@code row_hash(id, name, …)}. It tells what a disk has changed from what somebody said,
 * not what a forger has. Never another for the same values: it stands in libraries. Confined to the thread of its connection.
 */
final class RowHash extends Function {

    private static final String NAME = "row_hash";

    /** Of the 64 bits that SQLite counts with: so that the hashes of 32,768 rows can be added up. */
    private static final int BITS = 48;

    private static final long START = 0xCBF29CE484222325L; // of FNV-1a, and its prime
    private static final long PRIME = 0x100000001B3L;

    /** Makes it known to a connection, whose triggers need it. */
    static void addTo(Connection connection) throws SQLException {
        Function.create(connection, NAME, new RowHash(), -1, Function.FLAG_DETERMINISTIC);
    }

    @Override
    protected void xFunc() throws SQLException {
        long hash = START;
        int values = args();
        for (int i = 0; i < values; i++) {
            int type = value_type(i);
            hash = mixed(hash ^ type);
            hash = switch (type) {
                case Codes.SQLITE_INTEGER -> mixed(hash ^ value_long(i));
                case Codes.SQLITE_FLOAT -> mixed(hash ^ Double.doubleToLongBits(value_double(i)));
                case Codes.SQLITE_TEXT, Codes.SQLITE_BLOB -> withBytes(hash, value_blob(i));
                default -> hash;
            };
        }
        result(hash >>> (Long.SIZE - BITS));
    }

    /** @param bytes null for an empty value */
    @SuppressWarnings("NullAway") // the driver says nothing of it
    private static long withBytes(long hash, byte[] bytes) {
        if (bytes == null) {
            return mixed(hash);
        }
        ByteBuffer words = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        long next = mixed(hash ^ bytes.length);
        while (words.remaining() >= Long.BYTES) {
            next = (next ^ words.getLong()) * PRIME;
            next ^= next >>> 32;
        }
        while (words.hasRemaining()) {
            next = (next ^ (words.get() & 0xFF)) * PRIME;
        }
        return mixed(next);
    }

    /** The last step of MurmurHash3: sums of what is alike are not alike. */
    private static long mixed(long value) {
        long next = value;
        next = (next ^ next >>> 33) * 0xFF51AFD7ED558CCDL;
        next = (next ^ next >>> 33) * 0xC4CEB9FE1A85EC53L;
        return next ^ next >>> 33;
    }
}
