package calendar

import (
	"context"
	"errors"

	"anteroom/internal/area/calendar/feed"
	"anteroom/internal/area/calendar/store"
	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/op"
	"anteroom/internal/core/outbound"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
)

const (
	fCalendars     db.Fragment = `SELECT ` + store.CalendarColumns + ` FROM calendar t WHERE t.org = ?`
	fLivingOnly    db.Fragment = `AND t.trashed_us IS NULL`
	fCalendarOrder db.Fragment = `ORDER BY t.space, t.created_us, t.id`
	fCounts        db.Fragment = `SELECT t.calendar, COUNT(*) FROM event t WHERE t.org = ? AND t.trashed_us IS NULL`
	fCountsBy      db.Fragment = `GROUP BY t.calendar`
)

// Refresh tells how reading a subscription goes.
type Refresh struct {
	State     string       `json:"state" enum:"ok,waiting,failing" doc:"waiting: not read yet"`
	AtUS      clock.Micros `json:"at_us,omitzero" doc:"When it was last asked"`
	NextUS    clock.Micros `json:"next_us,omitzero" doc:"When it will be asked again"`
	ChangedUS clock.Micros `json:"changed_us,omitzero" doc:"When it last brought a change"`
	Error     string       `json:"error,omitempty" doc:"What is wrong and what to do"`
}

func refreshOf(f *feed.Feed) *Refresh {
	return &Refresh{State: f.State, AtUS: f.AtUS, NextUS: f.NextUS, ChangedUS: f.ChangedUS, Error: f.Error}
}

// View is a calendar as somebody sees it.
type View struct {
	record.Head
	Name    string   `json:"name"`
	Colour  *int     `json:"colour,omitempty" minimum:"0" maximum:"7"`
	Source  Source   `json:"source" enum:"own,import,subscription"`
	Host    string   `json:"host,omitempty" doc:"Where a subscription is read from"`
	URL     string   `json:"url,omitempty" doc:"Its address; only for those who may write here"`
	Refresh *Refresh `json:"refresh,omitempty"`
	Events  int      `json:"events"`
}

// Calendars lists the living calendars the actor may read, by space and age.
func (s *Service) Calendars(ctx context.Context, a access.Actor) ([]View, error) {
	spaces := access.Scope(a, access.On(KindCalendar, access.Read)).Spaces()
	if len(spaces) == 0 {
		return []View{}, nil
	}
	q := db.In(db.Build(fCalendars, a.Org), "AND", "t.space", spaces).Add(fLivingOnly).Add(fCalendarOrder)
	all, err := db.All(ctx, s.db(), store.ScanCalendar, q.SQL(), q.Args()...)
	if err != nil {
		return nil, err
	}
	counts, err := s.counts(ctx, a.Org, spaces)
	if err != nil {
		return nil, err
	}
	feeds, err := feed.All(ctx, s.db(), a.Org)
	if err != nil {
		return nil, err
	}
	views := make([]View, len(all))
	for i, c := range all {
		views[i] = s.view(a, c, counts[c.ID], feeds[c.ID])
	}
	return views, nil
}

func (s *Service) counts(ctx context.Context, org ref.Org, spaces []ref.Space) (map[ref.ID]int, error) {
	counts := map[ref.ID]int{}
	q := db.In(db.Build(fCounts, org), "AND", "t.space", spaces).Add(fCountsBy)
	err := db.Each(ctx, s.db(), func(row db.Row) error {
		var id ref.ID
		var n int
		err := row.Scan(&id, &n)
		counts[id] = n
		return err
	}, q.SQL(), q.Args()...)
	return counts, err
}

func (s *Service) view(a access.Actor, c store.Calendar, events int, f *feed.Feed) View {
	v := View{Head: c.Head, Name: c.Name, Colour: c.Colour, Source: c.Source, Host: c.Host, Events: events}
	if f != nil {
		v.Refresh = refreshOf(f)
		if a.May(access.On(KindCalendar, access.Write), c.Space) {
			v.URL = f.URL
		}
	}
	return v
}

