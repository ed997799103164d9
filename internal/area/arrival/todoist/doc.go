// Package todoist reads what Todoist exports: a project as CSV, and a backup, which is a zip file of such.
//
// What must always hold: a repetition becomes a rule only where its words mean one thing and say on which day
// it falls; all others are kept as words and told.
package todoist
