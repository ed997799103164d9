// Package rulebook keeps the rules of a principal's time: protected time, preferences,
// and working hours that hold for a season or a place instead of the usual ones; what
// goes first and what can wait (core/rank); and the exemptions, which say why a
// meeting lies in protected time all the same. Every rule is a record in the
// principal's space. What must always hold: what a rule says about a date follows from
// the rule, the date and where the principal is then, and from nothing else; who sees
// only times learns that a time is protected, never why; an exemption is good for one
// meeting at one time, and whether it was agreed to follows from the rule and from who gave it.
package rulebook
