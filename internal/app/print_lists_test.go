package app

import (
	"net/http"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"testing"

	"anteroom/internal/core/db"
	"anteroom/internal/core/db/dbtest"
	"anteroom/internal/core/ref"
)

func TestListsOfEveryKindOnPaper(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, d *db.DB) {
		w := inhabit(t, d)
		w.note("anna", "title", "How we <travel>", "form", "procedure", "owner", w.who["petra"].id, "review", "2026-03-20")
		w.note("anna", "title", "Gift", "private", true)
		w.note("bela", "title", "Audit")
		w.file("anna")
		w.holdSet("anna")
		w.poll("anna")
		w.bookingPage("anna")
		w.room("lena")
		on := func(name string, q url.Values) answer { return w.sheet("lists", name, bySession, q) }
		notes := url.Values{"kind": {"note"}}
		page := on("amir", notes)
		page.has(t, "<h1>Notes</h1>", "<strong>How we &lt;travel&gt;</strong>", "Procedure", "petra", "Fri 20 Mar", "Anna Example", "Gift")
		if strings.Contains(page.body, "Audit") || strings.Contains(page.body, "<travel>") {
			t.Errorf("amir: %s", page.body)
		}
		if got := on("aida", notes); strings.Contains(got.body, "Gift") {
			t.Errorf("aida: %s", got.body)
		}
		on("stan", notes).has(t, "Audit", "1 note")
		asked := url.Values{"kind": {"note"}, "filter": {"form:is:procedure", "review:from:2026-03-01", "owner:is:" + w.who["petra"].id, "none:is:x"}, "q": {"travel"}}
		on("amir", asked).has(t, "Kind: Procedure · Review by from Sun 1 Mar · Looked after by: petra · with “travel”", "1 note")
		on("amir", url.Values{"kind": {"note"}, "look": {"board"}, "group": {"form"}}).has(t, `scope="rowgroup"`, ">Procedure<", ">Note<")
		on("amir", url.Values{"kind": {"note"}, "look": {"calendar"}, "month": {"2026-03-01"}}).has(t, "Review by: March 2026", "How we &lt;travel&gt;")
		on("amir", url.Values{"kind": {"note"}, "look": {"table"}, "columns": {"review,words"}}).has(t, ">Title<", ">Review by<", ">Words<")
		text, got := w.asPDF("lists", "amir", asked)
		w.pdfHas(text, "Notes Kind: Procedure", "How we <travel>", "Page 1 of 1")
		if name := got.header.Get("Content-Disposition"); name != "inline; filename=Notes.pdf" {
			t.Error(name)
		}

		view := w.view("anna", "name", "Procedures", "lists", "note", "filters", []fields{{"by": "form", "value": "is:procedure"}}, "sort", "title", "group", "form", "columns", []string{"title"})
		on("amir", url.Values{"view": {view}}).has(t, "<h1>Procedures</h1>", "How we", "1 note")
		if got := on("stan", url.Values{"view": {view}}); got.status != http.StatusNotFound {
			t.Errorf("stan: %d", got.status)
		}
		for _, bad := range []url.Values{{"kind": {"storm"}}, {}, {"view": {string(ref.New())}}, {"view": {w.view("anna")}}} {
			if got := on("amir", bad); got.status != http.StatusNotFound {
				t.Errorf("%v: %d", bad, got.status)
			}
		}
		for _, bad := range []url.Values{{"kind": {"note"}, "filter": {"form:is:storm"}}, {"kind": {"note"}, "q": {"a\x00"}}, {"kind": {"note"}, "filter": {"review:from:soon"}}} {
			if got := on("amir", bad); got.status != http.StatusUnprocessableEntity {
				t.Errorf("%v: %d", bad, got.status)
			}
		}
		for _, kind := range w.h.lists.Kinds() {
			for _, look := range []string{"list", "table", "board", "calendar"} {
				for _, group := range append([]string{"", "storm", "own:" + string(ref.New())}, kind.Days...) {
					q := url.Values{"kind": {string(kind.Kind)}, "look": {look}, "group": {group}}
					if got := on("amir", q); got.status != http.StatusOK || !strings.Contains(got.body, kind.Title) {
						t.Errorf("%v: %d", q, got.status)
					}
				}
			}
			q := url.Values{"kind": {string(kind.Kind)}, "look": {"table"}}
			for _, c := range kind.Columns {
				q.Set("columns", q.Get("columns")+","+c.Name)
			}
			if text, got := w.asPDF("lists", "amir", q); got.status != http.StatusOK || !strings.Contains(text, kind.Title) {
				t.Errorf("%s: %d %s", kind.Kind, got.status, text)
			}
		}
	})
}

