package org.kith.engine.evaluate.recognition;

/**
 * How far trust in faces may be taken at its word, where so many faces of a person are known; over several draws.
 *
 * @param facesAPerson known
 * @param people known, on average
 * @param all faces asked for, of strangers too: each with the person it is assigned to, or else the nearest one
 * @param assigned of these, those the program takes for somebody without asking
 */
public record TrustScore(int facesAPerson, double people, Reliability all, Reliability assigned) {}
