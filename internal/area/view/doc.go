// Package view keeps the views that people save: which kind of record is listed, what it is
// asked for, in which order, in which groups and columns, and how it looks. A view in somebody's
// own space is theirs alone; one in another space is for all who read there. It holds no
// records: whoever opens a view sees what they may see.
//
// What must always hold: a view asks only what its kind declares (Listed), so that another kind
// joins by a declaration; no two living views of a kind in one space have one name; what a view
// names (a tag, a field, a person) may go away, and the view stays as it is.
package view
