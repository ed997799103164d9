package app

import (
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"

	"anteroom/internal/core/db"
	"anteroom/internal/core/db/dbtest"
	"anteroom/internal/core/pdf/pdftest"
	"anteroom/internal/core/ref"
)

// paper asks for what is printed as a signed-in browser does.
func (w *world) paper(name string, how via, query url.Values) answer {
	w.t.Helper()
	return w.sheet("day", name, how, query)
}

func (w *world) sheet(kind, name string, how via, query url.Values) answer {
	w.t.Helper()
	r := httptest.NewRequestWithContext(w.t.Context(), http.MethodGet, "/print/"+kind+"?"+query.Encode(), nil)
	if how == bySession {
		r.AddCookie(&http.Cookie{Name: "anteroom", Value: w.who[name].secrets[bySession]})
	}
	got := httptest.NewRecorder()
	w.h.handler.ServeHTTP(got, r)
	return answer{got.Code, got.Header(), got.Body.String()}
}

func (a answer) has(t *testing.T, wanted ...string) {
	t.Helper()
	for _, text := range wanted {
		if !strings.Contains(a.body, text) {
			t.Errorf("the page has no %q:\n%s", text, a.body)
		}
	}
}

func TestDayCards(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, d *db.DB) {
		w := inhabit(t, d)
		w.event("anna", "title", "Board <call>", "place", "Room 4", "link", "https://meet.example.com/board")
		w.event("anna", "title", "Clinic", "class", "private", "start", "2026-03-12T17:00", "end", "2026-03-12T18:00")
		w.event("anna", "title", "Fair", "start", "2026-03-12", "end", "2026-03-13", "all_day", true, "zone", "")
		w.event("anna", "title", "Dinner", "status", "tentative", "start", "2026-03-12T19:00", "end", "2026-03-12T21:00")
		day := url.Values{"date": {"2026-03-12"}, "principal": {w.anna}}

		seen := w.paper("amir", bySession, day)
		if seen.status != http.StatusOK || seen.header.Get("Cache-Control") != "no-store" {
			t.Fatalf("%d %v", seen.status, seen.header)
		}
		seen.has(t, "Anna Example", "Thursday 12 March 2026", "15:00–16:00", "Board &lt;call&gt;", "Room 4", "https://meet.example.com/board", "Clinic", "All day", "Fair", `class="hold"`)
		if !strings.Contains(seen.header.Get("Content-Security-Policy"), "default-src 'none'") {
			t.Error("paper carries no policy")
		}

		far := url.Values{"date": {"2026-03-12"}, "principal": {w.anna}, "zone": {"Asia/Singapore"}}
		w.paper("amir", bySession, far).has(t, "For you", "23:00–00:00 Singapore")

		both := url.Values{"date": {"2026-03-13"}, "principal": {w.anna, w.bela}}
		if got := w.paper("amir", bySession, both); got.status != http.StatusNotFound {
			t.Errorf("amir prints Bela's day: %d", got.status)
		}
		w.paper("stan", bySession, url.Values{"date": {"2026-03-13"}, "principal": {w.bela}}).has(t, "Bela Example", "Nothing in the calendar.")
	})
}

// TestRoomsOnPaper: the printed day says which room a meeting takes, of a series on that date.
func TestRoomsOnPaper(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, d *db.DB) {
		w := inhabit(t, d)
		usual, other := w.room("lena"), w.room("lena")
		names := map[string]string{}
		all, _ := w.do("amir", "GET", "/resources", nil)["items"].([]any)
		for _, one := range all {
			r, _ := one.(map[string]any)
			names[r["id"].(string)] = r["name"].(string)
		}
		e := w.event("anna", "title", "Weekly", "start", "2026-03-12T09:00", "end", "2026-03-12T10:00", "zone", "Europe/London", "rule", "FREQ=DAILY;COUNT=3",
			"needs", fields{"resources": []fields{{"resource": usual}}, "catering": fields{"people": 4, "what": "Tea"}, "visitors": "Ada Lovell"})
		w.do("amir", "PATCH", "/events/"+e, fields{"rev": 0, "recurrence_id": "20260313T090000", "scope": "this", "needs": fields{"resources": []fields{{"resource": other}}}})
		on := func(date string) answer {
			return w.paper("amir", bySession, url.Values{"date": {date}, "principal": {w.anna}})
		}
		on("2026-03-12").has(t, names[usual], "London, 2nd", "Catering: Tea for 4 (not told yet)", "Visitors: Ada Lovell")
		second := on("2026-03-13")
		second.has(t, names[other])
		if strings.Contains(second.body, names[usual]) || strings.Contains(second.body, "Catering") {
			t.Errorf("the date with a room of its own has the series':\n%s", second.body)
		}
		if bo := w.paper("bo", bySession, url.Values{"date": {"2026-03-12"}, "principal": {w.anna}}); strings.Contains(bo.body, names[usual]) || strings.Contains(bo.body, "Ada") {
			t.Error("who sees only times reads the rooms on paper")
		}
	})
}

