// Package ahead finds what would go wrong in the coming days of one principal: pure
// rules over a prepared View, without SQL or HTTP. Each kind of finding is one file
// that registers itself; to add one, copy the smallest (location.go) and its row in
// kinds_test.go. A finding says in plain words what it saw and what would
// happen if nobody looked, and brings its fixes, the best first.
//
// What must always hold: the same view gives the same findings with the same keys; a
// key changes when what matters to its kind changes, and only then; and nothing is
// said of a redacted meeting but that time is taken.
package ahead
