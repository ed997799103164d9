package guard

import (
	"context"
	"maps"
	"slices"
	"sync"
	"time"

	"anteroom/internal/area/guard/ahead"
	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/zone"
)

// held keeps what was found of each principal, for readers who see as much, until
// the journal says that something in the principal's space changed; and beside it what
// days are made of but meetings, which changes seldom.
type held struct {
	j      *journal.Journal
	mu     sync.Mutex
	of     map[heldKey]result
	frames map[heldKey]framed
	seen   map[ref.Org]int64 // up to where the journal has been followed
	// Where members live; read again when it is no longer fresh.
	zones map[ref.Org]homes
}

type homes struct {
	of    map[string]*time.Location
	until clock.Micros
}

type heldKey struct {
	org       ref.Org
	principal ref.ID
	private   bool // for those who see private records
}

// framed is what is known of the days from one on.
type framed struct {
	Frame
	from  clock.Date
	until clock.Micros
}

type result struct {
	findings []ahead.Finding
	zone     string // where the principal was when it was found
	leftOut  int    // entries that were not looked at
	until    clock.Micros
}

const (
	// freshFor is how long findings hold though nothing changes: time goes on.
	freshFor = 5 * time.Minute
	// heldAtMost is for how many principals and sights findings are kept.
	heldAtMost = 4000
)

func newHeld(j *journal.Journal) *held {
	return &held{j: j, of: map[heldKey]result{}, frames: map[heldKey]framed{}, seen: map[ref.Org]int64{}, zones: map[ref.Org]homes{}}
}

// What findings come from, and what the days are made of in which they are found.
var (
	foundIn = []ref.Kind{"event", "resource", "task", "request", "tie"}
	madeOf  = []ref.Kind{"principal", "calendar", "whereabouts", "time_rule", "exemption", "priority"}
)

// follow forgets what the journal says has changed, and tells how far it is.
func (h *held) follow(ctx context.Context, org ref.Org) (int64, error) {
	head, err := h.j.Head(ctx, org)
	if err != nil {
		return 0, err
	}
	h.mu.Lock()
	seen, known := h.seen[org]
	if !known {
		h.seen[org] = head.Seq // nothing is held yet
	}
	h.mu.Unlock()
	if !known || seen >= head.Seq {
		return max(seen, head.Seq), nil
	}
	var rows []journal.Row
	named, err := h.j.Named(ctx, org, seen, slices.Concat(foundIn, madeOf)...)
	if err == nil && named {
		rows, err = h.j.Outline(ctx, org, seen, journal.MaxPage)
	}
	if err != nil {
		return 0, err
	}
	h.mu.Lock()
	defer h.mu.Unlock()
	if len(rows) == journal.MaxPage { // so much at once that anything may be among it
		h.forget(org, ref.Space(org), true)
	}
	for _, r := range rows {
		switch {
		case slices.Contains(foundIn, r.Kind):
			h.forget(org, r.Space, false)
		case slices.Contains(madeOf, r.Kind):
			h.forget(org, r.Space, true)
		}
	}
	h.seen[org] = max(h.seen[org], head.Seq)
	return head.Seq, nil
}

// forget drops what was found in a space, and with frames what its days are made of.
// What belongs to the organisation, as rooms do, may be in anybody's days.
func (h *held) forget(org ref.Org, space ref.Space, frames bool) {
	if space == ref.Space(org) {
		maps.DeleteFunc(h.of, func(k heldKey, _ result) bool { return k.org == org })
		maps.DeleteFunc(h.frames, func(k heldKey, _ framed) bool { return frames && k.org == org })
		return
	}
	for _, private := range []bool{false, true} {
		k := heldKey{org, ref.ID(space), private}
		if delete(h.of, k); frames {
			delete(h.frames, k)
		}
	}
}

func (h *held) get(k heldKey, now clock.Micros) (result, bool) {
	h.mu.Lock()
	defer h.mu.Unlock()
	r, ok := h.of[k]
	return r, ok && now < r.until
}

// put keeps what was read after the journal stood at asOf, unless it went on since.
func (h *held) put(k heldKey, r result, asOf int64) {
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.seen[k.org] != asOf {
		return
	}
	if len(h.of) >= heldAtMost {
		clear(h.of)
	}
	h.of[k] = r
}

