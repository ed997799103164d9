package find

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/db/dbtest"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/record/recordtest"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/search"
)

type inLondon struct{}

func (inLondon) Habits(context.Context, access.Actor) (Habits, error) {
	return HabitsOf("Europe/London", "en-GB", "monday"), nil
}

// library is a house with something to find; the clock stands at 12 March 2026.
func library(t *testing.T, d *db.DB) (*recordtest.House, *Service) {
	t.Helper()
	h := recordtest.Build(t, d)
	at := func(day string) clock.Micros { return clock.Of(clock.Date(day).In(time.UTC)) }
	write := func(when time.Duration, who access.Actor, kind ref.Kind, id ref.ID, tags string, e search.Entry) {
		t.Helper()
		h.Clock.Move(when)
		e.Kind, e.ID = kind, id
		if e.Space == "" {
			e.Space = h.Vera
		}
		_, err := h.Journal.Write(t.Context(), access.Founding(h.Org, who.Member, access.Job, e.Space), func(tx *journal.Tx) error {
			if err := tx.Tell(journal.Entry{Space: e.Space, Kind: kind, ID: id, Op: journal.Create, Rev: 1, After: map[string]string{"title": e.Title}}); err != nil {
				return err
			}
			for tag := range strings.FieldsSeq(tags) {
				if _, err := tx.Derive(qTagIt, tx.Org(), kind, id, tag); err != nil {
					return err
				}
			}
			return search.Put(tx, e)
		})
		if err != nil {
			t.Fatal(err)
		}
		h.Clock.Move(-when)
	}
	const day = 24 * time.Hour
	if _, err := h.Journal.Write(t.Context(), access.Founding(h.Org, h.Ada.Member, access.Job, ref.Space(h.Org)), func(tx *journal.Tx) error {
		for id, name := range map[ref.ID]string{"board": "board", "yearend": "year end"} {
			if _, err := tx.Derive(qTag, tx.Org(), id, name); err != nil {
				return err
			}
			if err := search.Put(tx, search.Entry{Kind: "tag", ID: id, Space: ref.Space(h.Org), Title: name}); err != nil {
				return err
			}
		}
		return search.Put(tx, search.Entry{Kind: "member", ID: ref.ID(h.Ben.Member), Space: ref.Space(h.Org), Title: "Ben Example"})
	}); err != nil {
		t.Fatal(err)
	}
	write(-40*day, h.Ada, "note", "1-minutes", "board", search.Entry{Title: "Minutes", Body: "budget agreed"})
	write(-10*day, h.Ben, "note", "2-draft", "board", search.Entry{Title: "Minutes draft", Body: "budget open"})
	write(-1*day, h.Ben, "note", "3-mine", "", search.Entry{Title: "Budget wishes", Space: recordtest.Own(h.Ben), Private: true})
	write(-1*day, h.Ada, "task", "4-secret", "board", search.Entry{Title: "Budget secret", Private: true})
	write(-1*day, h.Ben, "task", "5-due", "board yearend", search.Entry{Title: "Budget figures", At: at("2026-03-15")})
	write(-1*day, h.Ben, "event", "6-review", "", search.Entry{Title: "Budget review", At: at("2026-02-20")})
	s := New(h.Journal, map[ref.Kind]Texts{"note": nil, "task": nil, "event": nil, "tag": nil, "member": nil}, "member")
	s.For(h.Clock, inLondon{})
	return h, s
}

const (
	qTag   db.SQL = `INSERT INTO tag (org, id, space, rev, created_us, created_by, updated_us, name, name_key, sort_key, colour) VALUES ($1, $2, $1, 1, 0, '', 0, $3, $3, $3, 0)`
	qTagIt db.SQL = `INSERT INTO tagged (org, kind, id, tag) VALUES ($1, $2, $3, $4)`
)

func finds(t *testing.T, s *Service, a access.Actor, text string) (string, Answer) {
	t.Helper()
	out, err := s.Find(t.Context(), a, text, 20)
	if err != nil {
		t.Fatalf("%s: %v", text, err)
	}
	var ids []string
	for _, hit := range out.Items {
		if hit.Kind != "tag" && hit.Kind != "member" {
			ids = append(ids, string(hit.ID)[:1])
		}
	}
	slices.Sort(ids)
	return strings.Join(ids, ""), out
}

