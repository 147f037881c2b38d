package org.kith.engine.evaluate.robustness;

/**
 * Under what photos are looked at.
 *
 * @param what is changed, such as "JPEG quality"
 * @param level how much, such as "30"
 */
public record Condition(String what, String level) {}
