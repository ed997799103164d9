package recordtest

import (
	"context"
	"fmt"
	"testing"
	"time"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/doctor"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/ref"
)

// House is one organisation. Ada keeps the organisation; Ben assists Vera, who has
// a space of her own in which Carl reads and Dora only sees when time is taken;
// Eve belongs to the house and sees nothing but herself.
type House struct {
	Journal *journal.Journal
	Clock   *clock.Fixed
	Org     ref.Org
	Vera    ref.Space

	Ada, Ben, Carl, Dora, Eve access.Actor

	t     testing.TB
	d     *db.DB
	named int
}

const (
	qOrganisation db.SQL = `INSERT INTO organisation (org, name, created_us) VALUES ($1, $2, $3)`
	qSpace        db.SQL = `INSERT INTO space (org, id, kind, name, created_us) VALUES ($1, $2, $3, $4, $5)`
	qGrant        db.SQL = `INSERT INTO access_grant (org, id, space, member, role, from_us, until_us, sees_private, source_kind, source_id, rev, created_us)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'test', $2, 1, $6)`
)

// Noon is where a new house's clock stands: Thursday, 12 March 2026, 12:00 UTC.
var Noon = time.Date(2026, 3, 12, 12, 0, 0, 0, time.UTC)

// Build furnishes a house in a fresh database.
func Build(t testing.TB, d *db.DB) *House {
	t.Helper()
	h := &House{Clock: clock.At(Noon), t: t, d: d}
	h.Journal = journal.New(d, h.Clock)
	h.Org = ref.Org(h.ID())
	h.setUp(func(tx *db.Tx) error {
		if _, err := tx.Exec(qOrganisation, h.Org, "Example House", clock.Of(Noon)); err != nil {
			return err
		}
		if _, err := tx.Exec(qSpace, h.Org, h.Org, "organisation", "Example House", clock.Of(Noon)); err != nil {
			return err
		}
		return journal.Open(tx, h.Org)
	})
	h.Vera = h.Space("principal", "Vera Example")
	h.Ada = h.Member("Ada Example", h.In(ref.Space(h.Org), access.Owner), h.In(h.Vera, access.Owner))
	h.Ben = h.Member("Ben Example", h.In(ref.Space(h.Org), access.Viewer), h.In(h.Vera, access.Assistant))
	h.Carl = h.Member("Carl Example", h.In(ref.Space(h.Org), access.Viewer), h.In(h.Vera, access.Viewer))
	h.Dora = h.Member("Dora Example", h.In(ref.Space(h.Org), access.Viewer), h.In(h.Vera, access.BusyOnly))
	h.Eve = h.Member("Eve Example", h.In(ref.Space(h.Org), access.Viewer))
	return h
}

// ID gives the next of the house's fixed ids.
func (h *House) ID() ref.ID {
	h.named++
	return ref.ID(fmt.Sprintf("01900000-0000-7000-8000-%012d", h.named))
}

// Space makes a space and gives it a name.
func (h *House) Space(kind, name string) ref.Space {
	h.t.Helper()
	id := ref.Space(h.ID())
	h.setUp(func(tx *db.Tx) error {
		_, err := tx.Exec(qSpace, h.Org, id, kind, name, clock.Of(h.Clock.Now()))
		return err
	})
	return id
}

// In is a grant for good, seeing private records as owners do.
func (h *House) In(space ref.Space, role access.Role) access.Grant {
	return access.Grant{Space: space, Role: role, Until: clock.Forever, SeesPrivate: role == access.Owner}
}

// Member makes a member with a space of their own and further grants.
func (h *House) Member(name string, grants ...access.Grant) access.Actor {
	h.t.Helper()
	own := h.Space("member", name)
	member := ref.Member(own)
	grants = append([]access.Grant{h.In(own, access.Owner)}, grants...)
	h.setUp(func(tx *db.Tx) error {
		for _, g := range grants {
			var until any
			if g.Until != clock.Forever {
				until = g.Until
			}
			if _, err := tx.Exec(qGrant, h.Org, ref.New(), g.Space, member, g.Role, g.From, until, g.SeesPrivate); err != nil {
				return err
			}
		}
		return nil
	})
	return access.NewActor(h.Org, member, access.Session, false, clock.Of(h.Clock.Now()), grants)
}

// Own is a member's own space.
func Own(a access.Actor) ref.Space { return ref.Space(a.Member) }

// Sound fails the test when something does not hold that always must.
func (h *House) Sound(checks ...doctor.Check) {
	h.t.Helper()
	for _, r := range doctor.Run(context.Background(), h.d, append(h.Journal.Checks(), checks...)) {
		for _, f := range r.Findings {
			h.t.Errorf("%s: %s", r.Name, f)
		}
	}
}

func (h *House) setUp(fn func(*db.Tx) error) {
	h.t.Helper()
	if err := h.d.Housekeep(context.Background(), "setup", fn); err != nil {
		h.t.Fatal(err)
	}
}
