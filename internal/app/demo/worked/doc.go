// Package worked fills the demo with what was done for requests of the months before, step by step, and with what the
// weeks of two years took, so that the work behind what is seen can be shown and coming weeks be forecast.
package worked
