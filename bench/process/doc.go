// Package process runs a server for the measurements and says how long it took to be
// ready and how much memory it holds. What must always hold: a server that was started
// is ended before Stop returns.
package process
