package principal_test

import (
	"context"
	"testing"
	"time"

	"anteroom/internal/area/principal"
	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/db/dbtest"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/record/recordtest"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/space"
)

const qMember db.SQL = `INSERT INTO member (org, id, space, rev, created_us, created_by, updated_us, name, email, email_key, org_role, title, zone, locale, week_start)
VALUES ($1, $2, $1, 1, 1, $2, 1, $3, $3, $3, 'viewer', '', 'Europe/London', 'en-GB', 'monday')`

const qNames db.SQL = `SELECT id FROM member WHERE org = $1 ORDER BY id`

// house is recordtest's, with the members' rows that partnerships point to, and
// Leda, who leads.
type house struct {
	*recordtest.House
	*principal.Service
	t    *testing.T
	d    *db.DB
	leda access.Actor
}

func each(t *testing.T, f func(t *testing.T, h *house)) {
	t.Helper()
	dbtest.Each(t, func(t *testing.T, d *db.DB) {
		r := recordtest.Build(t, d)
		h := &house{House: r, t: t, d: d}
		h.Service = principal.New(r.Journal, r.Clock, h)
		h.leda = r.Member("Leda Example", r.In(ref.Space(r.Org), access.Lead))
		h.must(d.Housekeep(t.Context(), "setup", func(tx *db.Tx) error {
			for _, a := range []access.Actor{h.Ada, h.Ben, h.Carl, h.Dora, h.Eve, h.leda} {
				if _, err := tx.Exec(qMember, r.Org, a.Member, string(a.Member)); err != nil {
					return err
				}
			}
			return nil
		}))
		f(t, h)
		r.Sound(principal.Checks()...)
	})
}

// MemberNames knows whoever has a row.
func (h *house) MemberNames(ctx context.Context, a access.Actor) (map[ref.Member]string, error) {
	ids, err := db.All(ctx, h.d, db.Scan1[ref.Member], qNames, a.Org)
	names := map[ref.Member]string{}
	for _, id := range ids {
		names[id] = "Member " + string(id)
	}
	return names, err
}

func (h *house) must(err error) {
	h.t.Helper()
	if err != nil {
		h.t.Fatal(err)
	}
}

func (h *house) refused(err error, code string) {
	h.t.Helper()
	if err == nil || errs.Of(err).Code != code {
		h.t.Fatalf("got %v, want %s", err, code)
	}
}

// now is an actor with the grants that stand in the database at this moment.
func (h *house) now(a access.Actor) access.Actor {
	h.t.Helper()
	at := clock.Of(h.Clock.Now())
	held, err := space.Held(h.t.Context(), h.d, h.Org, a.Member, at)
	h.must(err)
	grants := make([]access.Grant, len(held))
	for i, g := range held {
		grants[i] = g.Grant
	}
	return access.NewActor(h.Org, a.Member, access.Session, false, at, grants)
}

// reads reports whether somebody may read a principal's events now.
func (h *house) reads(a access.Actor, p ref.ID) bool {
	return h.now(a).May(access.On("event", access.Read), ref.Space(p))
}

// amara is a principal in London whom Ben adds and therefore assists.
func (h *house) amara() principal.Principal {
	h.t.Helper()
	p, _, err := h.Create(h.t.Context(), h.Ben, principal.NewPrincipal{Name: "Amara Osei", Zone: "Europe/London", Place: "London"})
	h.must(err)
	return p
}

func (h *house) undo(a access.Actor, act ref.Act) error {
	h.t.Helper()
	a = h.now(a)
	_, err := h.Journal.Undo(access.WithActor(h.t.Context(), a), a, act, h.Reversers(), principal.Name)
	return err
}

func (h *house) at(text string) {
	h.t.Helper()
	at, err := time.Parse(time.RFC3339, text)
	h.must(err)
	h.Clock.Move(at.Sub(h.Clock.Now()))
}
