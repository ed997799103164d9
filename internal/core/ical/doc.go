// Package ical reads, keeps, changes and expands iCalendar objects (RFC 5545,
// 7986, 6868). What must always hold: what was read is written again with the
// same properties, in the same order, with the same values and parameters; text
// from outside costs linear time and bounded memory and never panics; no text
// that a caller sets can begin a line of its own; and everything that departs
// from the standard is either understood and noted, or refused with its line.
//
// The grammar (lines, components, properties, values) is package content below;
// its words are named here again, so that callers import one package.
//
// The exported API, by use:
//
//	// reading
//	func Parse(text []byte) (*Component, []Note, error)         // the tree of one VCALENDAR
//	func ParseObject(text []byte) (*Object, error)              // one UID, as CalDAV stores it
//	func Split(r io.Reader, fn func(*Object) error) (File, error) // a file: one Object per UID and kind
//	type Note struct { Line int; Msg string }
//
//	// the object
//	type Object struct { Calendar *Component; Kind, UID string; Notes []Note }
//	func NewObject(kind, uid string, now clock.Micros) *Object
//	func (*Object) Master() *Component                          // nil: single instances only
//	func (*Object) Overrides() []*Component
//	func (*Object) Main() *Component                            // the master, else the first override
//	func (*Object) StartOf(*Component) (DateTime, error)
//	func (*Object) Zones() *Zones
//	func (*Object) Method() string
//	func (*Object) Clone() *Object
//	func (*Object) Encode() []byte
//	func (*Object) Fit()                                        // adds VTIMEZONEs that lack
//
//	// components and properties
//	func (*Component) Get(name) *Property;  All(name) iter.Seq[*Property];  Has(name) bool
//	func (*Component) Value(name) string;  Text(name) string
//	func (*Component) Set(Property);  Add(Property);  Remove(name);  SetText(name, text)
//	func (*Component) SetTimes(start, end DateTime);  SetRule(*recur.Rule)
//	func (*Component) Touch(now);  Bump(now)                    // stamps; stamps and SEQUENCE
//	func (*Component) Status() string;  Class() string;  Busy() string;  Color() string
//	func (*Component) Categories() []string;  Sequence() int
//	func (*Component) Attendees() []Person;  Organizer() (Person, bool);  Attendee(email) *Property
//	func (*Component) JoinLink() (link, service string, ok bool)
//	func FindJoinLink(text string) (link, service string, ok bool)
//	func NewProperty(name, rawValue string, params ...Param) Property
//	func TextProperty(name, text, params...) Property;  TextListProperty;  PersonProperty
//	func P(name string, values ...string) Param
//	func (*Property) Name(), Value(), Text(), TextList(), Param(name), ParamValues(name), Line()
//	func (*Property) DateTime(*Zones) (DateTime, error);  DateTimes(*Zones) []DateTime
//	func (*Property) Duration() (Duration, error);  Periods(*Zones);  Integer();  Geo();  Person()
//	func Date(zone.Wall), Floating(zone.Wall), UTC(clock.Micros), Local(zone.Wall, *zone.Zone) DateTime
//	func (DateTime) At(viewer *zone.Zone) clock.Micros;  Text();  Property(name);  Bound()
//	func EscapeText, UnescapeText(string) string;  Email(calAddress string) string
//
//	// instances
//	func Expand(o, from, to, viewer, budget) ([]Instance, truncated bool, []Note)
//	func Span(o) (first, last clock.Micros, recurring bool)
//	func Compile(o) *Series                                     // to expand often; may be shared
//	func (*Series) Expand(from, to, viewer, budget) []Instance; Append(dst, …); Span()
//
//	// changes; key is Instance.Key
//	func (*Object) Override(key) (*Component, error)            // "change only this one"
//	func (*Object) MoveInstance(key, start, end DateTime, now) error
//	func (*Object) DeleteInstance(key, now) error
//	func (*Object) EndBefore(key, now) error                    // "delete this and all that follow"
//	func (*Object) Divide(key, uid, now) (*Object, error)      // "change this and all that follow"
//	func (*Object) MoveSeries(start, end DateTime, now) error
package ical
