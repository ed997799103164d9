package calendar

import (
	"context"
	"slices"
	"strconv"
	"strings"

	"anteroom/internal/area/calendar/object"
	"anteroom/internal/area/calendar/store"
	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/listed"
	"anteroom/internal/core/own"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/textkey"
	"anteroom/internal/core/zone"
)

// meeting is an occurrence as it is listed, with what its record says beside.
type meeting struct {
	*Instance
	calendar store.Calendar // empty for who may not know
	writes   bool
	head     record.Head
	fields   own.Values
}

// farthest is how long a time is listed of which only one end is asked.
const farthest = 366 * clock.Micros(zone.Day)

// Listed declares how meetings are listed: what the calendar shows, occurrence by occurrence, since whoever asks
// for next week means what happens then and not when a series began. Time around a meeting is left out, for it
// belongs to the meeting. What stands alone is changed in place; of a series one has to say how much is meant, so
// that is done where it is shown.
func (s *Service) Listed() listed.Lister {
	return &listed.Gathered[meeting]{
		Name: KindEvent, Title: "Meetings", One: "meeting", Span: "from today on, for a year",
		Columns: meetingColumns, Sort: "starts", Days: []string{"starts"},
		All: s.gather, Holding: s.holding, Fill: s.fill, Change: s.set,
		Row: func(m *meeting) listed.ListRow {
			return listed.ListRow{ID: m.Event, Part: m.RecurrenceID, Space: m.Space, Rev: m.Rev, Label: m.Title, Private: m.Class != "public", Writes: m.writes, Fields: m.fields}
		},
	}
}

var meetingColumns = []listed.Column[meeting]{
	{Name: "title", Title: "Title", Type: listed.Text, Writes: true, Cell: func(m *meeting) string { return m.Title }, Key: func(m *meeting) record.Key { return record.Text(textkey.Sort(m.Title)) }},
	{Name: "starts", Title: "Starts", Type: listed.Instant, Asks: true, Until: "ends", Cell: func(m *meeting) string { return m.at(m.StartUS, m.Start) }, Key: func(m *meeting) record.Key { return record.Number(m.StartUS) }},
	{Name: "ends", Title: "Ends", Type: listed.Instant, Asks: true, Cell: func(m *meeting) string { return m.at(m.EndUS, lastDay(m.Start, m.End)) }, Key: func(m *meeting) record.Key { return record.Number(m.EndUS) }},
	{Name: "minutes", Title: "Minutes", Type: listed.Number, Asks: true, Hidden: true, Cell: func(m *meeting) string { return strconv.FormatInt(m.minutes(), 10) }, Key: func(m *meeting) record.Key { return record.Number(m.minutes()) }},
	{Name: "place", Title: "Where", Type: listed.Text, Asks: true, Writes: true, Cell: func(m *meeting) string { return m.Place }, Key: func(m *meeting) record.Key { return record.Text(textkey.Sort(m.Place)) }},
	{Name: "link", Title: "Link", Type: listed.Text, Asks: true, Hidden: true, Cell: func(m *meeting) string { return m.Link }},
	{Name: "space", Title: "For", Type: listed.Space, Asks: true, Cell: func(m *meeting) string { return string(m.Space) }},
	{Name: "calendar", Title: "Calendar", Type: listed.Calendar, Asks: true, Hidden: true, Cell: func(m *meeting) string { return string(m.calendar.ID) }, Key: func(m *meeting) record.Key { return record.Text(textkey.Sort(m.calendar.Name)) }},
	{Name: "status", Title: "Status", Type: listed.Choice, Asks: true, Writes: true, Cell: func(m *meeting) string { return m.Status },
		Options: []listed.ListOption{{Value: "confirmed", Title: "Confirmed"}, {Value: "tentative", Title: "Tentative"}, {Value: "cancelled", Title: "Called off"}}},
	{Name: "held", Title: "Held", Type: listed.Flag, Asks: true, Hidden: true, Cell: func(m *meeting) string { return listed.Yes(m.Hold != "") }},
	{Name: "guests", Title: "Guests", Type: listed.Number, Asks: true, Hidden: true, Cell: func(m *meeting) string { return strconv.Itoa(m.Guests) }, Key: func(m *meeting) record.Key { return record.Number(m.Guests) }},
	{Name: "waiting", Title: "Not answered", Type: listed.Number, Asks: true, Hidden: true, Cell: func(m *meeting) string { return strconv.Itoa(m.Replies.Waiting) }, Key: func(m *meeting) record.Key { return record.Number(m.Replies.Waiting) }},
	{Name: "tags", Title: "Tags", Type: listed.Tags, Asks: true, Writes: true, Cell: func(m *meeting) string { return joined(m.Tags) }},
	{Name: "zone", Title: "Zone", Type: listed.Text, Hidden: true, Cell: func(m *meeting) string { return m.Zone }},
	{Name: "all_day", Title: "All day", Type: listed.Flag, Asks: true, Hidden: true, Cell: func(m *meeting) string { return listed.Yes(m.AllDay) }},
	{Name: "repeats", Title: "Repeats", Type: listed.Flag, Asks: true, Hidden: true, Cell: func(m *meeting) string { return listed.Yes(m.Recurring) }},
	{Name: "private", Title: "Private", Type: listed.Flag, Asks: true, Hidden: true, Cell: func(m *meeting) string { return listed.Yes(m.Class != "public") }},
	{Name: "created", Title: "Made", Type: listed.Instant, Hidden: true, Cell: func(m *meeting) string { return listed.Micros(m.head.CreatedUS) }},
	{Name: "changed", Title: "Changed", Type: listed.Instant, Hidden: true, Cell: func(m *meeting) string { return listed.Micros(m.head.UpdatedUS) }},
	{Name: "made_by", Title: "Made by", Type: listed.Member, Hidden: true, Cell: func(m *meeting) string { return string(m.head.CreatedBy) }},
}

