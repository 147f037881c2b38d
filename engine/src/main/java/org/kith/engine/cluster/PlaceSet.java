package org.kith.engine.cluster;

/**
 * Places of groups, not below 0, at four bytes each: with tens of millions of links a set of objects would be most of the
 * memory.
 */
final class PlaceSet {

    /** What a new array is full of: a slot holds its place and one more. */
    private static final int EMPTY = 0;

    private static final int FIRST_SLOTS = 16;

    private int[] slots = new int[0];
    private int size;

    /** Whether it was not there. */
    boolean add(int place) {
        if (2 * (size + 1) > slots.length) {
            grow();
        }
        int held = place + 1;
        int slot = slotOf(held);
        if (slots[slot] == held) {
            return false;
        }
        slots[slot] = held;
        size++;
        return true;
    }

    private int slotOf(int held) {
        int mask = slots.length - 1;
        int slot = ((held * 0x9E37_79B9) >>> 7) & mask;
        while (slots[slot] != EMPTY && slots[slot] != held) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        int[] before = slots;
        slots = new int[Math.max(FIRST_SLOTS, 2 * before.length)];
        for (int held : before) {
            if (held != EMPTY) {
                slots[slotOf(held)] = held;
            }
        }
    }
}
