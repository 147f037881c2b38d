package org.kith.engine.store.row;

/**
 * The machine's assignments, judged by what the user said afterwards of single faces.
 *
 * @param right the machine took the face for whom it is
 * @param wrong the machine took the face for somebody it is not
 * @param found faces of somebody the machine knew, and found
 * @param missed faces of somebody the machine knew, and did not find
 * @param leftOut verdicts about many faces at once
 */
public record JudgedAssignments(int right, int wrong, int found, int missed, int leftOut) {}
