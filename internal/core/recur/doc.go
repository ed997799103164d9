// Package recur expands recurrence rules (RFC 5545 3.3.10 and 3.8.5) within a
// window. Rules that repeat daily or more rarely are counted on the wall and
// then mapped to instants by the zone of the start; hourly, minutely and
// secondly rules are counted on the time line, so that no real hour is lost or
// repeated when clocks change. What must always hold: the cost of a window does
// not grow with its distance from the start (unless COUNT has to be counted
// through), every expansion ends within its Budget and says when it was cut
// short, and the result is ascending and without duplicates.
//
// The exported API:
//
//	func Parse(text string) (Rule, error)              // errs.Invalid recur.*
//	func (*Rule) String() string
//	func (*Rule) Endless() bool
//	func (*Rule) Between(s Start, from, to clock.Micros, b *Budget) []Occurrence
//	func (*Rule) Append(dst []Occurrence, s Start, from, to clock.Micros, b *Budget) []Occurrence
//	func (*Rule) Last(s Start, b *Budget) clock.Micros // clock.Forever when endless
//	func (*Rule) Shift(old, new zone.Wall) (Rule, error) // the rule of a series whose start moves
//
//	type Start struct { Wall zone.Wall; Date bool; Zone *zone.Zone }
//	type Occurrence struct { At clock.Micros; Wall zone.Wall }
//
//	func NewSet(s Start, rules, exRules []Rule, rdates []Occurrence, exdates []Exclusion) *Set
//	type Exclusion struct { At clock.Micros; Day bool; On zone.Wall }
//	func (*Set) Between(from, to clock.Micros, b *Budget) []Occurrence
//	func (*Set) Append(dst []Occurrence, from, to clock.Micros, b *Budget) []Occurrence
//	func (*Set) First() (o Occurrence, ok bool);  Recurs() bool
//	func (*Set) Bounds(b *Budget) (first, last clock.Micros)
//
//	func NewBudget(steps int) *Budget                  // nil *Budget: DefaultBudget
//	func (*Budget) Spend(n int) bool
//	func (*Budget) Truncated() bool
package recur
