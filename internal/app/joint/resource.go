package joint

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"anteroom/internal/area/calendar"
	"anteroom/internal/area/calendar/object"
	"anteroom/internal/area/calendar/store"
	"anteroom/internal/area/identity"
	"anteroom/internal/area/principal"
	"anteroom/internal/area/resource"
	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/free"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/space"
	"anteroom/internal/core/zone"
)

// Resources makes the area that keeps rooms and equipment, and lets it hear of every change of
// meetings, so that no way of changing one can leave its rooms behind.
func Resources(j *journal.Journal, c clock.Clock, who *identity.Service, cal *calendar.Service) *resource.Service {
	s := resource.New(j, c, bookedMeetings{}, plannedMeetings{cal}, who)
	j.Hear(calendar.KindEvent, func(tx *journal.Tx, e journal.Entry) error { return meetingTakes(s, tx, e) })
	j.Hear(calendar.KindCalendar, func(tx *journal.Tx, e journal.Entry) error { return calendarTakes(s, tx, e) })
	j.Hear(principal.Name, func(tx *journal.Tx, e journal.Entry) error { return principalTakes(s, tx, e) })
	return s
}

func meetingTakes(s *resource.Service, tx *journal.Tx, e journal.Entry) error {
	now, ok := e.After.(*store.Event)
	if !ok {
		return nil
	}
	was, had := e.Before.(*store.Event)
	if !had {
		was = &store.Event{}
	}
	if len(now.Uses()) == 0 && len(was.Uses()) == 0 {
		return nil
	}
	ctx := context.Background()
	gone, err := inTrash(ctx, tx, tx.Org(), now)
	if err != nil {
		return err
	}
	brought := now.SourceHash != "" && now.SourceHash == object.ContentHash(now.Text) && tx.Undoes() == "" && tx.Actor().Via != access.Link
	before := meetingOf(was)
	before.Living = before.Living && had
	after := meetingOf(now)
	after.Living = after.Living && !gone
	return s.Follow(ctx, tx, before, after, brought && was.Text != now.Text)
}

// inTrash reports whether the calendar of an event is in the trash, or whose it is was taken away.
func inTrash(ctx context.Context, r db.Reader, org ref.Org, e *store.Event) (bool, error) {
	c, err := store.Calendars.Get(ctx, r, org, e.Calendar)
	if err != nil || c.TrashedUS != 0 {
		return true, err
	}
	return space.Closed(ctx, r, org, e.Space)
}

// principalTakes lets go what the meetings of somebody had who is taken away, and takes it again.
func principalTakes(s *resource.Service, tx *journal.Tx, e journal.Entry) error {
	now, ok := e.After.(*principal.Principal)
	was, had := e.Before.(*principal.Principal)
	if !ok || !had || (now.TrashedUS == 0) == (was.TrashedUS == 0) {
		return nil
	}
	ctx := context.Background()
	list, err := store.NeedyOf(ctx, tx, tx.Org(), now.Space)
	if err != nil {
		return err
	}
	for i := range list {
		c, err := store.Calendars.Get(ctx, tx, tx.Org(), list[i].Calendar)
		if err != nil {
			return err
		}
		before, after := meetingOf(&list[i]), meetingOf(&list[i])
		living := before.Living && c.TrashedUS == 0
		before.Living, after.Living = living && was.TrashedUS == 0, living && now.TrashedUS == 0
		if err := s.Follow(ctx, tx, before, after, true); err != nil {
			return err
		}
	}
	return nil
}

// calendarTakes lets go what the meetings of a calendar in the trash had, and takes it again.
func calendarTakes(s *resource.Service, tx *journal.Tx, e journal.Entry) error {
	now, ok := e.After.(*store.Calendar)
	was, had := e.Before.(*store.Calendar)
	if !ok || !had || (now.TrashedUS == 0) == (was.TrashedUS == 0) {
		return nil
	}
	ctx := context.Background()
	list, err := store.NeedyIn(ctx, tx, tx.Org(), now.ID)
	if err != nil {
		return err
	}
	for i := range list {
		before, after := meetingOf(&list[i]), meetingOf(&list[i])
		before.Living = before.Living && was.TrashedUS == 0
		after.Living = after.Living && now.TrashedUS == 0
		if err := s.Follow(ctx, tx, before, after, true); err != nil {
			return err
		}
	}
	return nil
}

