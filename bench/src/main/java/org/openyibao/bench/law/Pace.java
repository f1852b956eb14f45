package org.openyibao.bench.law;

/// What we hold an engine of our own to.
///
/// @param bar million claims per second that it must reach
/// @param goal million claims per second that it should reach
/// @param shareBar the part of the rate of [ByHand] that it must reach; 0 for none
/// @param shareGoal the part that it should reach; 0 for none
public record Pace(double bar, double goal, double shareBar, double shareGoal) {}
