// Package listed shows records of any kind as lists, by what the kind declares of itself: its
// columns, which of them can be asked, sorted by, grouped by and changed in place. From one
// declaration (Kind) come pages of rows, boards, a calendar, tables for spreadsheets and what
// saved views may ask; nobody writes them again for the next kind.
//
// What must always hold: a row is shown to whoever may read its record and to nobody else, by
// access.Scope on its own kind and record.List; what is asked is checked against the
// declaration before it meets SQL, and what cannot be asked is told by its column's name.
package listed