func TestWeekAndMonthOnPaper(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, d *db.DB) {
		w := inhabit(t, d)
		w.event("anna", "title", "Board <call>", "start", "2026-03-12T15:00", "end", "2026-03-12T16:00")
		w.event("anna", "title", "Fair", "start", "2026-03-31", "end", "2026-04-02", "all_day", true, "zone", "")
		w.event("bela", "title", "Audit", "start", "2026-03-09T08:00", "end", "2026-03-09T09:00", "status", "tentative")
		both := url.Values{"date": {"2026-03-12"}, "principal": {w.anna, w.bela}}

		mine, hers := url.Values{"date": {"2026-03-12"}, "principal": {w.anna}}, url.Values{"date": {"2026-03-12"}, "principal": {w.bela}}
		w.sheet("week", "amir", bySession, mine).has(t, "Week from 9 March 2026", "Monday", "15 March", "Anna Example", "15:00–16:00 <strong>Board &lt;call&gt;</strong>")
		w.sheet("week", "stan", bySession, hers).has(t, "Bela Example", `class="hold"`)
		sunday := url.Values{"date": {"2026-03-12"}, "principal": {w.anna}, "start": {"sunday"}}
		w.sheet("week", "amir", bySession, sunday).has(t, "Week from 8 March 2026", "Sunday")

		month := w.sheet("month", "amir", bySession, mine)
		month.has(t, "March 2026", "Anna Example", "15:00–16:00 <strong>Board &lt;call&gt;</strong>")
		if n := strings.Count(month.body, "Fair"); n != 2 {
			t.Errorf("the fair of two days stands on %d", n)
		}
		if n := strings.Count(month.body, "<tr>"); n != 7 || strings.Count(month.body, `class="other"`) != 11 {
			t.Errorf("%d rows:\n%s", n, month.body)
		}
		for _, kind := range []string{"week", "month"} {
			if got := w.sheet(kind, "amir", bySession, both); got.status != http.StatusNotFound {
				t.Errorf("amir prints Bela's %s: %d", kind, got.status)
			}
			for _, bad := range []url.Values{{"principal": {w.anna}}, {"date": {"2026-03-12"}}, {"date": {"2026-03-12"}, "principal": {w.anna}, "zone": {"Nowhere/Land"}}} {
				if got := w.sheet(kind, "amir", bySession, bad); got.status != http.StatusUnprocessableEntity {
					t.Errorf("%s of %v: %d", kind, bad, got.status)
				}
			}
			if got := w.sheet(kind, "amir", byNothing, both); got.status != http.StatusSeeOther {
				t.Errorf("a stranger: %d", got.status)
			}
		}
	})
}

func TestPaperSaysNoMoreThanTheScreen(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, d *db.DB) {
		w := inhabit(t, d)
		w.event("anna", "title", "Clinic", "place", "Harley Street", "class", "private")
		day := url.Values{"date": {"2026-03-12"}, "principal": {w.anna}}
		for _, name := range []string{"aida", "carl", "vic", "bo"} {
			for _, kind := range []string{"day", "week", "month"} {
				got := w.sheet(kind, name, bySession, day)
				got.has(t, "Busy")
				if got.status != http.StatusOK || strings.Contains(got.body, "Clinic") || strings.Contains(got.body, "Harley") {
					t.Errorf("%s: %d %s", name, got.status, got.body)
				}
			}
		}
		for _, name := range []string{"cora", "corin", "stan", "oscar"} {
			if got := w.paper(name, bySession, day); got.status != http.StatusNotFound || strings.Contains(got.body, "Anna") {
				t.Errorf("%s: %d %s", name, got.status, got.body)
			}
		}
		got := w.paper("amir", byNothing, day)
		if got.status != http.StatusSeeOther || !strings.HasPrefix(got.header.Get("Location"), "/sign-in?next=") {
			t.Errorf("a stranger: %d %v", got.status, got.header)
		}
	})
}

