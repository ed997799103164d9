package resource

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/free"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/when"
	"anteroom/internal/core/zone"
)

const (
	day = clock.Micros(zone.Day)
	// ahead is how far an endless series is compared with others.
	ahead = 3 * 366 * day
)

// Wanted is a resource that a meeting names, for all of its dates or some.
type Wanted struct {
	Resource ref.ID
	Reason   string // why it may lie upon another booking; of some of its dates at least
}

// Meeting is a meeting as far as resources are concerned.
type Meeting struct {
	ID          ref.ID
	Space       ref.Space
	Title       string
	Private     bool     // only some readers see more than that time is taken
	Set         ref.ID   // the hold set that it stands for; the options of one never lie in each other's way
	Living      bool     // neither in the trash nor called off
	Wants       []Wanted // each resource once
	People      int      // who is expected, as far as it is known
	Text        string
	Taking      string       // says what it takes on which of its dates
	First, Last clock.Micros // of all occurrences
	// Spans gives when it takes a resource between two instants, in order, and when it takes place at all for
	// "". Times without a zone are read in one. Firm leaves out the dates with a reason to lie upon another booking.
	Spans func(resource ref.ID, firm bool, from, until clock.Micros, z *zone.Zone) []free.Span
}

// bounds are between which instants a meeting has to be looked for, whatever its zone.
func (m *Meeting) bounds() (from, until clock.Micros) {
	return m.First - day, min(m.Last, clock.Forever-2*day) + day
}

// Meetings knows meetings by id, whoever asks.
type Meetings interface {
	ByID(ctx context.Context, r db.Reader, org ref.Org, ids []ref.ID) (map[ref.ID]Meeting, error)
	// Needy visits every meeting that names a resource, whether it lives or not.
	Needy(ctx context.Context, r db.Reader, org ref.Org, visit func(Meeting) error) error
}

