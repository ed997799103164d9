// Package zone maps between the wall and the time line. A Wall is what clocks
// in a place show, an instant is a point of the time line, and a Zone is the
// table that turns one into the other; offsets are looked up in that table,
// never worked out anew for each value. What must always hold: ToInstant is
// total (a wall that a spring change skips is read with the offset before the
// change, one that an autumn change repeats means the first pass, RFC 5545
// 3.3.5), ToWall(ToInstant(w)) == w unless w was skipped, and a Zone never
// changes once it is made, so it may be shared.
//
// The exported API:
//
//	type Wall int64                                    // microseconds as if the wall were UTC
//	func Civil(y int, m time.Month, d, hh, mm, ss int) Wall
//	func WallOf(t time.Time) Wall
//	func (Wall) Time() time.Time                       // its civil fields, in UTC
//	func (Wall) Date() clock.Date
//	func (Wall) Day() int64                            // days since 1970-01-01
//	func (Wall) Midnight() Wall
//	func (Wall) AddDays(n int) Wall
//	func (Wall) Weekday() time.Weekday
//	func DayWall(day int64) Wall
//	func DateWall(clock.Date) Wall
//
//	var UTC *Zone
//	func Load(iana string) (*Zone, error)              // exact IANA name
//	func Named(tzid string) (*Zone, bool)              // IANA, Windows, prefixed and display names
//	func Offset(tzid string) (*Zone, bool)             // "GMT+0100", "UTC+01:00", "(UTC+01:00) anything"
//	func Resolve(tzid string) (*Zone, bool)            // Named, then Offset
//	func Fixed(seconds int) *Zone
//	func FromOnsets(name string, []Onset) (*Zone, error) // what a VTIMEZONE says
//	func Match([]Onset) (*Zone, bool)                  // the IANA zone that changes at the same moments
//	func Names() []string
//
//	func (*Zone) Name() string
//	func (*Zone) Location() *time.Location             // nil for a custom zone
//	func (*Zone) ToInstant(Wall) (clock.Micros, Kind)  // Kind: Exact, Gap, Overlap
//	func (*Zone) ToWall(clock.Micros) Wall
//	func (*Zone) OffsetAt(clock.Micros) int            // seconds east of UTC
//	func (*Zone) Cursor() Cursor                       // same, faster for walls in order
//	func (*Cursor) Stretch(Wall) (offset, end Wall)    // where one offset is exact
//	func (*Zone) Transitions(from, to clock.Micros) []Transition
//	func (*Zone) Component(from, to clock.Micros) string // VTIMEZONE text, CRLF lines
package zone