func TestPaperAsksForADayAndSomebody(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, d *db.DB) {
		w := inhabit(t, d)
		for _, bad := range []url.Values{
			{"principal": {w.anna}},
			{"date": {"12/03/2026"}, "principal": {w.anna}},
			{"date": {"2026-03-12"}},
			{"date": {"2026-03-12"}, "principal": strings.Split(strings.Repeat(w.anna+" ", 30)+w.anna, " ")},
			{"date": {"2026-03-12"}, "principal": {w.anna}, "zone": {"Nowhere/Land"}},
		} {
			if got := w.paper("amir", bySession, bad); got.status != http.StatusUnprocessableEntity {
				t.Errorf("%v: %d", bad, got.status)
			}
		}
		for _, id := range []string{"anna", string(ref.New())} {
			bad := url.Values{"date": {"2026-03-12"}, "principal": {id}}
			if got := w.paper("amir", bySession, bad); got.status != http.StatusNotFound {
				t.Errorf("%v: %d", bad, got.status)
			}
		}
	})
}

// asPDF asks for what is printed as a PDF, and gives its words in one line.
func (w *world) asPDF(kind, name string, query url.Values) (text string, got answer) {
	w.t.Helper()
	q := url.Values{"as": {"pdf"}}
	for key, values := range query {
		q[key] = values
	}
	got = w.sheet(kind, name, bySession, q)
	if got.status != http.StatusOK {
		return "", got
	}
	if got.header.Get("Content-Type") != "application/pdf" || got.header.Get("Cache-Control") != "no-store" || !strings.Contains(got.header.Get("Content-Security-Policy"), "default-src 'none'") {
		w.t.Errorf("%s: %v", kind, got.header)
	}
	pdftest.Sound(w.t, []byte(got.body))
	return strings.Join(strings.Fields(pdftest.Text(w.t, []byte(got.body))), " "), got
}

func (w *world) pdfHas(text string, wanted ...string) {
	w.t.Helper()
	for _, one := range wanted {
		if !strings.Contains(text, one) {
			w.t.Errorf("the PDF has no %q:\n%s", one, text)
		}
	}
}

func TestEveryPageIsAPDFToo(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, d *db.DB) {
		w := inhabit(t, d)
		w.event("anna", "title", "Board <call>", "place", "Room 4", "link", "https://meet.example.com/board")
		w.event("anna", "title", "Clinic", "place", "Harley Street", "class", "private", "start", "2026-03-12T17:00", "end", "2026-03-12T18:00")
		note := w.note("anna", "title", `Brief: "A/B"`, "body", "Terracotta <script>alert(1)</script>")
		day := url.Values{"date": {"2026-03-12"}, "principal": {w.anna}}

		text, got := w.asPDF("day", "amir", day)
		w.pdfHas(text, "Anna Example", "Thursday 12 March 2026", "15:00–16:00", "Board <call>", "Room 4", "Clinic", "Page 1 of 1")
		if links := pdftest.Links(t, []byte(got.body)); len(links) != 1 || links[0] != "https://meet.example.com/board" {
			t.Errorf("it leads to %v", links)
		}
		for _, kind := range []string{"day", "week", "month"} {
			if text, _ := w.asPDF(kind, "aida", day); strings.Contains(text, "Clinic") || strings.Contains(text, "Harley") || !strings.Contains(text, "Busy") {
				t.Errorf("aida's %s: %s", kind, text)
			}
			if _, got := w.asPDF(kind, "stan", day); got.status != http.StatusNotFound {
				t.Errorf("stan's %s: %d", kind, got.status)
			}
		}
		text, got = w.asPDF("note/"+note, "aida", nil)
		w.pdfHas(text, `Brief: "A/B"`, "Terracotta <script>alert(1)</script>")
		if name := got.header.Get("Content-Disposition"); name != `inline; filename="Brief AB.pdf"` {
			t.Error(name)
		}
		if _, got := w.asPDF("note/"+note, "stan", nil); got.status != http.StatusNotFound {
			t.Error(got.status)
		}
		text, _ = w.asPDF("share/"+w.shared("note", note, "note", "For Friday"), "stan", nil)
		w.pdfHas(text, "Terracotta", "For Friday", "Shared by petra")
		if strings.Contains(text, "Version") {
			t.Errorf("the note says what is no part of it: %s", text)
		}
		if got := w.sheet("note/"+note, "aida", bySession, url.Values{"as": {"docx"}}); got.status != http.StatusUnprocessableEntity {
			t.Error(got.status)
		}
		if got := w.sheet("note/"+note, "aida", byNothing, url.Values{"as": {"pdf"}}); got.status != http.StatusSeeOther {
			t.Error(got.status)
		}
	})
}

func TestPaperIsThatOfTheReader(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, d *db.DB) {
		w := inhabit(t, d)
		note := w.note("anna", "title", "Brief")
		if got := w.sheet("note/"+note, "amir", bySession, url.Values{}); strings.Contains(got.body, `class="letter"`) {
			t.Error("A4 is the paper of the house")
		}
		w.do("amir", "PATCH", "/me", fields{"locale": "en-US"})
		w.sheet("note/"+note, "amir", bySession, url.Values{}).has(t, `class="letter"`)
		_, got := w.asPDF("note/"+note, "amir", nil)
		if width, height := pdftest.Size(t, []byte(got.body)); width != 612 || height != 792 {
			t.Errorf("%v × %v is no paper of North America", width, height)
		}
	})
}

