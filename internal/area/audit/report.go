package audit

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/free"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/tally"
	"anteroom/internal/core/textkey"
)

// TimeShare is time that went, and time that is booked ahead, in minutes.
type TimeShare struct {
	Went  int `json:"went"`
	Ahead int `json:"ahead"`
}

func (s *TimeShare) add(p *tally.Piece) {
	n := int(p.Length() / minute)
	if p.Past {
		s.Went += n
	} else {
		s.Ahead += n
	}
}

func (s TimeShare) all() int { return s.Went + s.Ahead }

// TimeWeek is one week of the range, from Monday on. Kinds and categories are in the
// order of the report's own lists.
type TimeWeek struct {
	From       clock.Date  `json:"from" format:"date"`
	Until      clock.Date  `json:"until" format:"date" doc:"Both within the range"`
	Total      TimeShare   `json:"total" doc:"Booked, each hour once"`
	Kinds      []TimeShare `json:"kinds"`
	Categories []TimeShare `json:"categories"`
	Outside    TimeShare   `json:"outside" doc:"Of the total, outside working hours"`
	Repeating  TimeShare   `json:"repeating" doc:"Of the total, in what repeats"`
	Working    int         `json:"working" doc:"Minutes of working hours"`
}

// TimeKind is how much of the range one kind of time took.
type TimeKind struct {
	Kind  Kind `json:"kind" enum:"one_to_one,meeting,private,travel,preparation,buffer,own,kept"`
	Times int  `json:"times"`
	TimeShare
}

// TimeCategory is how much of the range one category took.
type TimeCategory struct {
	Key    string `json:"key" doc:"The id of a tag; none; private; or = and a word that meetings came with"`
	Name   string `json:"name" doc:"Empty for none and private"`
	Colour int    `json:"colour" doc:"-1 for what is no tag"`
	Times  int    `json:"times"`
	TimeShare
}

// TimePerson is how much of the range somebody was met.
type TimePerson struct {
	Key    string       `json:"key"`
	Name   string       `json:"name"`
	Email  string       `json:"email"`
	Times  int          `json:"times"`
	LastUS clock.Micros `json:"last_us,omitzero" doc:"When they were met last, in the half year before now"`
	NextUS clock.Micros `json:"next_us,omitzero" doc:"When they are met next, in the quarter from now on"`
	TimeShare
}

// WeekMap is the minutes of each hour of the week, Monday 00:00 first, over all of the
// range. What the rules make of an hour is one of protected, off, rather_not, rather and
// open; meetings are against them in the first three.
type WeekMap struct {
	Meetings  []int `json:"meetings"`
	Against   []int `json:"against" doc:"Of the meetings, where the rules want none"`
	Protected []int `json:"protected"`
	Off       []int `json:"off" doc:"Outside working hours"`
	RatherNot []int `json:"rather_not"`
	Rather    []int `json:"rather"`
	Open      []int `json:"open" doc:"Working hours of which no rule says anything"`
}

// Uncategorised is a meeting or a series without a category.
type Uncategorised struct {
	Event   ref.ID `json:"event"`
	Rev     int64  `json:"rev"`
	Title   string `json:"title"`
	Times   int    `json:"times"`
	Minutes int    `json:"minutes"`
	Repeats bool   `json:"repeats"`
	Fixed   bool   `json:"fixed" doc:"It can't be changed here"`
}

// AuditReport says where the time of a range went and will go.
type AuditReport struct {
	Principal  ref.ID          `json:"principal"`
	From       clock.Date      `json:"from" format:"date"`
	Until      clock.Date      `json:"until" format:"date"`
	Today      clock.Date      `json:"today" format:"date" doc:"Where the principal is"`
	Days       int             `json:"days"`
	Total      TimeShare       `json:"total" doc:"Booked, each hour once: the sum of the kinds without kept, and of the categories"`
	Outside    TimeShare       `json:"outside"`
	Repeating  TimeShare       `json:"repeating"`
	Twice      int             `json:"twice" doc:"Minutes in which two things or more were booked at once; counted once in the total"`
	Held       int             `json:"held" doc:"Minutes of the options of hold sets; not in the total"`
	Working    int             `json:"working" doc:"Minutes of working hours"`
	Kinds      []TimeKind      `json:"kinds" doc:"All of them, in one order"`
	Categories []TimeCategory  `json:"categories" doc:"The most first"`
	People     []TimePerson    `json:"people" doc:"The most first, at most 100. A meeting counts for each of those who take part"`
	Weeks      []TimeWeek      `json:"weeks" doc:"The first one first"`
	Week       WeekMap         `json:"week"`
	Targets    []TargetStands  `json:"targets"`
	Unsorted   []Uncategorised `json:"unsorted" doc:"Meetings without a category, the longest first, at most 200"`
	LeftOut    LeftOut         `json:"left_out"`
}

