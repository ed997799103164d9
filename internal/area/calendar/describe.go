package calendar

import (
	"context"
	"slices"
	"strings"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"

	"anteroom/internal/area/calendar/object"
	"anteroom/internal/area/calendar/store"
	"anteroom/internal/area/calendar/weeks"
	"anteroom/internal/area/calendar/wording"
	"anteroom/internal/core/access"
	"anteroom/internal/core/db"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/when"
)

// keptEvent reads an event as the journal kept it; ok is false when it is no longer kept.
func keptEvent(version []byte) (e store.Event, ok bool) {
	return e, version != nil && json.Unmarshal(version, &e) == nil
}

// HiddenEvent reports whether a kept version of an event was not for everybody.
func HiddenEvent(version []byte) bool {
	if version == nil {
		return false
	}
	e, ok := keptEvent(version)
	return !ok || e.Private()
}

// shownFields are the parts of an event whose changes a history shows.
var shownFields = []record.Shown{
	{Name: "title"},
	{Name: "when", Text: func(rec map[string]jsontext.Value) string { return wording.OwnTime(eventOf(rec)) }},
	{Name: "place"},
	{Name: "link"},
	{Name: "status", Text: func(rec map[string]jsontext.Value) string { return unlessUsual(rec["status"], "confirmed") }},
	{Name: "class", Text: func(rec map[string]jsontext.Value) string { return unlessUsual(rec["class"], "public") }},
	{Name: "busy", Text: func(rec map[string]jsontext.Value) string {
		if string(rec["busy"]) == "false" {
			return "free"
		}
		return ""
	}},
	{Name: "repeats", Text: func(rec map[string]jsontext.Value) string { return object.RuleWords(eventOf(rec).Text) }},
	{Name: "exceptions", Text: func(rec map[string]jsontext.Value) string { return object.Exceptions(eventOf(rec).Text) }},
	{Name: "guests", Text: func(rec map[string]jsontext.Value) string { return object.GuestWords(eventOf(rec).Text) }},
	{Name: "description", Text: func(rec map[string]jsontext.Value) string { return object.Description(eventOf(rec).Text) }},
	{Name: "catering", Text: func(rec map[string]jsontext.Value) string { return eventOf(rec).Needs.Catering.Words() }},
	{Name: "visitors", Text: func(rec map[string]jsontext.Value) string { return eventOf(rec).Needs.Visitors }},
	{Name: "resources", Text: func(rec map[string]jsontext.Value) string { return usesText(eventOf(rec).Needs.Resources) }},
	{Name: "single dates", Text: func(rec map[string]jsontext.Value) string { return wording.SingleDates(eventOf(rec)) }},
	{Name: "calendar"},
	{Name: "tags"},
}

func unlessUsual(v jsontext.Value, usual string) string {
	if text := record.Plain(v); text != usual {
		return text
	}
	return ""
}

// eventOf takes what the texts above need out of a kept event.
func eventOf(rec map[string]jsontext.Value) (e store.Event) {
	for name, to := range map[string]any{
		"start_wall": &e.Start, "end_wall": &e.End, "zone": &e.Zone, "all_day": &e.AllDay, "floating": &e.Floating,
		"first_us": &e.First, "text": &e.Text, "recurring": &e.Recurring, "needs": &e.Needs, "own": &e.Own,
	} {
		if v, ok := rec[name]; ok {
			_ = json.Unmarshal(v, to) // the journal's own JSON
		}
	}
	return e
}

// DescribeEvent tells in words what a change did to an event, from the event as
// the journal kept it before and after.
func DescribeEvent(before, after []byte) []record.Field {
	fields := record.Diff(before, after, shownFields)
	was, had := keptEvent(before)
	now, has := keptEvent(after)
	if !had || !has || !was.Recurring || !now.Recurring || was.Text == now.Text {
		return fields
	}
	for _, f := range fields {
		if f.Name == "when" || f.Name == "repeats" {
			return fields // the whole series is another one
		}
	}
	once, ok := wording.OccurrenceField(was, now)
	if !ok {
		return fields
	}
	fields = slices.DeleteFunc(fields, func(f record.Field) bool { return f.Name == "exceptions" })
	return append(fields, once)
}

// DescribeCalendar does the same for a calendar.
func DescribeCalendar(before, after []byte) []record.Field {
	return record.Diff(before, after, []record.Shown{{Name: "name"}, {Name: "colour"}, {Name: "host"}})
}