// of gives what is found of one principal, as a reader like the actor sees it.
func (s *Service) of(ctx context.Context, a access.Actor, p Person, now clock.Micros, asOf int64) (result, error) {
	space := ref.Space(p.ID)
	role, _ := a.Role(space)
	k := heldKey{a.Org, p.ID, role == access.Owner || access.Scope(a, access.On(kindEvent, access.Read)).Private(space)}
	if r, ok := s.held.get(k, now); ok {
		return r, nil
	}
	v, leftOut, err := s.view(ctx, a, p, k, now, asOf)
	if err != nil {
		return result{}, err
	}
	r := result{findings: ahead.Check(v), zone: v.Days[1].Zone.String(), leftOut: leftOut, until: now.Add(freshFor)}
	s.held.put(k, r, asOf)
	return r, nil
}

// frame gives what the days from one on are made of.
func (s *Service) frame(ctx context.Context, a access.Actor, k heldKey, from clock.Date, now clock.Micros, asOf int64) (Frame, error) {
	s.held.mu.Lock()
	f, ok := s.held.frames[k]
	s.held.mu.Unlock()
	if ok && f.from == from && now < f.until {
		return f.Frame, nil
	}
	read, err := s.people.Frame(ctx, a, k.principal, from, from.AddDays(1+Horizon+after))
	if err != nil {
		return read, err
	}
	s.held.mu.Lock()
	defer s.held.mu.Unlock()
	if s.held.seen[k.org] == asOf {
		if len(s.held.frames) >= heldAtMost {
			clear(s.held.frames)
		}
		s.held.frames[k] = framed{read, from, now.Add(freshFor)}
	}
	return read, nil
}

// view prepares what the rules look at.
func (s *Service) view(ctx context.Context, a access.Actor, p Person, k heldKey, now clock.Micros, asOf int64) (v *ahead.View, leftOut int, err error) {
	home, err := zone.Load(p.Zone)
	if err != nil {
		return nil, 0, err
	}
	today := home.ToWall(now).Date()
	f, err := s.frame(ctx, a, k, today.AddDays(-1), now, asOf)
	if err != nil {
		return nil, 0, err
	}
	v = &ahead.View{Now: now, From: now, Principal: p.ID, Name: p.Name, Days: slices.Clone(f.Days), Orders: f.Orders}
	if len(v.Days) < 2 { // no longer there
		v.Days = []ahead.Day{{Date: today.AddDays(-1), Zone: home.Location()}, {Date: today, Zone: home.Location()}}
	}
	v.Until = clock.Of(today.AddDays(Horizon).In(v.Days[len(v.Days)-1-min(after, len(v.Days)-1)].Zone))
	begin, end := now.Add(-24*time.Hour), v.Until.Add(after*24*time.Hour)
	if v.Meetings, leftOut, err = s.calendar.Ahead(ctx, a, p.ID, begin, end, p.Zone); err != nil {
		return nil, 0, err
	}
	for i := range v.Meetings {
		m := &v.Meetings[i]
		m.Fixed, m.Exempt = f.Closed[m.Calendar], f.Exempt[Occasion{m.Event, m.Start}]
	}
	place(v, home)
	if s.waits != nil {
		if v.Waits, err = s.waits.Waits(ctx, a, p.ID); err != nil {
			return nil, 0, err
		}
	}
	v.Zones, err = s.zones(ctx, a, now)
	return v, leftOut, err
}

// place puts floating times, which came as if at home, where the principal is that day.
func place(v *ahead.View, home *zone.Zone) {
	for i := range v.Meetings {
		m := &v.Meetings[i]
		if !m.Floating || m.AllDay {
			continue
		}
		wall := home.ToWall(m.Start)
		for _, d := range v.Days {
			if d.Date != wall.Date() || !d.Away {
				continue
			}
			if z, err := zone.Load(d.Zone.String()); err == nil {
				length := m.End - m.Start
				m.Start, _ = z.ToInstant(wall)
				m.End = m.Start + length
			}
		}
	}
}

// zones tells where members live.
func (s *Service) zones(ctx context.Context, a access.Actor, now clock.Micros) (map[string]*time.Location, error) {
	s.held.mu.Lock()
	h := s.held.zones[a.Org]
	s.held.mu.Unlock()
	if now < h.until {
		return h.of, nil
	}
	of, err := s.people.Zones(ctx, a)
	if err != nil {
		return nil, err
	}
	s.held.mu.Lock()
	defer s.held.mu.Unlock()
	s.held.zones[a.Org] = homes{of, now.Add(freshFor)}
	return of, nil
}
