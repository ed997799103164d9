package guard

import (
	"context"
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
// the journal says that something in the principal's space changed.
type held struct {
	j    *journal.Journal
	mu   sync.Mutex
	of   map[heldKey]result
	seen map[ref.Org]int64 // up to where the journal has been followed
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

type result struct {
	findings []ahead.Finding
	zone     string // where the principal was when it was found
	until    clock.Micros
}

const (
	// freshFor is how long findings hold though nothing changes: time goes on.
	freshFor = 5 * time.Minute
	// heldAtMost is for how many principals and sights findings are kept.
	heldAtMost = 4000
)

func newHeld(j *journal.Journal) *held {
	return &held{j: j, of: map[heldKey]result{}, seen: map[ref.Org]int64{}, zones: map[ref.Org]homes{}}
}

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
	touched, err := h.j.Touched(ctx, org, seen, "event", "calendar", "whereabouts", "principal", "time_rule", "exemption", "priority", "resource")
	if err != nil {
		return 0, err
	}
	h.mu.Lock()
	defer h.mu.Unlock()
	if _, all := touched[ref.Space(org)]; all { // rooms belong to nobody's space
		for k := range h.of {
			if k.org == org {
				delete(h.of, k)
			}
		}
	}
	for space := range touched {
		for _, private := range []bool{false, true} {
			delete(h.of, heldKey{org, ref.ID(space), private})
		}
	}
	h.seen[org] = max(h.seen[org], head.Seq)
	return head.Seq, nil
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
	v, err := s.view(ctx, a, p, now)
	if err != nil {
		return result{}, err
	}
	r := result{findings: ahead.Check(v), zone: v.Days[1].Zone.String(), until: now.Add(freshFor)}
	s.held.put(k, r, asOf)
	return r, nil
}

// view prepares what the rules look at.
func (s *Service) view(ctx context.Context, a access.Actor, p Person, now clock.Micros) (*ahead.View, error) {
	home, err := zone.Load(p.Zone)
	if err != nil {
		return nil, err
	}
	today := home.ToWall(now).Date()
	v := &ahead.View{Now: now, From: now, Principal: p.ID, Name: p.Name}
	if v.Days, err = s.people.Ahead(ctx, a, p.ID, today.AddDays(-1), today.AddDays(Horizon+after)); err != nil {
		return nil, err
	}
	if len(v.Days) < 2 { // no longer there
		v.Days = []ahead.Day{{Date: today.AddDays(-1), Zone: home.Location()}, {Date: today, Zone: home.Location()}}
	}
	v.Until = clock.Of(today.AddDays(Horizon).In(v.Days[len(v.Days)-1-after].Zone))
	begin, end := now.Add(-24*time.Hour), v.Until.Add(after*24*time.Hour)
	if v.Meetings, err = s.calendar.Ahead(ctx, a, p.ID, begin, end, p.Zone); err != nil {
		return nil, err
	}
	if v.Orders, err = s.people.Orders(ctx, a, p.ID); err != nil {
		return nil, err
	}
	place(v, home)
	v.Zones, err = s.zones(ctx, a, now)
	return v, err
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
