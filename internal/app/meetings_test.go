package app

import (
	"fmt"
	"net/url"
	"slices"
	"strings"
	"testing"

	"anteroom/internal/core/db"
	"anteroom/internal/core/db/dbtest"
)

// meetings gives the cells of a column, in the order of the list.
func (w *world) meetings(who, column string, filters ...string) (cells []string) {
	w.t.Helper()
	path := "/lists/event?limit=200"
	for _, f := range filters {
		path += "&filter=" + url.QueryEscape(f)
	}
	for _, row := range w.do(who, "GET", path, nil)["items"].([]any) {
		cell, _ := row.(map[string]any)["cells"].(map[string]any)[column].(string)
		cells = append(cells, cell)
	}
	return cells
}

// The list says of meetings what the calendar says to the same person: an occurrence each, and of what
// is private only that time is taken.
func TestMeetingsAreListedAsTheCalendarShowsThem(t *testing.T) {
	dbtest.EachAtOnce(t, func(t *testing.T, d *db.DB) {
		w := inhabit(t, d)
		w.event("anna", "title", "Open", "rule", "FREQ=WEEKLY;COUNT=3")
		w.event("anna", "title", "Secret", "class", "private", "place", "The cellar")
		w.event("anna", "title", "Free", "busy", false, "start", "2026-03-13T09:00", "end", "2026-03-13T10:00")
		const window = "/events?from_us=1773273600000000&to_us=1804809600000000"
		for name := range intoAnnas {
			if w.send(name, bySession, "GET", window, nil).status != 200 {
				continue
			}
			var shown, listed []string
			for _, one := range w.do(name, "GET", window, nil)["items"].([]any) {
				e := one.(map[string]any)
				shown = append(shown, fmt.Sprint(e["event"], e["recurrence_id"], e["title"], e["place"]))
			}
			for _, one := range w.do(name, "GET", "/lists/event?limit=200", nil)["items"].([]any) {
				row := one.(map[string]any)
				cells := row["cells"].(map[string]any)
				place, _ := cells["place"].(string)
				listed = append(listed, fmt.Sprint(row["id"], row["recurrence_id"], cells["title"], place))
			}
			slices.Sort(shown)
			slices.Sort(listed)
			if !slices.Equal(shown, listed) {
				t.Errorf("%s: the calendar shows %v, the list %v", name, shown, listed)
			}
		}
	})
}

func TestMeetingsAreListedOfATime(t *testing.T) {
	dbtest.EachAtOnce(t, func(t *testing.T, d *db.DB) {
		w := inhabit(t, d)
		w.event("anna", "title", "Weekly", "start", "2024-03-07T09:00", "end", "2024-03-07T09:30", "rule", "FREQ=WEEKLY")
		w.event("anna", "title", "Fair", "start", "2026-03-10", "end", "2026-03-14", "zone", "", "all_day", true, "place", "Hall")
		w.event("anna", "title", "Last year", "start", "2025-03-20T09:00", "end", "2025-03-20T10:30", "place", "Hall")
		for _, c := range []struct {
			filters []string
			column  string
			want    []string
		}{
			{[]string{"place:set"}, "title", []string{"Fair"}}, // still going on
			{[]string{"starts:from:2026-03-12", "starts:to:2026-03-26"}, "title", []string{"Weekly", "Weekly", "Weekly"}},
			{[]string{"starts:to:today", "place:set"}, "title", []string{"Last year", "Fair"}},
			{[]string{"starts:from:2025-03-20", "minutes:from:60"}, "title", []string{"Last year", "Fair"}},
			{[]string{"starts:from:2026-03-10", "all_day:is:true"}, "starts", []string{"2026-03-10"}},
			{[]string{"starts:from:2026-03-10", "all_day:is:true"}, "ends", []string{"2026-03-13"}},
			{[]string{"starts:from:2026-03-14", "starts:to:2026-03-12"}, "title", nil},
			{[]string{"ends:from:2026-03-12", "starts:to:2026-03-12"}, "title", []string{"Fair", "Weekly"}}, // what a calendar asks of a day
			{[]string{"ends:from:2026-03-14", "starts:to:2026-03-18"}, "title", nil},
		} {
			if got := w.meetings("petra", c.column, c.filters...); !slices.Equal(got, c.want) {
				t.Errorf("%v: %q, want %q", c.filters, got, c.want)
			}
		}
		if got := w.send("petra", bySession, "GET", "/lists/event?filter=starts:from:2024-01-01&filter=starts:to:2026-01-01", nil); got.status != 422 {
			t.Errorf("two years at once: %d", got.status)
		}
	})
}