func TestTasksOnPaper(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, d *db.DB) {
		w := inhabit(t, d)
		tag := w.made(w.do("lena", "POST", "/tags", fields{"name": "Board <b>", "colour": 1}), "tag")
		w.task("anna", "title", "Print <papers>", "due", "2026-03-12", "due_time", "17:00", "zone", "Asia/Singapore", "priority", 1, "tags", []string{tag}, "notes", "For **Friday**")
		w.task("anna", "title", "Gift", "private", true)
		done := w.task("anna", "title", "Order flowers", "due", "2026-03-20", "zone", "Europe/London")
		w.do("amir", "POST", "/tasks/"+done+"/done", fields{"rev": 1})
		w.task("bela", "title", "Audit")

		on := func(name string, pairs ...string) answer {
			q := url.Values{}
			for i := 0; i < len(pairs); i += 2 {
				q.Set(pairs[i], pairs[i+1])
			}
			return w.sheet("tasks", name, bySession, q)
		}
		page := on("amir")
		page.has(t, "<h1>Tasks</h1>", "Print &lt;papers&gt;", "Thu 12 Mar, 17:00 (Singapore)", "Board &lt;b&gt;", "High", "Gift", "Late", "Today", "2 tasks", "Open · ")
		for _, wrong := range []string{"Audit", "Order flowers", "<papers>", "<b>"} {
			if strings.Contains(page.body, wrong) {
				t.Errorf("the page has %q", wrong)
			}
		}
		if got := on("aida"); strings.Contains(got.body, "Gift") || !strings.Contains(got.body, "papers") {
			t.Errorf("aida: %s", got.body)
		}
		on("stan").has(t, "Audit", "1 task")
		on("bo").has(t, "There are none.")
		on("amir", "state", "all").has(t, "Done", `class="tick"`, "<del>Order flowers</del>", "Order flowers")
		on("amir", "look", "table", "columns", "title,notes,due,none,own:x").has(t, "For Friday", "Notes")
		on("amir", "look", "board", "group", "priority").has(t, "High", "No priority")
		on("amir", "look", "board", "group", "tag").has(t, `colspan`, "Without a tag")
		on("amir", "look", "calendar", "month", "2026-03-01").has(t, "March 2026", `class="other"`, "17:00 <strong>Print &lt;papers&gt;</strong>")
		on("amir", "tag", tag, "priority", "1", "q", "papers", "due", "month").has(t, "tagged Board &lt;b&gt;", "high priority", "due this month", "with “papers”", "1 task")
		on("amir", "due", "late").has(t, "There are none.")
		text, got := w.asPDF("tasks", "amir", url.Values{"state": {"all"}})
		w.pdfHas(text, "Print <papers>", "Order flowers", "3 tasks", "Page 1 of 1")
		if name := got.header.Get("Content-Disposition"); name != "inline; filename=Tasks.pdf" {
			t.Error(name)
		}

		view := w.view("anna", "name", "Board week", "filters", []fields{{"by": "tag", "value": tag}, {"by": "words", "value": "papers"}}, "columns", []string{"due", "title"})
		on("amir", "view", view).has(t, "<h1>Board week</h1>", "papers", "1 task")
		on("amir", "view", view, "look", "list").has(t, "<h1>Board week</h1>", "2 tasks")
		for _, bad := range [][]string{{"view", view}, {"view", string(ref.New())}, {"view", "x"}} {
			if got := on("stan", bad...); got.status != http.StatusNotFound {
				t.Errorf("stan, %v: %d", bad, got.status)
			}
		}
		for _, bad := range [][]string{{"q", "a\x00b"}, {"tag", "\xff"}, {"own", "x"}, {"own", strings.Repeat("x", 9000)}} {
			if got := on("amir", bad...); got.status != http.StatusUnprocessableEntity {
				t.Errorf("%.20q: %d", bad, got.status)
			}
		}
		for _, odd := range [][]string{{"tag", "x"}, {"who", "nobody"}, {"who", "mine"}, {"due", ".."}, {"due", "2026-03-01..2026-13-99"}, {"month", "x"}, {"group", "own:" + tag}, {"priority", "7"}, {"sort", "x"}, {"look", "x"}} {
			for _, look := range []string{"list", "table", "board", "calendar"} {
				if got := on("amir", append(odd, "look", look)...); got.status != http.StatusOK {
					t.Errorf("%v: %d", odd, got.status)
				}
			}
		}
	})
}
