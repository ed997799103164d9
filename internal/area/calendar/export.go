package calendar

import (
	"context"
	"io"

	"anteroom/internal/area/calendar/object"
	"anteroom/internal/area/calendar/store"
	"anteroom/internal/area/calendar/weeks"
	"anteroom/internal/core/access"
	"anteroom/internal/core/db"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/ical"
	"anteroom/internal/core/ref"
)

const exportPage = 200

// TodoObjects gives the tasks that came with a calendar's files, as calendar
// objects, to go out with it.
type TodoObjects interface {
	Objects(ctx context.Context, a access.Actor, calendar ref.ID, visit func(*ical.Object) error) error
}

const qEventsOf db.SQL = `SELECT ` + store.EventColumns + store.WithText + `
WHERE t.org = $1 AND t.calendar = $2 AND t.uid > $3 AND t.trashed_us IS NULL ORDER BY t.uid LIMIT $4`

// Export writes a calendar as one iCalendar file with every property that came
// in. What the actor may not see whole goes out as taken time only.
// Errors: calendar.not_found, access.*.
func (s *Service) Export(ctx context.Context, a access.Actor, id ref.ID, w io.Writer) error {
	c, _, err := store.Calendars.Open(ctx, s.db(), a, id, access.Read)
	if err != nil {
		return err
	}
	return s.export(ctx, a, []store.Calendar{c}, c.Name, w)
}

// ExportSpace writes all living calendars of a space, such as a principal's, as
// one file under a name. Errors: calendar.not_found, access.*.
func (s *Service) ExportSpace(ctx context.Context, a access.Actor, space ref.Space, name string, w io.Writer) error {
	if _, err := access.Authorize(a, access.On(KindCalendar, access.Read), space); err != nil {
		return err
	}
	q := db.In(db.Build(fCalendars, a.Org), "AND", "t.space", []ref.Space{space}).Add(fLivingOnly).Add(fCalendarOrder)
	all, err := db.All(ctx, s.db(), store.ScanCalendar, q.SQL(), q.Args()...)
	if err != nil {
		return err
	}
	if len(all) == 0 {
		return errs.New(errs.NotFound, "calendar.not_found", "There is no calendar to export yet.")
	}
	return s.export(ctx, a, all, name, w)
}

func (s *Service) export(ctx context.Context, a access.Actor, all []store.Calendar, name string, w io.Writer) error {
	properties := ""
	if len(all) == 1 {
		properties = all[0].Properties
	}
	out := object.NewWriter(w, name, properties)
	v := access.Scope(a, access.On(KindEvent, access.Read))
	for _, c := range all {
		sees := weeks.SightOf(a, v, c.Space)
		for after := ""; ; {
			page, err := db.All(ctx, s.db(), store.ScanEvent, qEventsOf, a.Org, c.ID, after, exportPage)
			if err != nil {
				return err
			}
			for i := range page {
				e := &page[i]
				if sees.Whole(e.Class) {
					err = out.Write(e.Text)
				} else {
					err = out.WriteBusy(e.Text, string(e.ID))
				}
				if err != nil {
					return err
				}
			}
			if len(page) < exportPage {
				break
			}
			after = page[len(page)-1].UID
		}
		if s.cfg.TodoObjects == nil {
			continue
		}
		err := s.cfg.TodoObjects.Objects(ctx, a, c.ID, func(o *ical.Object) error { return out.Write(string(o.Encode())) })
		if err != nil {
			return err
		}
	}
	return out.Close()
}