// In which calendar a meeting is can be asked, and is told to nobody who may know only that time is taken.
func TestMeetingsAreListedByCalendar(t *testing.T) {
	dbtest.EachAtOnce(t, func(t *testing.T, d *db.DB) {
		w := inhabit(t, d)
		trips := w.made(w.do("petra", "POST", "/calendars", fields{"space": w.anna, "name": "Anna’s trips"}), "calendar")
		w.event("anna", "title", "Budget")
		w.event("anna", "title", "Flight", "calendar", trips)
		w.event("anna", "title", "Secret", "calendar", trips, "class", "private")
		for who, want := range map[string][2][]string{"petra": {{"Flight", "Secret"}, {"Budget", "Flight", "Secret"}}, "vic": {{"Flight"}, {"Budget", "Flight"}}, "bo": {}} {
			for i, filter := range []string{"calendar:is:" + trips, "calendar:set"} {
				got := w.meetings(who, "title", filter)
				if slices.Sort(got); !slices.Equal(got, want[i]) {
					t.Errorf("%s sees by %s %q, want %q", who, filter, got, want[i])
				}
			}
		}
		for who, tells := range map[string]bool{"petra": true, "bo": false} {
			for what, got := range map[string]answer{
				"table":  w.send(who, bySession, "GET", "/lists/event/table?column=title&column=calendar", nil),
				"board":  w.sheet("lists", who, bySession, url.Values{"kind": {"event"}, "look": {"board"}, "group": {"calendar"}}),
				"filter": w.sheet("lists", who, bySession, url.Values{"kind": {"event"}, "filter": {"calendar:is:" + trips}}),
			} {
				if got.status != 200 || strings.Contains(got.body, "Anna’s trips") != tells {
					t.Errorf("%s: %s: %d %s", who, what, got.status, got.body)
				}
			}
		}
	})
}

// What a meeting holds in own fields is listed and asked, and never of what only shows that time is taken.
func TestOwnFieldsOfMeetingsAreListed(t *testing.T) {
	dbtest.EachAtOnce(t, func(t *testing.T, d *db.DB) {
		w := inhabit(t, d)
		f := w.made(w.do("olivia", "POST", "/fields", w.toField(string(w.org))), "field")
		for _, id := range []string{w.event("anna", "title", "Open"), w.event("anna", "title", "Secret", "class", "private")} {
			w.do("petra", "PATCH", "/own-fields/event/"+id, fields{"rev": 1, "fields": []fields{{"field": f, "value": "black tie", "currency": "", "was": fields{"value": "", "currency": ""}}}})
		}
		w.event("anna", "title", "Plain")
		for who, want := range map[string][]string{"petra": {"Open", "Secret"}, "vic": {"Open"}, "bo": nil} {
			got := w.meetings(who, "title", "own:"+f+":is:black tie")
			if slices.Sort(got); !slices.Equal(got, want) {
				t.Errorf("%s: %v, want %v", who, got, want)
			}
		}
		if got := w.meetings("vic", "title", "own:"+f+":empty"); !slices.Equal(got, []string{"Plain"}) {
			t.Errorf("without: %v", got)
		}
	})
}

// A series is not changed in a list, where nobody says how much of it is meant.
func TestASeriesIsNotChangedInAList(t *testing.T) {
	w := inhabit(t, dbtest.SQLite(t))
	id := w.event("anna", "rule", "FREQ=DAILY;COUNT=2")
	for _, c := range []fields{{"column": "title", "value": "New"}, {"column": "starts", "value": "x"}} {
		c["rev"] = 1
		if got := w.send("petra", bySession, "PATCH", "/lists/event/"+id, c); got.status != 422 {
			t.Errorf("%v: %d", c, got.status)
		}
	}
	alone := w.event("anna")
	for _, c := range []fields{{"column": "title", "value": " "}, {"column": "status", "value": "maybe"}} {
		c["rev"] = 1
		if got := w.send("petra", bySession, "PATCH", "/lists/event/"+alone, c); got.status != 422 {
			t.Errorf("%v: %d", c, got.status)
		}
	}
}

// A shared view of meetings shows those of its space, and of private ones not even that time is taken.
func TestASharedViewOfMeetingsHidesWhatIsPrivate(t *testing.T) {
	dbtest.EachAtOnce(t, func(t *testing.T, d *db.DB) {
		w := inhabit(t, d)
		w.event("anna", "title", "Open")
		w.event("anna", "title", "Secret", "class", "private", "start", "2026-03-12T17:00", "end", "2026-03-12T18:00")
		w.event("bela", "title", "Of Bela")
		for kind, want := range map[string]string{"event": "Open", "tag": ""} {
			view := w.made(w.do("amir", "POST", "/views", w.toView(w.who["amir"].id, "lists", kind, "filters", []fields{}, "sort", "", "group", "", "columns", []string{})), "view")
			id, refused := w.sharedView("amir", view, w.anna)
			if got := w.stanSees(id); got != want || refused != "" {
				t.Errorf("of a view of %s Stan sees %q, want %q (%s)", kind, got, want, refused)
			}
		}
	})
}
