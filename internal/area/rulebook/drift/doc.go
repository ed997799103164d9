// Package drift compares what was planned with what was kept, week by week: how much
// of each protected block stayed free of meetings, and how long somebody was in
// meetings outside their working hours. It is pure: days and meetings go in, and
// minutes come out. What must always hold: a minute counts once, however many meetings
// take it; what is kept of a block is no longer than the block; a day that the clocks
// change is as long as it really is.
package drift