func TestFilters(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, d *db.DB) {
		h, s := library(t, d)
		for _, c := range []struct{ text, found, meaning string }{
			{"budget", "12356", ""},
			{"budget kind:note", "123", "notes"},
			{"kind:note", "123", "notes"},
			{"kind:notes,task", "1235", "notes or tasks"},
			{"-kind:note budget", "56", "not notes"},
			{"kind:note tag:board from:last-month", "2", "notes; tagged board; from Sun 1 Feb 2026"},
			{"kind:note tag:board until:last-month", "1", "notes; tagged board; until Sat 28 Feb 2026"},
			{"tag:board", "125", "tagged board"},
			{"tag:bo tag:year-end", "5", "tagged board; tagged year end"},
			{"tag:board,year-end -draft", "15", "tagged board or year end"},
			{`-tag:board budget`, "36", "not tagged board"},
			{"minutes -draft", "1", ""},
			{`-"budget open" kind:note`, "13", "notes"},
			{"in:vera budget", "1256", "for Vera Example"},
			{"in:me", "3", "for yourself"},
			{"-in:me budget", "1256", "not for yourself"},
			{"by:ben budget", "2356", "made by Ben Example"},
			{"by:me kind:note", "23", "made by you; notes"},
			{"is:private", "3", "private"},
			{"-is:private kind:note", "12", "not private; notes"},
			{"on:2026-03-14 kind:task", "5", "on Sat 14 Mar 2026; tasks"}, // what is due at midnight is due the day before
			{"after:today kind:task", "5", "after Thu 12 Mar 2026; tasks"},
			{"on:february budget", "6", "Sun 1 Feb 2026 to Sat 28 Feb 2026"},
			{"before:march kind:note", "1", "before Sun 1 Mar 2026; notes"},
			{"kind:", "", ""},
			{"-budget", "", ""},
		} {
			got, out := finds(t, s, h.Ben, c.text)
			var meanings []string
			for _, f := range out.Filters {
				meanings = append(meanings, f.Meaning)
			}
			if got != c.found || strings.Join(meanings, "; ") != c.meaning || len(out.Unclear) > 0 {
				t.Errorf("%s: finds %s (want %s), means %q, unclear %v", c.text, got, c.found, meanings, out.Unclear)
			}
		}
	})
}

func TestWhatIsNotUnderstoodIsToldAndSearched(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, d *db.DB) {
		h, s := library(t, d)
		for text, found := range map[string]string{
			"kind:budget": "12356", "tag:minutes": "12", "in:dora budget": "", "from:budget kind:note": "123", "is:trashed": "", "by:nobody": "", "-is:pinned budget": "12356",
			"in:minutes is:private": "", "on:2026-02-30": "",
		} {
			got, out := finds(t, s, h.Ben, text)
			if got != found || len(out.Unclear) != 1 || out.Unclear[0].Why == "" {
				t.Errorf("%s: finds %q (want %q), unclear %+v", text, got, found, out.Unclear)
			}
		}
	})
}

func TestFiltersLeakNothing(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, d *db.DB) {
		h, s := library(t, d)
		for _, text := range []string{"budget", "kind:note", "tag:board", "by:ben", "in:vera budget", "in:ben", "from:2026", "is:private", "-x kind:task", "kind:event on:february"} {
			for who, a := range map[string]access.Actor{"Dora": h.Dora, "Eve": h.Eve} {
				if got, out := finds(t, s, a, text); got != "" {
					t.Errorf("%s finds %s by %s: %+v", who, got, text, out.Filters)
				}
			}
			if got, _ := finds(t, s, h.Carl, text); strings.ContainsAny(got, "34") {
				t.Errorf("Carl finds %s by %s", got, text)
			}
		}
		for _, text := range []string{"in:", "in:v", "in:b"} {
			_, out := finds(t, s, h.Dora, text)
			for _, o := range out.Offers {
				if strings.Contains(o.Label, "vera") || strings.Contains(o.Label, "ben") {
					t.Errorf("Dora is offered %s", o.Label)
				}
			}
		}
	})
}

func TestOffers(t *testing.T) {
	h, s := library(t, dbtest.SQLite(t))
	for text, want := range map[string]string{
		"ki":                "kind:",
		"budget ki":         "budget kind:",
		"kind:no":           "kind:note ",
		"kind:note,ta":      "kind:note,task |kind:note,tag ",
		"tag:":              `tag:board |tag:year-end `,
		"tag:ye":            `tag:year-end `,
		`tag:"ye`:           `tag:year-end `,
		"boa":               "tag:board ",
		"in:ve":             "in:vera-example ",
		"x is:pi":           "x is:pinned ",
		"from:last-m":       "from:last-month ",
		"-tag:bo":           "-tag:board ",
		"kind:note":         "",
		"budget":            "",
		"b":                 "",
		"":                  "",
		"tag:x-no-such":     "",
		`"kind:no`:          "",
		"budget kind:note ": "",
	} {
		_, out := finds(t, s, h.Ben, text)
		var got []string
		for _, o := range out.Offers {
			got = append(got, o.Text)
		}
		if strings.Join(got, "|") != want {
			t.Errorf("%q: offers %q, want %q", text, got, want)
		}
	}
}

