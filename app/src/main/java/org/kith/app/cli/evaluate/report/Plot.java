package org.kith.app.cli.evaluate.report;

import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Lines over one axis, as a PNG. Confined to one thread. */
public final class Plot {

    private static final int WIDTH_PX = 900;
    private static final int HEIGHT_PX = 480;

    private final XYChart chart;

    public Plot(String title, String xAxis, String yAxis) {
        chart = new XYChartBuilder()
                .width(WIDTH_PX)
                .height(HEIGHT_PX)
                .title(title)
                .xAxisTitle(xAxis)
                .yAxisTitle(yAxis)
                .build();
        chart.getStyler()
                .setLegendPosition(Styler.LegendPosition.OutsideE)
                .setChartBackgroundColor(Color.WHITE)
                .setPlotBorderVisible(false)
                .setChartTitleVisible(true);
        chart.getStyler().setPlotGridLinesColor(new Color(0xe3e7eb));
    }

    /** Powers of ten side by side: values must be above 0. */
    public Plot logarithmicX() {
        chart.getStyler().setXAxisLogarithmic(true);
        return this;
    }

    public Plot yRange(double from, double to) {
        chart.getStyler().setYAxisMin(from).setYAxisMax(to);
        return this;
    }

    /** A line without marks; nothing where there is no point. */
    public Plot line(String name, double[] x, double[] y) {
        if (x.length > 0) {
            chart.addSeries(name, x, y).setMarker(SeriesMarkers.NONE);
        }
        return this;
    }

    /** The space below a line, filled. */
    public Plot area(String name, double[] x, double[] y) {
        if (x.length > 0) {
            XYSeries series = chart.addSeries(name, x, y);
            series.setMarker(SeriesMarkers.NONE);
            series.setXYSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.StepArea);
        }
        return this;
    }

    public byte[] png() {
        try {
            return BitmapEncoder.getBitmapBytes(chart, BitmapEncoder.BitmapFormat.PNG);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // into memory: there is no reason to fail
        }
    }
}