// at writes an instant into a cell; a date where whole days are meant.
func (m *meeting) at(t clock.Micros, wall string) string {
	if m.AllDay {
		return wall
	}
	return listed.Micros(t)
}

func (m *meeting) minutes() int64 { return int64(m.EndUS-m.StartUS) / 60e6 }

// lastDay is the last of the days up to the date on which something has ended.
func lastDay(start, end string) string {
	if end <= start {
		return start
	}
	return string(clock.Date(end).AddDays(-1))
}

func joined(ids []ref.ID) string {
	texts := make([]string, len(ids))
	for i, id := range ids {
		texts[i] = string(id)
	}
	return strings.Join(texts, ",")
}

// gather gives the occurrences of the time that is asked for.
func (s *Service) gather(ctx context.Context, a access.Actor, q listed.Wanted) ([]meeting, error) {
	from, before := q.Between("starts")
	if from == 0 && before != 0 {
		from, _ = q.Between("ends") // what began earlier and lasts until then
	}
	if from == 0 && before == 0 {
		today, _ := q.Zone.ToInstant(zone.DateWall(q.Today))
		from = clock.Micros(today)
	}
	switch {
	case before == 0:
		before = from + farthest
	case from == 0:
		from = before - farthest
	case from >= before:
		return nil, nil
	}
	shown, err := s.Shown(ctx, a, from, before, nil, q.Zone.Name())
	if err != nil {
		return nil, err
	}
	calendars, err := s.known(ctx, a)
	if err != nil {
		return nil, err
	}
	all := make([]meeting, 0, len(shown.Items))
	for _, i := range shown.Items {
		if i.Parent != "" {
			continue
		}
		m := meeting{Instance: i}
		if c, known := calendars[i.Calendar]; known && !i.Redacted {
			m.calendar = c
			m.writes = !i.Recurring && i.Hold == "" && c.TakesChanges() == nil && a.May(access.On(KindEvent, access.Write), i.Space)
		}
		all = append(all, m)
	}
	return all, nil
}