// A list has its headings on paper, too.
func TestListsUnderHeadingsOnPaper(t *testing.T) {
	dbtest.EachAtOnce(t, func(t *testing.T, d *db.DB) {
		w := inhabit(t, d)
		w.note("anna", "title", "Soon", "form", "procedure", "review", "2026-03-20")
		w.note("anna", "title", "Late", "form", "note", "review", "2026-05-21")
		w.note("anna", "title", "Never", "form", "note")
		under := func(look, group string) (seen []string) {
			page := w.sheet("lists", "petra", bySession, url.Values{"kind": {"note"}, "look": {look}, "group": {group}})
			for _, part := range regexp.MustCompile(`scope="rowgroup"[^>]*>([^<]+)<|<strong>(\w+)</strong>`).FindAllStringSubmatch(page.body, -1) {
				seen = append(seen, part[1]+part[2])
			}
			return seen
		}
		for _, c := range [][]string{
			{"list", "form", "Note", "Late", "Never", "Procedure", "Soon"},
			{"table", "month:review", "March 2026", "Soon", "May 2026", "Late", "Nothing there", "Never"},
			{"list", "week:review", "Week of Mon 16 Mar", "Soon", "Week of Mon 18 May", "Late", "Nothing there", "Never"},
			{"list", "storm", "Late", "Never", "Soon"},
		} {
			if got := under(c[0], c[1]); !slices.Equal(got, c[2:]) {
				t.Errorf("%s by %s: %q, want %q", c[0], c[1], got, c[2:])
			}
		}
		w.view("anna", "name", "By month", "lists", "note", "look", "table", "group", "month:review", "filters", []fields{}, "sort", "title", "columns", []string{"title"})
	})
}

// A list of tasks stands under what is asked for, on paper and, together, in the table; one with two tags under both.
func TestTasksUnderHeadings(t *testing.T) {
	dbtest.EachAtOnce(t, func(t *testing.T, d *db.DB) {
		w := inhabit(t, d)
		board := w.made(w.do("lena", "POST", "/tags", fields{"name": "Board", "colour": 1}), "tag")
		flat := w.made(w.do("lena", "POST", "/tags", fields{"name": "Audit", "colour": 2}), "tag")
		w.task("anna", "title", "Papers", "priority", 5, "tags", []string{board, flat}, "due", "2026-03-30")
		w.task("anna", "title", "Gift", "priority", 1)
		w.task("anna", "title", "Chairs", "priority", 0, "assignee", w.who["amir"].id, "due", "2026-05-30")
		done := w.task("anna", "title", "Menu", "priority", 9, "tags", []string{board})
		w.do("amir", "POST", "/tasks/"+done+"/done", fields{"rev": 1})
		words := regexp.MustCompile(`scope="rowgroup"[^>]*>([^<]+)<|\b(Papers|Gift|Chairs|Menu)\b`)
		for _, c := range [][]string{
			{"group=priority", "High", "Gift", "Medium", "Papers", "No priority", "Chairs"},
			{"group=tag", "Audit", "Papers", "Board", "Papers", "Without a tag", "Gift", "Chairs"},
			{"group=assignee&state=all", "amir", "Chairs", "Nobody", "Gift", "Papers", "Done", "Menu"},
			{"group=tag&state=done", "Board", "Menu"},
			{"group=space&sort=title", "Anna Example", "Chairs", "Gift", "Papers"},
			{"group=state", "Today", "Gift", "Later", "Papers", "Chairs"},
			{"group=own:" + board, "Today", "Gift", "Later", "Papers", "Chairs"},
			{"group=storm&sort=title", "Chairs", "Gift", "Papers"},
		} {
			q, _ := url.ParseQuery(c[0])
			seen := []string{}
			for _, part := range words.FindAllStringSubmatch(w.sheet("tasks", "amir", bySession, q).body, -1) {
				seen = append(seen, part[1]+part[2])
			}
			if !slices.Equal(seen, c[1:]) {
				t.Errorf("%s: %q, want %q", c[0], seen, c[1:])
			}
		}
		for group, want := range map[string]string{"priority": "Gift Papers Chairs", "tag": "Papers Chairs Gift", "assignee": "Chairs Gift Papers", "storm": "Chairs Gift Papers", "": "Chairs Gift Papers"} {
			table := w.send("amir", byToken, "GET", "/tasks/export?column=title&sort=title&group="+group, nil).body
			if got := strings.Join(strings.Fields(table)[1:], " "); got != want {
				t.Errorf("table by %q: %s, want %s", group, got, want)
			}
		}
	})
}

