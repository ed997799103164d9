package app

import (
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"

	"anteroom/internal/core/db"
	"anteroom/internal/core/db/dbtest"
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
