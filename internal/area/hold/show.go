package hold

import (
	"context"
	"slices"
	"time"

	"anteroom/internal/area/hold/talk"
	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/onwall"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/when"
	"anteroom/internal/core/zone"
)

// Clock is what a clock shows of an option, where somebody concerned is.
type Clock struct {
	Option ref.ID   `json:"option"`
	Zone   string   `json:"zone" doc:"IANA name"`
	City   string   `json:"city"`
	Who    []string `json:"who" doc:"Who is there then"`
	Start  string   `json:"start" doc:"On the wall: 2026-03-29T09:00"`
	End    string   `json:"end"`
}

// Texts are for sending to whoever is to choose.
type Texts struct {
	Subject string `json:"subject"`
	Options string `json:"options" doc:"The options, with each zone concerned and by when to answer"`
	Chase   string `json:"chase" doc:"A reminder for those who have not answered"`
}

// Shown is a hold set with everything that somebody needs to act on it.
type Shown struct {
	Set    Set     `json:"hold_set"`
	Clocks []Clock `json:"clocks" doc:"Each option on every clock concerned, its own first"`
	Texts  Texts   `json:"texts"`
}

// Get gives one hold set with its texts. zone is a clock that is shown beside those
// of the people concerned; none when empty. Errors: hold_set.not_found, zone.unknown.
func (s *Service) Get(ctx context.Context, a access.Actor, id ref.ID, zoneName string) (Shown, error) {
	set, err := s.open(ctx, a, id, access.Read)
	if err != nil {
		return Shown{}, err
	}
	if zoneName != "" {
		if _, err := zone.Load(zoneName); err != nil {
			return Shown{}, err
		}
	}
	m, err := s.meeting(ctx, a, &set, zoneName)
	if err != nil {
		return Shown{}, err
	}
	out := Shown{Set: set.seenBy(a), Clocks: []Clock{}, Texts: Texts{talk.Subject(m), talk.Options(m), talk.Chase(m, s.now())}}
	for i, o := range m.Options {
		for _, z := range o.Zones {
			who := append([]string{}, z.Who...)
			out.Clocks = append(out.Clocks, Clock{Option: set.Options[i].ID, Zone: z.Loc.String(), City: when.City(z.Loc), Who: who, Start: onWall(o.From, z.Loc), End: onWall(o.Until, z.Loc)})
		}
	}
	return out, nil
}

func onWall(t clock.Micros, loc *time.Location) string { return t.Time().In(loc).Format(onwall.Layout) }

// meeting is a set as it is talked about: the options by rank.
func (s *Service) meeting(ctx context.Context, a access.Actor, set *Set, zoneName string) (talk.Meeting, error) {
	m := talk.Meeting{Title: set.Title, Place: set.Place, Link: set.Link, Minutes: set.Minutes, ConfirmBy: set.ConfirmUS, Zone: location(set.Zone), Asked: set.AskedUS}
	for _, g := range set.Guests {
		m.Guests = append(m.Guests, g.called())
	}
	names, err := s.people.Names(ctx, a)
	if err != nil {
		return m, err
	}
	for i := range set.Options {
		o := &set.Options[i]
		one := talk.Option{Letter: o.Letter, From: o.StartUS, Until: o.EndUS, Zones: []talk.Zone{{Loc: location(o.Zone)}}}
		add := func(name, who string) {
			at := slices.IndexFunc(one.Zones, func(z talk.Zone) bool { return z.Loc.String() == name })
			if at < 0 {
				at = len(one.Zones)
				one.Zones = append(one.Zones, talk.Zone{Loc: location(name)})
			}
			if who != "" {
				one.Zones[at].Who = append(one.Zones[at].Who, who)
			}
		}
		for _, seat := range set.Seats {
			who, ok := names[seat.Space]
			if !ok {
				continue // somebody the reader doesn't see
			}
			if there, err := s.people.ZoneAt(ctx, a.Org, ref.ID(seat.Space), o.StartUS); err == nil {
				add(there, who)
			}
		}
		if zoneName != "" {
			add(zoneName, "")
		}
		m.Options = append(m.Options, one)
	}
	return m, nil
}

func (g Invitee) called() string {
	if g.Name != "" {
		return g.Name
	}
	return g.Email
}

// seenBy leaves out the calendars in spaces that somebody doesn't see.
func (s Set) seenBy(a access.Actor) Set {
	v := access.Scope(a, access.On(Name, access.Read))
	seats, kept := []Seat{}, []int{}
	for i, seat := range s.Seats {
		if v.Has(seat.Space) {
			seats, kept = append(seats, seat), append(kept, i)
		}
	}
	s.Others = len(s.Seats) - len(seats)
	if !v.Has(s.Space) && len(seats) > 0 {
		s.Space = seats[0].Space
	}
	s.Seats = seats
	s.Options = slices.Clone(s.Options)
	for i := range s.Options {
		events := make([]ref.ID, 0, len(kept))
		for _, k := range kept {
			events = append(events, s.Options[i].Events[k])
		}
		s.Options[i].Events = events
	}
	return s
}