// What lasts stands on each of its days, also in a month in which it does not begin.
func TestMeetingsOfSeveralDaysOnPaper(t *testing.T) {
	dbtest.EachAtOnce(t, func(t *testing.T, d *db.DB) {
		w := inhabit(t, d)
		w.event("anna", "title", "Fair", "start", "2026-03-30", "end", "2026-04-09", "zone", "", "all_day", true)
		w.event("anna", "title", "Night train", "start", "2026-04-20T21:00", "end", "2026-04-21T07:30")
		w.event("anna", "title", "Gala", "start", "2026-04-22T19:00", "end", "2026-04-23T00:00")
		page := w.sheet("lists", "petra", bySession, url.Values{"kind": {"event"}, "look": {"calendar"}, "month": {"2026-04-01"}})
		page.has(t, "Starts: April 2026", "3 meetings", "<strong>Fair</strong> 1/10", "<strong>Fair</strong> 10/10", "21:00 <strong>Night train</strong> 1/2", "<strong>Night train</strong> 2/2", "19:00 <strong>Gala</strong></")
		if n := strings.Count(page.body, ">Fair<"); n != 10 {
			t.Errorf("the fair stands on %d days: %s", n, page.body)
		}
	})
}

// What there is to decide with somebody goes on paper as whoever works for them sees it, and for nobody else.
func TestFiveMinutesOnPaper(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, d *db.DB) {
		w := inhabit(t, d)
		w.decision("anna", "question", "Dinner with <the> board?", "recommend", "yes", "because", "They asked twice.", "otherwise", "no")
		w.do(makers["anna"], "POST", "/points", fields{"space": w.anna, "sort": "say", "text": "The lease is signed"})
		w.do(makers["anna"], "POST", "/points", fields{"space": w.anna, "sort": "know", "text": "Petra is away on Friday"})
		page := w.sheet("with/"+w.anna, "amir", bySession, nil)
		page.has(t, "<h1>With Anna Example</h1>", "Dinner with &lt;the&gt; board?", "Recommended: Yes (They asked twice.)", "Without an answer: No", "[  ] Yes", "The lease is signed", "Petra is away on Friday")
		text, _ := w.asPDF("with/"+w.anna, "amir", nil)
		w.pdfHas(text, "With Anna Example", "Dinner with <the> board?", "[ ] Yes", "Page 1 of 1")
		for _, who := range []string{"stan", "bo", "olivia"} {
			if got := w.sheet("with/"+w.anna, who, bySession, nil); got.status != http.StatusNotFound || strings.Contains(got.body, "Dinner") {
				t.Errorf("%s: %d", who, got.status)
			}
		}
		w.sheet("with/"+w.bela, "stan", bySession, nil).has(t, "Nothing.")
	})
}
