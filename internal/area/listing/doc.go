// Package listing serves lists of every kind of record that declares its columns (core/listed): what
// can be asked of them, their rows page by page, one value changed in place, and the same as a
// table for spreadsheets. A new kind joins by being handed to New.
//
// What must always hold: nothing is listed that the actor may not read, which the kinds
// themselves see to; a table holds what the list shows, and no cell of it is a formula.
package listing
