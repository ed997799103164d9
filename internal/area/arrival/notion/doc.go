// Package notion reads what Notion exports as Markdown and CSV: pages, databases with a page for each row, and
// files beside them, in folders.
//
// What must always hold: a link between pages stays one, however its address is written; what is behind a row
// is found again by its row; and a column is taken for a type only when each of its cells fits it.
package notion
