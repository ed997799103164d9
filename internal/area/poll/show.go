package poll

import (
	"context"
	"slices"

	"anteroom/internal/core/access"
	"anteroom/internal/core/db"
	"anteroom/internal/core/free"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/zone"
)

// SeatFree says how one of the people for whom there is a calendar stands at a time.
type SeatFree struct {
	Option ref.ID    `json:"option"`
	Space  ref.Space `json:"space"`
	Name   string    `json:"name"`
	State  string    `json:"state" enum:"free,taken,protected,outside,unknown" doc:"taken: something else is there; protected: their own time; outside: they don't work then; unknown: you can't see"`
	By     string    `json:"by,omitempty" doc:"By what they are taken, where you may know"`
	Held   bool      `json:"held,omitzero" doc:"The time is held for this poll"`
}

// Shown is a poll with everything that somebody needs to act on it.
type Shown struct {
	Poll    Poll       `json:"poll"`
	People  []Voter    `json:"people" doc:"Those who are asked, the ones it needs first"`
	Tallies []Tally    `json:"tallies" doc:"One for each option, in their order"`
	Free    []SeatFree `json:"free" doc:"Each option in each calendar, as things are now"`
	Held    bool       `json:"held" doc:"Its hold set holds the times still"`
	Text    string     `json:"text" doc:"The options, for a letter of one's own"`
}

// Get gives one poll. zone is in which the text is; the poll's own when empty.
// Errors: poll.not_found, zone.unknown.
func (s *Service) Get(ctx context.Context, a access.Actor, id ref.ID, zoneName string) (out Shown, err error) {
	p, _, err := kind.Open(ctx, s.j.DB(), a, id, access.Read)
	if err != nil {
		return out, err
	}
	if zoneName == "" {
		zoneName = p.Zone
	} else if _, err := zone.Load(zoneName); err != nil {
		return out, err
	}
	if err := s.standing(ctx, s.j.DB(), a.Org, &p); err != nil {
		return out, err
	}
	out = Shown{Poll: p, Text: p.text(location(zoneName))}
	if out.People, err = votersOf(ctx, s.j.DB(), a.Org, id); err != nil {
		return out, err
	}
	var held Held
	if p.HoldSet != "" {
		if held, err = s.holds.Standing(ctx, s.j.DB(), a.Org, p.HoldSet); err != nil {
			return out, err
		}
		out.Held = held.Open
	}
	if out.Free, err = s.free(ctx, a, &p, held); err != nil {
		return out, err
	}
	taken := map[ref.ID]bool{}
	for _, f := range out.Free {
		taken[f.Option] = taken[f.Option] || f.State == "taken"
	}
	out.Tallies = tally(&p, out.People, taken)
	return out, nil
}

// free looks up how those for whom there are calendars stand at each option. What is
// there for this poll itself is in nobody's way.
func (s *Service) free(ctx context.Context, a access.Actor, p *Poll, held Held) ([]SeatFree, error) {
	all := []SeatFree{}
	if len(p.Options) == 0 {
		return all, nil
	}
	own := slices.Clone(p.Events)
	slots := map[ref.ID]bool{}
	for _, slot := range held.Slots {
		own = append(own, slot.Events...)
		slots[slot.ID] = held.Open
	}
	spaces := make([]ref.Space, len(p.Seats))
	for i, seat := range p.Seats {
		spaces[i] = seat.Space
	}
	first, last := p.Options[0].StartUS, p.Options[0].EndUS
	for _, o := range p.Options {
		first, last = min(first, o.StartUS), max(last, o.EndUS)
	}
	last = min(last, first+120*24*60*minute) // beyond that nobody's days are known well
	diaries, err := s.people.Diaries(ctx, a, spaces, first, last)
	if err != nil {
		return nil, err
	}
	for i := range p.Options {
		o := &p.Options[i]
		for _, space := range spaces {
			d, ok := diaries[space]
			f := SeatFree{Option: o.ID, Space: space, Name: d.Name, State: "unknown", Held: slots[o.Slot]}
			if ok && o.EndUS <= last {
				f.State, f.By = d.at(free.Span{From: o.StartUS, Until: o.EndUS}, own)
			}
			all = append(all, f)
		}
	}
	return all, nil
}

