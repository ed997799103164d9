package identity_test

import (
	"context"
	"net/netip"
	"testing"
	"time"

	"anteroom/internal/area/identity"
	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/credential"
	"anteroom/internal/core/db"
	"anteroom/internal/core/db/dbtest"
	"anteroom/internal/core/doctor"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/ref"
)

const (
	org   ref.Org    = "00000000-0000-7000-8000-000000000001"
	olive ref.Member = "00000000-0000-7000-8000-00000000000a" // an owner
	leda  ref.Member = "00000000-0000-7000-8000-00000000000b" // a lead
	vera  ref.Member = "00000000-0000-7000-8000-00000000000c" // everybody else

	goodPassword = "seven grey herons wade"
)

// house is an organisation with an owner, a lead and a viewer who can all sign in.
type house struct {
	*identity.Service
	t     *testing.T
	d     *db.DB
	j     *journal.Journal
	clock *clock.Fixed
}

func each(t *testing.T, f func(t *testing.T, h *house)) {
	t.Helper()
	dbtest.Each(t, func(t *testing.T, d *db.DB) { f(t, empty(t, d).founded()) })
}

func empty(t *testing.T, d *db.DB) *house {
	c := clock.At(time.Date(2026, 3, 27, 9, 0, 0, 0, time.UTC))
	j := journal.New(d, c)
	return &house{Service: identity.New(j, c).HashingLightly(), t: t, d: d, j: j, clock: c}
}

func (h *house) founded() *house {
	h.t.Helper()
	member := func(id ref.Member, name, email string, role access.Role) identity.FirstMember {
		return identity.FirstMember{Member: identity.Member{ID: id, Name: name, Email: email, OrgRole: role, Zone: "Europe/London"}, Password: goodPassword}
	}
	h.must(h.Found(context.Background(), identity.Founding{Org: org, Name: "Example House", Via: access.CLI, Members: []identity.FirstMember{
		member(olive, "Olive Owner", "olive@example.com", access.Owner),
		member(leda, "Leda Lead", "leda@example.com", access.Lead),
		member(vera, "Vera Viewer", "vera@example.com", access.Viewer),
	}}))
	h.t.Cleanup(func() {
		for _, r := range doctor.Run(context.Background(), h.d, append(identity.Checks(), h.j.Checks()...)) {
			if !r.Sound() {
				h.t.Errorf("%s: %v", r.Name, r.Findings)
			}
		}
	})
	return h
}

func (h *house) must(err error) {
	h.t.Helper()
	if err != nil {
		h.t.Fatal(err)
	}
}

// refused insists on an error with this code.
func (h *house) refused(err error, code string) {
	h.t.Helper()
	if err == nil || errs.Of(err).Code != code {
		h.t.Fatalf("got %v, want %s", err, code)
	}
}

func visit() credential.Visit {
	return credential.Visit{Address: netip.MustParseAddr("192.0.2.7"), Agent: "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"}
}

func (h *house) signIn(email string) string {
	h.t.Helper()
	s, err := h.SignIn(h.t.Context(), email, goodPassword, visit())
	h.must(err)
	return s.Secret
}

func (h *house) actor(secret string) access.Actor {
	h.t.Helper()
	a, err := h.BySession(h.t.Context(), secret)
	h.must(err)
	return a
}

// ended insists that a session is refused a second from now at the latest.
func (h *house) ended(secret string) {
	h.t.Helper()
	h.clock.Move(time.Second)
	_, err := h.BySession(h.t.Context(), secret)
	h.refused(err, "access.not_signed_in")
}