// Changed sums up in one line what happened to an event from the first of its
// rows to the last, with times as the clocks show them. ok is false for what the
// actor may not see whole and for changes that concern nobody's day.
func (s *Service) Changed(a access.Actor, clocks when.Clocks, first, last journal.Row) (title, summary string, fields []record.Field, ok bool) {
	if last.Kind != KindEvent {
		return "", "", nil, false
	}
	sees := weeks.SightOf(a, access.Scope(a, access.On(KindEvent, access.Busy)), last.Space)
	if !sees.Content || !sees.Private && (HiddenEvent(first.Before) || HiddenEvent(last.After) || HiddenEvent(last.Before)) {
		return "", "", nil, false
	}
	was, hadWas := keptEvent(first.Before)
	now, hasNow := keptEvent(last.After)
	if !hasNow {
		return "", "", nil, false
	}
	fields = DescribeEvent(first.Before, last.After)
	words := wording.Words{Clocks: clocks, At: last.At}
	gone, wasGone := now.TrashedUS != 0, !hadWas || was.TrashedUS != 0
	switch {
	case gone && wasGone:
		return "", "", nil, false // it came and went
	case gone:
		return now.Title, "Removed, was " + words.When(now), fields, true
	case wasGone && hadWas:
		return now.Title, "Restored, " + words.When(now), fields, true
	case wasGone:
		return now.Title, "New, " + words.When(now), fields, true
	}
	summary = words.Difference(was, now, fields)
	return now.Title, summary, fields, summary != ""
}

// Seen tells where an event is that the actor may read whole.
// Errors: event.not_found, access.forbidden.
func (s *Service) Seen(ctx context.Context, a access.Actor, id ref.ID) (ref.Space, error) {
	e, _, err := store.Events.Open(ctx, s.db(), a, id, access.Read)
	if err == nil && mayChange(a, &e) != nil {
		err = errs.Missing("event")
	}
	return e.Space, err
}

// SeenCalendar tells where a calendar is that the actor may read.
func (s *Service) SeenCalendar(ctx context.Context, a access.Actor, id ref.ID) (ref.Space, error) {
	c, _, err := store.Calendars.Open(ctx, s.db(), a, id, access.Read)
	return c.Space, err
}

const (
	fTexts        db.Fragment = `SELECT ` + store.EventColumns + store.WithText + ` WHERE t.org = ?`
	fTrashedCal   db.Fragment = `SELECT ` + store.CalendarColumns + ` FROM calendar t WHERE t.org = ? AND t.trashed_us IS NOT NULL`
	fTrashedOrder db.Fragment = `ORDER BY t.trashed_us DESC, t.id LIMIT ?`
)

// Whole gives events, trashed ones too, that the actor may read whole.
func (s *Service) Whole(ctx context.Context, a access.Actor, ids []ref.ID) ([]store.Event, error) {
	v := access.Scope(a, access.On(KindEvent, access.Read))
	q := db.In(db.In(db.Build(fTexts, a.Org), "AND", "t.id", ids), "AND", "t.space", v.Spaces())
	all, err := db.All(ctx, s.db(), store.ScanEvent, q.SQL(), q.Args()...)
	return slices.DeleteFunc(all, func(e store.Event) bool { return !weeks.SightOf(a, v, e.Space).Whole(e.Class) }), err
}

// Texts gives the longer texts of events that the actor may read whole, for excerpts.
func (s *Service) Texts(ctx context.Context, a access.Actor, ids []ref.ID) (map[ref.ID]string, error) {
	all, err := s.Whole(ctx, a, ids)
	texts := map[ref.ID]string{}
	for i := range all {
		texts[all[i].ID] = object.SearchText(all[i].Text)
	}
	return texts, err
}

// Trashed lists events in the trash for the list over all kinds, thrown away last first.
func (s *Service) Trashed(ctx context.Context, a access.Actor, limit int) ([]record.Trashed, error) {
	all, err := s.TrashedEvents(ctx, a)
	if err != nil {
		return nil, err
	}
	out := make([]record.Trashed, 0, min(limit, len(all)))
	for _, t := range all[:min(limit, len(all))] {
		out = append(out, record.Trashed{Kind: KindEvent, ID: t.ID, Space: t.Space, Title: t.Title, Rev: t.Rev, TrashedUS: t.TrashedUS})
	}
	return out, nil
}

// TrashedCalendars does the same for calendars.
func (s *Service) TrashedCalendars(ctx context.Context, a access.Actor, limit int) ([]record.Trashed, error) {
	spaces := access.Scope(a, access.On(KindCalendar, access.Read)).Spaces()
	q := db.In(db.Build(fTrashedCal, a.Org), "AND", "t.space", spaces).Add(fTrashedOrder, limit)
	all, err := db.All(ctx, s.db(), store.ScanCalendar, q.SQL(), q.Args()...)
	out := make([]record.Trashed, 0, len(all))
	for _, c := range all {
		out = append(out, record.Trashed{Kind: KindCalendar, ID: c.ID, Space: c.Space, Title: c.Name, Rev: c.Rev, TrashedUS: c.TrashedUS})
	}
	return out, err
}

// usesText lists what is taken by id, for whoever knows the names.
func usesText(uses []object.Use) string {
	ids := make([]string, len(uses))
	for i, u := range uses {
		ids[i] = string(u.Resource)
	}
	return strings.Join(ids, ", ")
}