const (
	maxPeopleShown = 100
	maxUnsorted    = 200
)

// Report says where time went and will go. Errors: time_target.not_found, date.invalid, audit.range.
func (s *Service) Report(ctx context.Context, a access.Actor, in Range) (out AuditReport, err error) {
	set, err := s.Targets(ctx, a, in.Principal)
	if err != nil {
		return out, err
	}
	st, err := s.study(ctx, a, in, back(set))
	if err != nil {
		return out, err
	}
	r := &reckoner{st: st, targets: st.counted(set), categories: map[string]int{}, people: map[string]int{}, counted: make([]clock.Micros, len(st.items))}
	r.begin()
	st.board.Each(st.entries, r.add)
	r.layers()
	r.finish()
	return r.out, nil
}

// reckoner adds pieces up to a report.
type reckoner struct {
	st         *study
	out        AuditReport
	targets    *counter
	categories map[string]int
	people     map[string]int
	counted    []clock.Micros // of each item, within the range
}

func (r *reckoner) begin() {
	st := r.st
	cells := func() []int { return make([]int, 7*24) }
	r.out = AuditReport{
		Principal: st.Principal, From: st.From, Until: st.Until, Today: st.today, Categories: []TimeCategory{}, People: []TimePerson{}, Weeks: []TimeWeek{}, Unsorted: []Uncategorised{}, LeftOut: st.left,
		Week: WeekMap{cells(), cells(), cells(), cells(), cells(), cells(), cells()},
	}
	for _, k := range kinds {
		r.out.Kinds = append(r.out.Kinds, TimeKind{Kind: k})
	}
	for i, d := range st.days {
		if i%7 == 0 {
			r.out.Weeks = append(r.out.Weeks, TimeWeek{From: max(d.Date, st.From), Kinds: make([]TimeShare, len(kinds))})
		}
		if st.inside(d.Date) {
			r.out.Weeks[i/7].Until = d.Date
			r.out.Days++
		}
	}
}

// add counts one piece.
func (r *reckoner) add(p tally.Piece) {
	st := r.st
	it := &st.items[p.Entry]
	r.targets.add(&p, it)
	if !st.inside(st.days[p.Day].Date) {
		return
	}
	w := &r.out.Weeks[p.Day/7]
	kind := slices.Index(kinds, it.kind)
	r.counted[p.Entry] += p.Length()
	r.out.Kinds[kind].add(&p)
	w.Kinds[kind].add(&p)
	if it.kind == kept {
		return
	}
	r.out.Total.add(&p)
	w.Total.add(&p)
	n := r.category(it.category)
	for len(w.Categories) <= n {
		w.Categories = append(w.Categories, TimeShare{})
	}
	r.out.Categories[n].add(&p)
	w.Categories[n].add(&p)
	if p.Mask&working == 0 {
		r.out.Outside.add(&p)
		w.Outside.add(&p)
	}
	if it.of.Recurring {
		r.out.Repeating.add(&p)
		w.Repeating.add(&p)
	}
	for _, key := range it.people {
		r.out.People[r.person(key, it.of)].add(&p)
	}
	if meets(it.kind) {
		cell, length := p.Weekday*24+p.Hour, int(p.Length()/minute)
		r.out.Week.Meetings[cell] += length
		if stateOf(p.Mask) < 3 {
			r.out.Week.Against[cell] += length
		}
	}
}

// meets reports whether a kind is one of those that the rules may want none of. What is
// private counts, as whoever reads may not know better.
func meets(k Kind) bool { return k == oneToOne || k == meeting || k == private }

// stateOf says what the rules make of a time: 0 protected, 1 off, 2 rather not, 3 rather, 4 open.
func stateOf(mask uint8) int {
	switch {
	case mask&protected != 0:
		return 0
	case mask&working == 0:
		return 1
	case mask&ratherNot != 0:
		return 2
	case mask&rather != 0:
		return 3
	}
	return 4
}

func (r *reckoner) category(key string) int {
	n, ok := r.categories[key]
	if !ok {
		n = len(r.out.Categories)
		r.categories[key] = n
		one := TimeCategory{Key: key, Colour: -1}
		if t, ok := r.st.tags[ref.ID(key)]; ok {
			one.Name, one.Colour = t.Name, t.Colour
		} else if name, ok := strings.CutPrefix(key, "="); ok {
			one.Name = name
		}
		r.out.Categories = append(r.out.Categories, one)
	}
	return n
}

func (r *reckoner) person(key string, m *Meeting) int {
	n, ok := r.people[key]
	if !ok {
		n = len(r.out.People)
		r.people[key] = n
		one := TimePerson{Key: key}
		for _, g := range m.Guests {
			if personKey(g.Email, g.Name) == key {
				one.Name, one.Email = cmp.Or(g.Name, g.Email), g.Email
			}
		}
		r.out.People = append(r.out.People, one)
	}
	return n
}