// Calendar gives one calendar, trashed ones too. Errors: calendar.not_found.
func (s *Service) Calendar(ctx context.Context, a access.Actor, id ref.ID) (View, error) {
	c, _, err := store.Calendars.Open(ctx, s.db(), a, id, access.Read)
	if err != nil {
		return View{}, err
	}
	return s.viewOf(ctx, a, c)
}

func (s *Service) viewOf(ctx context.Context, a access.Actor, c store.Calendar) (View, error) {
	counts, err := s.counts(ctx, a.Org, []ref.Space{c.Space})
	if err != nil {
		return View{}, err
	}
	f, err := feed.Of(ctx, s.db(), a.Org, c.ID)
	return s.view(a, c, counts[c.ID], f), err
}

// NewCalendar is what makes a calendar. With a URL it is a subscription.
type NewCalendar struct {
	ID     ref.ID    `json:"id,omitempty" maxLength:"36" doc:"Made by the client, so that sending twice is safe"`
	Space  ref.Space `json:"space" maxLength:"36"`
	Name   string    `json:"name" minLength:"1" maxLength:"200"`
	Colour *int      `json:"colour,omitempty" minimum:"0" maximum:"7"`
	URL    string    `json:"url,omitempty" maxLength:"4096" doc:"An address of an ICS file: https, http or webcal"`
}

// CreateCalendar makes a calendar, or gives the one the same member made with the
// same id. Errors: calendar.name, calendar.id_taken, outbound.address, access.*.
func (s *Service) CreateCalendar(ctx context.Context, a access.Actor, in NewCalendar) (made View, act ref.Act, err error) {
	p, err := access.Authorize(a, access.On(KindCalendar, access.Write), in.Space)
	if err != nil {
		return View{}, "", err
	}
	name, err := store.CleanName(in.Name)
	if err != nil {
		return View{}, "", err
	}
	if err := record.CheckID(in.ID); err != nil {
		return View{}, "", err
	}
	address, host := "", ""
	if in.URL != "" {
		u, err := outbound.Parse(in.URL)
		if err != nil {
			return View{}, "", err
		}
		address, host = u.String(), u.Host
	}
	_, err = s.journal.Write(ctx, p, func(tx *journal.Tx) error {
		c := store.Calendar{Head: record.Born(tx, in.ID, in.Space), Name: name, Colour: in.Colour, Source: store.Own, Host: host}
		if address != "" {
			c.Source = store.Subscription
		}
		if act, err = store.Calendars.Create(ctx, tx, &c); err != nil {
			return err
		}
		var f *feed.Feed
		if address != "" && act == tx.Act() {
			f = feed.New(tx.Org(), c.ID, address, tx.Now())
			if err := f.Put(tx.Derive); err != nil {
				return err
			}
		}
		made = s.view(a, c, 0, f)
		kept := made
		kept.URL = "" // answers that are kept hold no secret
		return tx.Reply(CalendarReply{Calendar: kept, Act: act})
	})
	return made, act, err
}

// CalendarPatch changes a calendar.
type CalendarPatch struct {
	Rev    int64               `json:"rev" minimum:"1"`
	Name   op.Optional[string] `json:"name,omitzero" maxLength:"200"`
	Colour op.Optional[int]    `json:"colour,omitzero" minimum:"0" maximum:"7" doc:"null: the principal's own"`
	URL    op.Optional[string] `json:"url,omitzero" maxLength:"4096" doc:"A new address of a subscription"`
}

