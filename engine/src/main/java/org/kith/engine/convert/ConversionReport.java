package org.kith.engine.convert;

import org.kith.engine.networks.card.ModelCard;

/**
 * What came out of a conversion.
 *
 * @param card as written beside the model
 * @param originalDimensions numbers that the network gave before
 * @param crops from which the projection was found; 0 where none was needed
 * @param lostEnergy share of the crops' squared length outside the projection: about what a squared distance changes by
 */
public record ConversionReport(ModelCard card, int originalDimensions, int crops, double lostEnergy) {}