// layers counts what is no entry: the rules, what is booked twice, and what is held.
func (r *reckoner) layers() {
	st := r.st
	maps := []*[]int{&r.out.Week.Protected, &r.out.Week.Off, &r.out.Week.RatherNot, &r.out.Week.Rather, &r.out.Week.Open}
	from, until := st.within()
	all := []tally.Entry{{Span: free.Span{From: from, Until: until}}}
	st.board.Each(all, func(p tally.Piece) {
		(*maps[stateOf(p.Mask)])[p.Weekday*24+p.Hour] += int(p.Length() / minute)
		if p.Mask&working != 0 {
			r.out.Working += int(p.Length() / minute)
			r.out.Weeks[p.Day/7].Working += int(p.Length() / minute)
		}
	})
	for to, entries := range map[*int][]tally.Entry{&r.out.Twice: spans(tally.Twice(st.entries)), &r.out.Held: st.held} {
		st.board.Each(entries, func(p tally.Piece) {
			if st.inside(st.days[p.Day].Date) {
				*to += int(p.Length() / minute)
			}
		})
	}
}

func spans(list []free.Span) []tally.Entry {
	out := make([]tally.Entry, len(list))
	for i, s := range list {
		out[i].Span = s
	}
	return out
}

// finish counts meetings, and puts what is listed in order.
func (r *reckoner) finish() {
	r.times()
	r.order()
	r.met()
	r.out.Targets = r.targets.stand()
}

func (r *reckoner) times() {
	unsorted := map[ref.ID]*Uncategorised{}
	var order []ref.ID
	for i := range r.st.items {
		it := &r.st.items[i]
		if r.counted[i] == 0 {
			continue
		}
		r.out.Kinds[slices.Index(kinds, it.kind)].Times++
		if it.of == nil {
			continue
		}
		r.out.Categories[r.categories[it.category]].Times++
		for _, key := range it.people {
			r.out.People[r.people[key]].Times++
		}
		if it.category != uncategorised || it.of.Parent != "" {
			continue
		}
		u := unsorted[it.of.Event]
		if u == nil {
			u = &Uncategorised{Event: it.of.Event, Rev: it.of.Rev, Title: it.label, Repeats: it.of.Recurring, Fixed: it.of.Fixed}
			unsorted[it.of.Event] = u
			order = append(order, it.of.Event)
		}
		u.Times++
		u.Minutes += int(r.counted[i] / minute)
	}
	for _, id := range order {
		r.out.Unsorted = append(r.out.Unsorted, *unsorted[id])
	}
}

func (r *reckoner) order() {
	slices.SortStableFunc(r.out.Unsorted, func(x, y Uncategorised) int {
		return cmp.Or(cmp.Compare(y.Minutes, x.Minutes), cmp.Compare(textkey.Sort(x.Title), textkey.Sort(y.Title)))
	})
	r.out.Unsorted = r.out.Unsorted[:min(maxUnsorted, len(r.out.Unsorted))]
	slices.SortStableFunc(r.out.People, func(x, y TimePerson) int {
		return cmp.Or(cmp.Compare(y.all(), x.all()), cmp.Compare(textkey.Sort(x.Name), textkey.Sort(y.Name)), cmp.Compare(x.Key, y.Key))
	})
	r.out.People = r.out.People[:min(maxPeopleShown, len(r.out.People))]
	was := make([]int, len(r.out.Categories))
	for i := range was {
		was[i] = i
	}
	slices.SortStableFunc(was, func(x, y int) int {
		a, b := r.out.Categories[x], r.out.Categories[y]
		return cmp.Or(cmp.Compare(b.all(), a.all()), cmp.Compare(textkey.Sort(a.Name), textkey.Sort(b.Name)), cmp.Compare(a.Key, b.Key))
	})
	all := make([]TimeCategory, 0, len(was))
	for _, i := range was {
		all = append(all, r.out.Categories[i])
	}
	r.out.Categories = all
	for i := range r.out.Weeks {
		w := &r.out.Weeks[i]
		shares := make([]TimeShare, len(was))
		for n, from := range was {
			if from < len(w.Categories) {
				shares[n] = w.Categories[from]
			}
		}
		w.Categories = shares
	}
}

// met says when the people of the report are met last and next.
func (r *reckoner) met() {
	for i := range r.out.People {
		p := &r.out.People[i]
		for _, at := range r.targets.any[p.Key] {
			if at <= r.st.now {
				p.LastUS = max(p.LastUS, at)
			} else if p.NextUS == 0 || at < p.NextUS {
				p.NextUS = at
			}
		}
	}
}
