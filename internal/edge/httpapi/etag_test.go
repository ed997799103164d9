package httpapi_test

import (
	"testing"
	"time"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/journal"
)

func TestUnchangedAnswersAreNotSentAgain(t *testing.T) {
	each(t, func(t *testing.T, h *door) {
		tag := func(who, path string) string {
			t.Helper()
			w := h.ask(who, "GET", path, "")
			if w.Code != 200 || w.Header().Get("ETag") == "" || w.Header().Get("Vary") != "Authorization, Cookie" || w.Header().Get("Cache-Control") != "private, no-cache" {
				t.Fatalf("%s: %d %v", path, w.Code, w.Header())
			}
			return w.Header().Get("ETag")
		}
		status := func(who, path, held string) int {
			t.Helper()
			w := h.ask(who, "GET", path, "", "If-None-Match", held)
			if w.Code == 304 && (w.Body.Len() > 0 || w.Header().Get("ETag") == "" || w.Header().Get("Cache-Control") != "private, no-cache") {
				t.Errorf("a 304 with %v and a body of %d bytes", w.Header(), w.Body.Len())
			}
			return w.Code
		}
		held := tag("ben", "/notes")
		for name, c := range map[string]struct {
			who, path, held string
			want            int
		}{
			"the same":          {"ben", "/notes", held, 304},
			"one of several":    {"ben", "/notes", `"other", ` + held, 304},
			"as a strong one":   {"ben", "/notes", held[2:], 304},
			"whatever there is": {"ben", "/notes", "*", 200},
			"another question":  {"ben", "/notes?limit=5", held, 200},
			"somebody else":     {"carl", "/notes", held, 200},
			"nothing held":      {"ben", "/notes", "", 200},
		} {
			if got := status(c.who, c.path, c.held); got != c.want {
				t.Errorf("%s: %d, want %d", name, got, c.want)
			}
		}
		if w := h.ask("ben", "POST", "/notes", `{"title":"Milk"}`); w.Code != 201 || w.Header().Get("ETag") != "" || w.Header().Get("Cache-Control") != "no-store" {
			t.Fatalf("a write: %d %v", w.Code, w.Header())
		}
		if got := status("ben", "/notes", held); got != 200 {
			t.Errorf("after a write: %d", got)
		}
		held = tag("ben", "/notes")
		h.Ben = access.NewActor(h.Org, h.Ben.Member, access.Session, false, h.Ben.At, h.Ben.Grants()[:1])
		if got := status("ben", "/notes", held); got != 200 {
			t.Errorf("after a grant ended: %d", got)
		}
		held = tag("ben", "/notes")
		permit := access.Founding(h.Org, h.Ada.Member, access.CLI, h.Vera)
		_, err := h.Journal.Write(t.Context(), permit, func(tx *journal.Tx) error {
			tx.GrantsChanged()
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
		if got := status("ben", "/notes", held); got != 200 {
			t.Errorf("after somebody's grants changed: %d", got)
		}
		held = tag("ben", "/notes")
		later := clock.Of(h.Clock.Now().Add(15 * time.Minute))
		h.Ben = access.NewActor(h.Org, h.Ben.Member, access.Session, false, later, h.Ben.Grants())
		if got := status("ben", "/notes", held); got != 200 {
			t.Errorf("in the next quarter of an hour: %d", got)
		}
	})
}

func TestWhatMustNotBeKept(t *testing.T) {
	each(t, func(t *testing.T, h *door) {
		if w := h.ask("ben", "GET", "/now", ""); w.Code != 200 || w.Header().Get("ETag") != "" || w.Header().Get("Cache-Control") != "no-store" {
			t.Errorf("a volatile answer: %d %v", w.Code, w.Header())
		}
		for _, id := range []string{"1", "broken", "busy"} { // problem wants no tag
			h.problem(h.ask("ben", "GET", "/notes/"+id, ""))
		}
	})
}
