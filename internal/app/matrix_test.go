package app

import (
	"fmt"
	"maps"
	"net/http"
	"slices"
	"testing"

	"anteroom/internal/core/db"
	"anteroom/internal/core/db/dbtest"
	"anteroom/internal/core/op"
)

// TestEveryOperationAsEverybody asks for every operation, as everybody, by every way
// of showing who one is, with things of one's own, of others and of elsewhere, and
// compares what comes back with what the oracle says. What is refused must not have
// changed anything.
func TestEveryOperationAsEverybody(t *testing.T) {
	dbtest.EachAtOnce(t, func(t *testing.T, d *db.DB) {
		w := inhabit(t, d)
		w.h.live.Close() // a stream then ends once it has caught up
		ops := map[string]op.Operation{}
		for _, o := range w.h.ops() {
			ops[o.Name] = o
		}
		cells, unlisted := 0, maps.Clone(ops)
		for _, r := range rules() {
			o, ok := ops[r.op]
			if !ok {
				t.Fatalf("the rule %s is about no operation", r.op)
			}
			delete(unlisted, r.op)
			cells += w.try(o, r)
		}
		for _, name := range slices.Sorted(maps.Keys(unlisted)) {
			t.Errorf("no rule says who may do %s: add one to rules()", name)
		}
		t.Logf("%d cells", cells)
		w.sound()
	})
}

// people are the cast and Oscar, refusals first, so that what is made for a rule
// serves many of them.
func (w *world) people() []string {
	names := slices.Sorted(maps.Keys(w.who))
	slices.SortStableFunc(names, func(x, y string) int { return int(intoAnnas[x] - intoAnnas[y]) })
	return names
}

// try goes through everybody for one rule and gives the number of cells.
func (w *world) try(o op.Operation, r rule) int {
	w.t.Helper()
	path, body := "", any(nil)
	fresh, cells := false, 0
	for _, name := range w.people() {
		for _, how := range []via{byNothing, byReading, byToken, bySession} {
			if !fresh {
				path, body = r.make(w)
				fresh = true
			}
			want := expected(asked{name, how}, o, r)
			before := w.head()
			got := w.send(name, how, o.Method, path, body)
			cells++
			if got.status != want {
				w.t.Errorf("%s %s, %s by %s: %d, want %d\n  %s %s: %.300s", o.Name, r.with, name, how, got.status, want, o.Method, path, got.body)
			}
			if got.status >= 400 && w.head() != before {
				w.t.Errorf("%s %s, %s by %s: refused with %d and yet written", o.Name, r.with, name, how, got.status)
			}
			if got.status < 300 && o.Unsafe() {
				fresh = false
				w.tidy(o, got)
			}
		}
	}
	return cells
}

// expected asks first how they came in, then the oracle.
func expected(a asked, o op.Operation, r rule) int {
	switch {
	case a.how == byNothing, a.who == "dan":
		return http.StatusUnauthorized
	case a.how == byReading && o.Unsafe():
		return http.StatusForbidden
	}
	return r.want(a)
}

// tidy puts back what a rule can't make anew: who is where, who owns the house.
func (w *world) tidy(o op.Operation, got answer) {
	w.t.Helper()
	switch o.Name {
	case "whereabouts.create":
		made := w.made(got.json(w.t), "whereabouts")
		by := "petra"
		if w.send(by, byToken, "DELETE", "/whereabouts/"+made, nil).status != 200 {
			w.t.Fatal(fmt.Errorf("%s can't be taken back", made))
		}
	case "principal.update":
		if w.annasMember() != w.who["petra"].id {
			w.do("lena", "PATCH", "/principals/"+w.anna, fields{"rev": w.annasRev(), "member": w.who["petra"].id})
		}
	case "member.update":
		if got.json(w.t)["member"].(map[string]any)["org_role"] == "owner" && got.json(w.t)["member"].(map[string]any)["id"] == w.who["vic"].id {
			w.do("olivia", "PATCH", "/members/"+w.who["vic"].id, fields{"rev": w.rev("vic"), "org_role": "viewer"})
		}
	}
}

func (w *world) annasMember() string {
	w.t.Helper()
	items, _ := w.do("lena", "GET", "/principals", nil)["items"].([]any)
	for _, one := range items {
		if p, _ := one.(map[string]any); p["id"] == w.anna {
			member, _ := p["member"].(string)
			return member
		}
	}
	return ""
}