// known gives the calendars that the actor may read.
func (s *Service) known(ctx context.Context, a access.Actor) (map[ref.ID]store.Calendar, error) {
	q := db.In(db.Build(fCalendars, a.Org), "AND", "t.space", access.Scope(a, access.On(KindCalendar, access.Read)).Spaces()).Add(fLivingOnly)
	all, err := db.All(ctx, s.db(), store.ScanCalendar, q.SQL(), q.Args()...)
	known := make(map[ref.ID]store.Calendar, len(all))
	for _, c := range all {
		known[c.ID] = c
	}
	return known, err
}

// NameIn adds to names what the calendars are called that the actor may read.
func (s *Service) NameIn(ctx context.Context, a access.Actor, names map[ref.ID]string) error {
	all, err := s.known(ctx, a)
	for id, c := range all {
		names[id] = c.Name
	}
	return err
}

const (
	fOneOf  db.Fragment = `SELECT t.id FROM event t WHERE t.org = ?`
	fBeside db.Fragment = `SELECT ` + record.HeadColumns + `, ` + own.Gather + `event` + own.Gathered + ` FROM event t WHERE t.org = ?`
)

// records gives the records of what is shown whole, each once.
func records(all []meeting) []ref.ID {
	var ids []ref.ID
	for i := range all {
		if !all[i].Redacted {
			ids = append(ids, all[i].Event)
		}
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}

// holding keeps the meetings that hold in fields of one's own what is asked; of what only shows
// that time is taken nothing is known.
func (s *Service) holding(ctx context.Context, org ref.Org, all []meeting, asked []own.Filter) ([]meeting, error) {
	holds := map[ref.ID]bool{}
	for some := range slices.Chunk(records(all), db.MaxIn) {
		b := db.In(db.Build(fOneOf, org), "AND", "t.id", some)
		for _, one := range asked {
			one.Where(b, KindEvent)
		}
		ids, err := db.All(ctx, s.db(), db.Scan1[ref.ID], b.SQL(), b.Args()...)
		if err != nil {
			return nil, err
		}
		for _, id := range ids {
			holds[id] = true
		}
	}
	return slices.DeleteFunc(all, func(m meeting) bool { return m.Redacted || !holds[m.Event] }), nil
}

// fill reads what the records say beside their times.
func (s *Service) fill(ctx context.Context, org ref.Org, page []meeting) error {
	ids := records(page)
	if len(ids) == 0 {
		return nil
	}
	said := map[ref.ID]meeting{}
	b := db.In(db.Build(fBeside, org), "AND", "t.id", ids)
	err := db.Each(ctx, s.db(), func(row db.Row) error {
		var m meeting
		var fields string
		err := row.Scan(append(m.head.Dest(), &fields)...)
		m.fields = own.Gathering(fields)
		said[m.head.ID] = m
		return err
	}, b.SQL(), b.Args()...)
	for i := range page {
		if m, read := said[page[i].Event]; read && !page[i].Redacted {
			page[i].head, page[i].fields = m.head, m.fields
		}
	}
	return err
}

// set puts a value into a column of what stands alone.
func (s *Service) set(ctx context.Context, a access.Actor, id ref.ID, rev int64, column, value string) (ref.Act, error) {
	var in EventPatch
	switch column {
	case "title":
		if strings.TrimSpace(value) == "" || len(value) > 4*500 {
			return "", errs.New(errs.Invalid, "event.title", "Give the event a title.").With("body.value", "Write a title.")
		}
		in.Change = object.Change{Title: &value}
	case "place":
		in.Change = object.Change{Place: &value}
	case "status":
		if value != "confirmed" && value != "tentative" && value != "cancelled" {
			return "", errs.New(errs.Invalid, "event.status", "A meeting is confirmed, tentative or cancelled.").With("body.value", "one of these")
		}
		in.Change = object.Change{Status: &value}
	case "tags":
		tags := []ref.ID{}
		for one := range strings.SplitSeq(value, ",") {
			if one != "" {
				tags = append(tags, ref.ID(one))
			}
		}
		in.Tags = &tags
	}
	_, act, err := s.PatchEvent(ctx, a, Target{ID: id, Rev: rev, Scope: This}, in)
	return act, err
}
