// Package sheet reads tables of comma-separated values as people have them: with commas, semicolons or
// tabs, with a head, with dates and priorities written in their ways. It knows no records and no names. What
// must always hold: what it can't read it says so of, and guesses nothing that could be read in two ways without saying how.
package sheet