// Filter says which hold sets are listed.
type Filter struct {
	Spaces []ref.Space // all that are seen when empty
	State  string      // open, ended, all
	record.Page
}

const (
	// A set is listed at the first of its spaces that the reader sees it in.
	fPick db.Fragment = `FROM (SELECT s.org, s.space, s.at, h.id, h.private, h.state, h.confirm_us, h.created_us, h.created_by, h.updated_us FROM hold_seat s
JOIN hold_set h ON h.org = s.org AND h.id = s.hold_set WHERE h.trashed_us IS NULL) t WHERE 1 = 1`
	fEarlier db.Fragment = `AND NOT EXISTS (SELECT 1 FROM hold_seat p WHERE p.org = t.org AND p.hold_set = t.id AND p.at < t.at AND (t.private = 0 AND`
	fOrOpen  db.Fragment = `OR t.private = 1 AND`
	fClose   db.Fragment = `))`
	fOpen    db.Fragment = `AND t.state = 'open'`
	fEnded   db.Fragment = `AND t.state <> 'open'`
	fSelect  db.Fragment = `SELECT ` + columns + ` FROM hold_set t`
)

// List gives hold sets by when they have to be confirmed: open ones the soonest
// first, others the latest first. Errors: cursor.invalid.
func (s *Service) List(ctx context.Context, a access.Actor, f Filter) (items []Set, next string, err error) {
	v := access.Scope(a, access.On(Name, access.Read))
	if len(f.Spaces) > 0 {
		v = v.Only(f.Spaces...)
	}
	items, next, err = record.List(ctx, s.j.DB(), v, record.Listing[Set]{
		Pick: fPick, HasPrivate: true, Select: fSelect, Scan: scan, Head: kind.Head,
		Where: func(b *db.Builder) {
			b.If(f.State == "open", fOpen).If(f.State == "ended", fEnded)
			firstSeen(b, v)
		},
		Sort: record.Sort[Set]{
			Name: "confirm_" + f.State, Column: "t.confirm_us", Desc: f.State != "open", Key: func(s Set) record.Key { return record.Number(s.ConfirmUS) },
		},
	}, f.Page)
	all := make([]Set, 0, len(items))
	for _, one := range items {
		all = append(all, one.seenBy(a))
	}
	return all, next, err
}

// Understood is what an answer to the options means.
type Understood struct {
	Verdict talk.Verdict `json:"verdict" enum:"one,several,none,unclear" doc:"one: this option; several: any of these; none: no option suits; unclear: read it yourself"`
	Options []ref.ID     `json:"options" doc:"What was accepted, best first"`
	Not     []ref.ID     `json:"not" doc:"What was declined"`
	Because string       `json:"because,omitempty" doc:"The words that decided"`
}

// Read finds out which option of a set an answer means: in the order in which they
// were sent, or by rank. It changes nothing. Errors: hold_set.not_found.
func (s *Service) Read(ctx context.Context, a access.Actor, id ref.ID, answer string) (Understood, error) {
	set, err := s.open(ctx, a, id, access.Read)
	if err != nil {
		return Understood{}, err
	}
	m, err := s.meeting(ctx, a, &set, "")
	if err != nil {
		return Understood{}, err
	}
	// By letter, with a gap for what was sent and is no longer held.
	sent := make([]talk.Option, 0, len(m.Options))
	ids := make([]ref.ID, 0, len(m.Options))
	for n := range len(set.Asked) + len(set.Options) {
		at := slices.IndexFunc(m.Options, func(o talk.Option) bool { return o.Letter == Letter(n) })
		if at < 0 {
			sent, ids = append(sent, talk.Option{}), append(ids, "")
			continue
		}
		sent, ids = append(sent, m.Options[at]), append(ids, set.Options[at].ID)
	}
	for len(ids) > 0 && ids[len(ids)-1] == "" {
		sent, ids = sent[:len(sent)-1], ids[:len(ids)-1]
	}
	r := talk.Read(answer, sent)
	out := Understood{Verdict: r.Verdict, Options: []ref.ID{}, Not: []ref.ID{}, Because: r.Because}
	for _, i := range r.Suits {
		if ids[i] != "" {
			out.Options = append(out.Options, ids[i])
		}
	}
	for _, i := range r.Not {
		if ids[i] != "" {
			out.Not = append(out.Not, ids[i])
		}
	}
	slices.SortFunc(out.Options, func(x, y ref.ID) int { return set.rank(x) - set.rank(y) })
	switch {
	case len(out.Options) == 0 && len(r.Suits) > 0:
		out.Verdict, out.Because = talk.Unclear, ""
	case len(out.Options) == 1 && r.Verdict == talk.Several:
		out.Verdict = talk.One
	}
	return out, nil
}

func (s *Set) rank(id ref.ID) int {
	return slices.IndexFunc(s.Options, func(o Option) bool { return o.ID == id })
}