// Follow brings the rows of a meeting in line with it, inside the act that wrote it. was is
// the meeting before; brought says that a file or another house decided when it is, and
// that it is kept even where somebody else was first.
// Errors: resource.taken, resource.not_found, resource.trashed.
func (s *Service) Follow(ctx context.Context, tx *journal.Tx, was, now Meeting, brought bool) error {
	have, err := db.All(ctx, tx, scanUse, qUsesOf, tx.Org(), now.ID)
	if err != nil {
		return err
	}
	var wants []Wanted
	if now.Living {
		wants = now.Wants
	}
	for _, u := range have {
		if !slices.ContainsFunc(wants, func(w Wanted) bool { return w.Resource == u.resource }) {
			if _, err := tx.Derive(qUseDrop, tx.Org(), u.resource, u.event); err != nil {
				return err
			}
		}
	}
	for _, w := range wants {
		at := slices.IndexFunc(have, func(u use) bool { return u.resource == w.Resource })
		same := at >= 0 && was.Living && was.Text == now.Text && was.Taking == now.Taking && have[at].space == now.Space
		if same {
			continue
		}
		if at >= 0 && was.Living {
			if same, err = s.sameTimes(ctx, tx, &was, &now, w.Resource); err != nil {
				return err
			}
		}
		if same {
			err = put(tx, &now, w, have[at].lost, have[at].lostAt)
		} else {
			err = s.take(ctx, tx, &was, &now, w, brought)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// sameTimes reports whether a meeting takes a resource when it did before: then nobody is asked
// again, and one that a file left without its room can be changed in all else.
func (s *Service) sameTimes(ctx context.Context, tx *journal.Tx, was, now *Meeting, id ref.ID) (bool, error) {
	r, err := kind.Get(ctx, tx, tx.Org(), id)
	if err != nil {
		return false, err
	}
	from, until := now.window(clock.Of(s.clock.Now()))
	z := r.zoneOf()
	return slices.Equal(was.Spans(id, false, from, until, z), now.Spans(id, false, from, until, z)) &&
		slices.Equal(was.Spans(id, true, from, until, z), now.Spans(id, true, from, until, z)), nil
}

// take writes one row, unless somebody else was first.
func (s *Service) take(ctx context.Context, tx *journal.Tx, was, now *Meeting, w Wanted, brought bool) error {
	r, err := kind.Get(ctx, tx, tx.Org(), w.Resource)
	if err != nil {
		return err
	}
	named := slices.ContainsFunc(was.Wants, func(had Wanted) bool { return had.Resource == w.Resource })
	if r.TrashedUS != 0 && !named {
		return errs.Newf(errs.Conflict, "resource.trashed", "%s is in the trash. Choose another, or take it out first.", r.Name).With("body.needs.resources", r.Name+" is no longer there.")
	}
	hits, err := s.upon(ctx, tx, tx.Org(), &r, now, w.Resource)
	if err != nil {
		return err
	}
	if len(hits) > 0 && !brought {
		return s.refusal(ctx, tx, &r, now, hits)
	}
	return put(tx, now, w, len(hits) > 0, s.losing(&r, now, w.Resource, hits))
}

// losing gives when the dates of a meeting begin on which others were first.
func (s *Service) losing(r *Resource, m *Meeting, id ref.ID, hits []hit) (all []clock.Micros) {
	if len(hits) == 0 {
		return nil
	}
	from, until := m.window(clock.Of(s.clock.Now()))
	for _, mine := range m.Spans(id, r.Doubles, from, until, r.zoneOf()) {
		if slices.ContainsFunc(hits, func(h hit) bool { return h.From < mine.Until && mine.From < h.Until }) {
			all = append(all, mine.From)
		}
	}
	return all
}

func put(tx *journal.Tx, now *Meeting, w Wanted, lost bool, lostAt []clock.Micros) error {
	from, until := now.bounds()
	_, err := tx.Derive(qUsePut, tx.Org(), w.Resource, now.ID, now.Space, tx.Member(), w.Reason, lost, list(lostAt), from, until)
	return err
}

// hit is a booking that a meeting would lie upon.
type hit struct {
	use
	Meeting
	free.Span
	of int // how many of the meeting's own occurrences were looked at
}

// window is in which time a meeting is compared with others.
func (m *Meeting) window(now clock.Micros) (from, until clock.Micros) {
	from, until = m.bounds()
	from = max(from, min(now-day, until-day))
	return from, min(until, from+ahead)
}

// upon gives the bookings of a resource that a meeting would lie upon, the soonest of each, on
// the dates on which it takes another: the same one, or any for "".
func (s *Service) upon(ctx context.Context, r db.Reader, org ref.Org, res *Resource, m *Meeting, instead ref.ID) ([]hit, error) {
	from, until := m.window(clock.Of(s.clock.Now()))
	rows, err := db.All(ctx, r, scanUse, qNear, org, res.ID, m.ID, from, until)
	if err != nil || len(rows) == 0 {
		return nil, err
	}
	ids := make([]ref.ID, len(rows))
	for i, u := range rows {
		ids[i] = u.event
	}
	others, err := s.meetings.ByID(ctx, r, org, ids)
	if err != nil {
		return nil, err
	}
	z := res.zoneOf()
	mine := m.Spans(instead, res.Doubles, from, until, z)
	var hits []hit
	for _, u := range rows {
		o, ok := others[u.event]
		if !ok || o.Set != "" && o.Set == m.Set {
			continue
		}
		for _, at := range overlaps(mine, u.had(o.Spans(res.ID, false, from, until, z))) {
			hits = append(hits, hit{u, o, at, len(mine)})
		}
	}
	slices.SortFunc(hits, func(a, b hit) int { return cmp.Compare(a.From, b.From) })
	return hits, nil
}

// overlaps gives those of the second spans that the first meet. Both are in the order in which they begin.
func overlaps(mine, theirs []free.Span) (all []free.Span) {
	var longest clock.Micros
	for _, a := range mine {
		longest = max(longest, a.Until-a.From)
	}
	for _, b := range theirs {
		at, _ := slices.BinarySearchFunc(mine, b.From-longest, func(a free.Span, t clock.Micros) int { return cmp.Compare(a.From, t) })
		for ; at < len(mine) && mine[at].From < b.Until; at++ {
			if a := mine[at]; b.From < a.Until && a.From < a.Until && b.From < b.Until {
				all = append(all, b)
				break
			}
		}
	}
	return all
}

// refusal tells whoever came second who was first, and what else is free.
func (s *Service) refusal(ctx context.Context, tx *journal.Tx, r *Resource, m *Meeting, hits []hit) error {
	first := hits[0]
	loc := r.zoneOf().Location()
	text := r.Name + " is taken " + when.Clocks{First: loc}.Span(first.From, first.Until) + ", " + when.City(loc) + " time"
	if seen(tx.Actor(), &first.Meeting) {
		text += ": “" + first.Title + "”"
	}
	if names, err := s.members.MemberNames(ctx, tx.Actor()); err == nil && names[first.member] != "" {
		text += ", booked by " + names[first.member]
	}
	if n := len(hits); first.of > 1 {
		text += fmt.Sprintf(". It is taken on %d of %d dates", n, first.of)
	}
	others, err := s.instead(ctx, tx, r, m)
	if err != nil {
		return err
	}
	switch {
	case len(others) > 0:
		text += ". Free instead: " + strings.Join(others, ", ") + "."
	default:
		text += ". Nothing else is free then; choose another time."
	}
	if r.Doubles {
		text += " Or say why both need it."
	}
	return errs.New(errs.Conflict, "resource.taken", text).With("body.needs.resources", text)
}

// instead names what else is free for a meeting, of the same sort: on the same site first, the
// smallest that is large enough first.
func (s *Service) instead(ctx context.Context, tx *journal.Tx, r *Resource, m *Meeting) ([]string, error) {
	all, err := db.All(ctx, tx, scan, qAll, tx.Org())
	if err != nil {
		return nil, err
	}
	slices.SortStableFunc(all, func(a, b Resource) int { return better(&a, &b, r.Site) })
	var names []string
	for i := range all {
		o := &all[i]
		if o.ID == r.ID || o.Sort != r.Sort || o.TrashedUS != 0 || o.Capacity < m.People || o.Site != r.Site && len(names) > 0 {
			continue
		}
		hits, err := s.upon(ctx, tx, tx.Org(), o, m, r.ID)
		if err != nil {
			return nil, err
		}
		if len(hits) > 0 {
			continue
		}
		name := o.Name
		if o.Capacity > 0 {
			name += fmt.Sprintf(" (%d)", o.Capacity)
		}
		if names = append(names, name); len(names) == 3 {
			break
		}
	}
	return names, nil
}

// seen reports whether somebody may see more of a meeting than that it takes time.
func seen(a access.Actor, m *Meeting) bool {
	v := access.Scope(a, access.On("event", access.Read))
	role, _ := a.Role(m.Space)
	return v.Content(m.Space) && (!m.Private || v.Private(m.Space) || role == access.Owner)
}