// at says how somebody stands at a time, and by what they are taken.
func (d *Diary) at(span free.Span, own []ref.ID) (state, by string) {
	meets := func(x free.Span) bool { return x.From < span.Until && span.From < x.Until }
	for _, t := range d.Taken {
		if meets(t.Span) && !slices.Contains(own, t.Event) {
			return "taken", t.Title
		}
	}
	if slices.ContainsFunc(d.Protected, meets) {
		return "protected", ""
	}
	within := func(x free.Span) bool { return x.From <= span.From && span.Until <= x.Until }
	if d.Works && !slices.ContainsFunc(d.Hours, within) {
		return "outside", ""
	}
	return "free", ""
}

// Filter says which polls are listed.
type Filter struct {
	State string // open, ended, all
	record.Page
}

const (
	fPick   db.Fragment = `FROM poll t WHERE t.trashed_us IS NULL`
	fOpen   db.Fragment = `AND t.state IN ('open', 'closed')`
	fEnded  db.Fragment = `AND t.state IN ('confirmed', 'cancelled')`
	fSelect db.Fragment = `SELECT ` + columns + ` FROM poll t`
	fCounts db.Fragment = `SELECT t.poll, COUNT(*), SUM(CASE WHEN t.answered_us IS NOT NULL THEN 1 ELSE 0 END) FROM poll_voter t
WHERE t.org = ? AND t.trashed_us IS NULL`
	fByPoll db.Fragment = `GROUP BY t.poll`
)

// ListedPoll is a poll in the list.
type ListedPoll struct {
	Poll
	Asked    int `json:"asked" doc:"How many people are asked"`
	Answered int `json:"answered" doc:"How many of them have answered"`
}

// List gives polls by their deadline: those not decided the soonest first, others the
// latest first. Errors: cursor.invalid.
func (s *Service) List(ctx context.Context, a access.Actor, f Filter) (items []ListedPoll, next string, err error) {
	v := access.Scope(a, access.On(Name, access.Read))
	polls, next, err := record.List(ctx, s.j.DB(), v, record.Listing[Poll]{
		Pick: fPick, HasPrivate: true, Select: fSelect, Scan: scan, Head: kind.Head,
		Where: func(b *db.Builder) { b.If(f.State == "open", fOpen).If(f.State == "ended", fEnded) },
		Sort: record.Sort[Poll]{
			Name: "deadline_" + f.State, Column: "t.deadline_us", Desc: f.State != "open", Key: func(p Poll) record.Key { return record.Number(p.DeadlineUS) },
		},
	}, f.Page)
	items = make([]ListedPoll, len(polls))
	if err != nil || len(polls) == 0 {
		return items, next, err
	}
	refs, ids, at := make([]*Poll, len(polls)), make([]ref.ID, len(polls)), map[ref.ID]*ListedPoll{}
	for i := range polls {
		items[i].Poll = polls[i]
		refs[i], ids[i], at[polls[i].ID] = &items[i].Poll, polls[i].ID, &items[i]
	}
	if err := s.standing(ctx, s.j.DB(), a.Org, refs...); err != nil {
		return nil, "", err
	}
	b := db.In(db.Build(fCounts, a.Org), "AND", "t.poll", ids).Add(fByPoll)
	err = db.Each(ctx, s.j.DB(), func(row db.Row) error {
		var id ref.ID
		var asked, answered int
		err := row.Scan(&id, &asked, &answered)
		if one := at[id]; one != nil {
			one.Asked, one.Answered = asked, answered
		}
		return err
	}, b.SQL(), b.Args()...)
	return items, next, err
}
