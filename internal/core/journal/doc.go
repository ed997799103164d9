// Package journal is the one way to write records, and the gapless story of
// every write. Write takes the organisation's head row first, so there is one
// writer per organisation on either engine, commit order is number order, and a
// rule that was checked inside is still true at commit. Rows of one use case
// share an act; Since serves history, undo, live updates and whatever else
// follows changes; a transaction that changed records and told the journal
// nothing fails. The rows are the truth, not the journal.
package journal
