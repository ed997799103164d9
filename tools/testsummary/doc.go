// Command testsummary turns the reports of the test runners into what a person reads: while Go's tests run, one line per
// package and the whole output of a test that failed; at the end, one line per part and the total over all of them. What must
// always hold: a part that leaves no report, or that exits with an error its report does not name, counts as a failure.
package main
