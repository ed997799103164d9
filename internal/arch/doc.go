// Package arch holds the rules of the house as ordinary tests: which way imports go, who may write, who may ask for the time, who
// may reach out, how big things get, which libraries were chosen. It contains no product code. What must always hold: each rule
// is also run over a tiny example that breaks it, so that a rule which can no longer fail is noticed.
package arch
