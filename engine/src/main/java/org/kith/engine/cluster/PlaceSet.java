package org.kith.engine.cluster;

import java.util.Arrays;

/**
 * Places of groups, not below 0, at four bytes each: with tens of millions of links a set of objects would be most of the
 * memory.
 */
final class PlaceSet {

    private static final int EMPTY = -1;
    private static final int FIRST_SLOTS = 4;

    private int[] slots = new int[0];
    private int size;

    /** Whether it was not there. */
    boolean add(int place) {
        if (2 * (size + 1) > slots.length) {
            grow();
        }
        int slot = slotOf(place);
        if (slots[slot] == place) {
            return false;
        }
        slots[slot] = place;
        size++;
        return true;
    }

    private int slotOf(int place) {
        int mask = slots.length - 1;
        int slot = ((place * 0x9E37_79B9) >>> 7) & mask;
        while (slots[slot] != EMPTY && slots[slot] != place) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        int[] before = slots;
        slots = new int[Math.max(FIRST_SLOTS, 2 * before.length)];
        Arrays.fill(slots, EMPTY);
        for (int place : before) {
            if (place != EMPTY) {
                slots[slotOf(place)] = place;
            }
        }
    }
}
