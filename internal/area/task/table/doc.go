// Package table writes tasks as a table that spreadsheets read, with the own fields of whoever asks; what is brought in the
// same form is read by bring. What must hold: a table shows what the list shows its reader, and words in it are inert.
package table
