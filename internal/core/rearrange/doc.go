// Package rearrange finds new times for meetings that can't stay where they are, with
// the least disruption of the others. It is pure: a Problem says who is in what, which
// starts each may have and what each start costs; a Plan gives every item a start such
// that nobody is in two places at once, what that costs, and a bound below which no plan
// can be. It knows no calendar and no clock: the same problem, seed and effort give the
// same plan on any machine, and a context ends the work early with the best plan so far.
// A local search with chains of evictions finds plans, a Lagrangian relaxation of
// "one meeting at a time" bounds them, and what the bound leaves open is divided into
// independent parts and searched through. docs/replan.md tells the story.
package rearrange