// meetingOf is an event as far as resources are concerned.
func meetingOf(e *store.Event) resource.Meeting {
	m := resource.Meeting{ID: e.ID, Space: e.Space, Title: e.Title, Private: e.Private(), Text: e.Text, First: e.First, Last: e.Last, People: e.Guests + 1,
		Set: e.Hold, Living: e.TrashedUS == 0 && e.Status != "cancelled"}
	for _, u := range e.Uses() {
		i := slices.IndexFunc(m.Wants, func(w resource.Wanted) bool { return w.Resource == u.Resource })
		if i < 0 {
			i, m.Wants = len(m.Wants), append(m.Wants, resource.Wanted{Resource: u.Resource})
		}
		m.Wants[i].Reason = cmp.Or(m.Wants[i].Reason, u.Reason)
		m.Taking += fmt.Sprintf("%s %q;", u.Resource, u.Reason)
	}
	for _, own := range e.Own {
		if own.Resources != nil {
			m.Taking += fmt.Sprintf("%s %v;", own.At, *own.Resources)
		}
	}
	p, text, around := e.Projection, e.Text, e.Around
	m.Spans = func(id ref.ID, firm bool, from, until clock.Micros, z *zone.Zone) []free.Span {
		return spansOf(text, &p, from, until, z, func(recurrenceID string) bool {
			needs, _ := around.Of(recurrenceID)
			return id == "" || slices.ContainsFunc(needs.Resources, func(u object.Use) bool { return u.Resource == id && (!firm || u.Reason == "") })
		})
	}
	return m
}

const aDay = clock.Micros(zone.Day)

// spansOf gives when an event takes place between two instants on the dates that count, whether it is marked as busy or not.
func spansOf(text string, p *object.Projection, from, until clock.Micros, z *zone.Zone, counts func(recurrenceID string) bool) (all []free.Span) {
	list := []object.Occurrence{p.Single()}
	if p.Recurring {
		list, _ = object.Occurrences(text, p, from-aDay, until+aDay, object.Bound{Most: 4000, Steps: object.Steps})
	}
	for _, o := range list {
		if o.Status == "cancelled" || !counts(o.RecurrenceID) {
			continue
		}
		s := free.Span{From: o.Start, Until: o.End}
		if o.Unbound() {
			s.From, _ = z.ToInstant(zone.Wall(o.Start))
			s.Until, _ = z.ToInstant(zone.Wall(o.End))
		}
		if s.From < until && from < s.Until {
			all = append(all, s)
		}
	}
	slices.SortFunc(all, func(a, b free.Span) int { return cmp.Compare(a.From, b.From) })
	return all
}

// bookedMeetings knows meetings by id, whoever asks.
type bookedMeetings struct{}

func (bookedMeetings) ByID(ctx context.Context, r db.Reader, org ref.Org, ids []ref.ID) (map[ref.ID]resource.Meeting, error) {
	list, err := store.ByID(ctx, r, org, ids)
	all := make(map[ref.ID]resource.Meeting, len(list))
	for i := range list {
		all[list[i].ID] = meetingOf(&list[i])
	}
	return all, err
}

func (bookedMeetings) Needy(ctx context.Context, r db.Reader, org ref.Org, visit func(resource.Meeting) error) error {
	return store.EachNeedy(ctx, r, org, func(e *store.Event) error {
		gone, err := inTrash(ctx, r, org, e)
		if err != nil {
			return err
		}
		m := meetingOf(e)
		m.Living = m.Living && !gone
		return visit(m)
	})
}

// plannedMeetings reads meetings that are about to be saved.
type plannedMeetings struct{ *calendar.Service }

func (p plannedMeetings) Meeting(ctx context.Context, a access.Actor, t resource.ResourceTrial, now clock.Micros) (m resource.Meeting, err error) {
	text := ""
	if t.Event != "" {
		list, err := p.Whole(ctx, a, []ref.ID{t.Event})
		if err != nil {
			return m, err
		}
		if len(list) == 0 {
			return m, errs.Missing("event")
		}
		text = list[0].Text
	}
	if t.Start != "" {
		if text, err = object.New("trial", object.Draft{Title: "-", Start: t.Start, End: t.End, Zone: t.Zone, AllDay: t.AllDay, Rule: t.Rule}, now); err != nil {
			return m, err
		}
	}
	if text == "" {
		return m, errs.New(errs.Invalid, "resource.when", "Say when the meeting would be, or which one is meant.").With("body.start", "Write it as 2026-03-29T09:00.")
	}
	e := store.Event{}
	if err := e.Project(text); err != nil {
		return m, err
	}
	return meetingOf(&e), nil
}