// PatchCalendar changes name, colour or address. Errors: calendar.not_found,
// calendar.stale, calendar.name, calendar.no_subscription, outbound.address, access.*.
func (s *Service) PatchCalendar(ctx context.Context, a access.Actor, id ref.ID, in CalendarPatch) (View, ref.Act, error) {
	return s.changeCalendar(ctx, a, id, in.Rev, func(tx *journal.Tx, was store.Calendar) (c store.Calendar, err error) {
		c = was
		if was.TrashedUS != 0 {
			return c, store.ErrTrashed("calendar")
		}
		if in.Name.Set {
			if c.Name, err = store.CleanName(in.Name.Value); err != nil {
				return c, err
			}
		}
		if in.Colour.Set {
			c.Colour = nil
			if !in.Colour.Null {
				if in.Colour.Value < 0 || in.Colour.Value > 7 {
					return c, errs.New(errs.Invalid, "calendar.colour", "Choose one of the eight colours, 0 to 7.")
				}
				c.Colour = &in.Colour.Value
			}
		}
		if in.URL.Set {
			if err := moveFeed(tx, &c, in.URL.Value); err != nil {
				return c, err
			}
		}
		return c, store.Calendars.Save(tx, was, &c)
	})
}

// moveFeed gives a subscription a new address.
func moveFeed(tx *journal.Tx, c *store.Calendar, address string) error {
	if c.Source != store.Subscription {
		return errs.New(errs.Conflict, "calendar.no_subscription", "Only a subscription has an address. Make a new one for it.")
	}
	u, err := outbound.Parse(address)
	if err != nil {
		return err
	}
	c.Host = u.Host
	return feed.New(tx.Org(), c.ID, u.String(), tx.Now()).Put(tx.Derive)
}

// changeCalendar loads, checks, changes and writes one calendar as an act.
func (s *Service) changeCalendar(ctx context.Context, a access.Actor, id ref.ID, rev int64, change func(tx *journal.Tx, was store.Calendar) (store.Calendar, error)) (View, ref.Act, error) {
	opened, p, err := store.Calendars.Open(ctx, s.db(), a, id, access.Write)
	if err != nil {
		return View{}, "", err
	}
	var v View
	act, err := s.journal.Write(ctx, p, func(tx *journal.Tx) error {
		was, err := store.Calendars.Current(ctx, tx, opened, rev)
		if err != nil {
			return err
		}
		c, err := change(tx, was)
		if err != nil {
			return err
		}
		v = s.view(a, c, 0, nil)
		return tx.Reply(CalendarReply{Calendar: v, Act: tx.Act()})
	})
	if err != nil {
		return View{}, "", err
	}
	whole, err := s.Calendar(ctx, a, id)
	return whole, act, err
}

// TrashCalendar puts a calendar with all its events into the trash. Errors: calendar.holds, and as PatchCalendar.
func (s *Service) TrashCalendar(ctx context.Context, a access.Actor, id ref.ID, rev int64) (ref.Act, error) {
	_, act, err := s.changeCalendar(ctx, a, id, rev, func(tx *journal.Tx, was store.Calendar) (store.Calendar, error) {
		if err := store.FreeOfHolds(ctx, tx, id); err != nil {
			return was, err
		}
		c, err := store.Calendars.Trash(tx, was)
		return c, errors.Join(err, store.QueueReindex(tx, id))
	})
	if err != nil {
		return "", err
	}
	store.ReindexNow(ctx, s.db(), s.cfg.Log, a.Org, id)
	return act, nil
}

// RestoreCalendar takes a calendar out of the trash.
func (s *Service) RestoreCalendar(ctx context.Context, a access.Actor, id ref.ID) (View, ref.Act, error) {
	v, act, err := s.changeCalendar(ctx, a, id, 0, func(tx *journal.Tx, was store.Calendar) (store.Calendar, error) {
		c, err := store.Calendars.Restore(tx, was)
		return c, errors.Join(err, store.QueueReindex(tx, id))
	})
	if err != nil {
		return v, "", err
	}
	store.ReindexNow(ctx, s.db(), s.cfg.Log, a.Org, id)
	return v, act, nil
}