func TestPins(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, d *db.DB) {
		h, s := library(t, d)
		ids := func(a access.Actor) (pinned, recent string) {
			t.Helper()
			out, err := s.AtHand(t.Context(), a)
			if err != nil {
				t.Fatal(err)
			}
			for _, p := range out.Pinned {
				pinned += string(p.ID)[:1]
			}
			for _, r := range out.Recent {
				recent += string(r.ID)[:1]
			}
			return pinned, recent
		}
		want := func(a access.Actor, pinned, recent string) {
			t.Helper()
			if p, r := ids(a); p != pinned || r != recent {
				t.Errorf("pinned %q, recent %q; want %q, %q", p, r, pinned, recent)
			}
		}
		task, event, note := ref.Record{Kind: "task", ID: "5-due"}, ref.Record{Kind: "event", ID: "6-review"}, ref.Record{Kind: "note", ID: "1-minutes"}
		for _, of := range []ref.Record{task, event, note} {
			h.Clock.Move(time.Second)
			if err := s.Pin(t.Context(), h.Ben, of, nil); err != nil {
				t.Fatal(err)
			}
			if err := s.Opened(t.Context(), h.Ben, of); err != nil {
				t.Fatal(err)
			}
		}
		want(h.Ben, "561", "")
		want(h.Carl, "", "")
		_ = s.Pin(t.Context(), h.Ben, note, &task)
		want(h.Ben, "156", "")
		if got, _ := finds(t, s, h.Ben, "is:pinned kind:note"); got != "1" {
			t.Errorf("pinned notes: %s", got)
		}
		if got, _ := finds(t, s, h.Carl, "is:pinned"); got != "" {
			t.Errorf("Carl finds what Ben pinned: %s", got)
		}
		_ = s.Unpin(t.Context(), h.Ben, task)
		_ = s.Unpin(t.Context(), h.Ben, task)
		want(h.Ben, "16", "5")
		_ = s.Pin(t.Context(), h.Ben, task, &event)
		want(h.Ben, "156", "")
		if err := s.Pin(t.Context(), h.Dora, task, nil); err == nil {
			t.Error("Dora pins what she doesn't see")
		}
		if err := s.Opened(t.Context(), h.Carl, ref.Record{Kind: "task", ID: "4-secret"}); err != nil {
			t.Error(err)
		}
		if n := howMany(t, h.Journal.DB(), h.Org, h.Carl); n != 0 {
			t.Errorf("it is noted that Carl opened %d things that he doesn't see", n)
		}
		// What goes out of sight hides, and comes back where it was.
		entry := search.Entry{Kind: "event", ID: "6-review", Space: h.Vera, Title: "Budget review"}
		put := func(e search.Entry) {
			t.Helper()
			_, err := h.Journal.Write(t.Context(), access.Founding(h.Org, h.Ada.Member, access.Job, h.Vera), func(tx *journal.Tx) error { return search.Put(tx, e) })
			if err != nil {
				t.Fatal(err)
			}
		}
		entry.Private = true
		put(entry)
		want(h.Ben, "15", "")
		entry.Private = false
		put(entry)
		want(h.Ben, "156", "")
		_ = s.ForgetOpened(t.Context(), h.Ben)
		want(h.Ben, "156", "")
	})
}

func TestPinsAndRecentAreBounded(t *testing.T) {
	h, s := library(t, dbtest.SQLite(t))
	_, err := h.Journal.Write(t.Context(), access.Founding(h.Org, h.Ada.Member, access.Job, h.Vera), func(tx *journal.Tx) error {
		for i := range maxPins + 1 {
			if err := search.Put(tx, search.Entry{Kind: "note", ID: ref.ID(fmt.Sprintf("n%03d", i)), Space: h.Vera, Title: "x"}); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for i := range maxPins + 1 {
		of := ref.Record{Kind: "note", ID: ref.ID(fmt.Sprintf("n%03d", i))}
		if err := s.Pin(t.Context(), h.Ben, of, nil); (err != nil) != (i == maxPins) {
			t.Fatalf("pin %d: %v", i, err)
		}
		h.Clock.Move(time.Second)
		if err := s.Opened(t.Context(), h.Carl, of); err != nil {
			t.Fatal(err)
		}
	}
	out, err := s.AtHand(t.Context(), h.Carl)
	if err != nil || len(out.Recent) != shownOpened || out.Recent[0].ID != "n200" {
		t.Errorf("%d recent: %v", len(out.Recent), err)
	}
	if n := howMany(t, h.Journal.DB(), h.Org, h.Carl); n != maxOpened {
		t.Errorf("%d are remembered", n)
	}
}

func howMany(t *testing.T, d *db.DB, org ref.Org, a access.Actor) (n int) {
	t.Helper()
	if err := d.QueryRow(t.Context(), qHowMany, org, a.Member).Scan(&n); err != nil {
		t.Fatal(err)
	}
	return n
}

const qHowMany db.SQL = `SELECT COUNT(*) FROM opened WHERE org = $1 AND member = $2`

func FuzzFind(f *testing.F) {
	for _, s := range []string{"kind:note tag:board from:last-month", "-x", `tag:"`, "in:,,", "is:open", "by:me -kind:task,note", "\xff"} {
		f.Add(s)
	}
	d := dbtest.SQLite(f)
	h := recordtest.Build(f, d)
	s := New(h.Journal, map[ref.Kind]Texts{"note": nil, "tag": nil, "member": nil})
	f.Fuzz(func(t *testing.T, text string) {
		if _, err := s.Find(t.Context(), h.Ben, text, 20); err != nil {
			t.Errorf("%q: %v", text, err)
		}
	})
}
