package identity_test

import (
	"net/netip"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"anteroom/internal/area/identity"
	"anteroom/internal/core/access"
	"anteroom/internal/core/credential"
	"anteroom/internal/core/db"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/space"
)

func TestSignInIsTheMember(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		a := h.actor(h.signIn(" Olive@Example.COM "))
		if a.Member != olive || a.Org != org || a.Via != access.Session {
			t.Fatalf("%+v", a)
		}
		if role, _ := a.Role(ref.Space(org)); role != access.Owner {
			t.Errorf("role in the organisation: %s", role)
		}
		if role, _ := a.Role(ref.Space(olive)); role != access.Owner {
			t.Errorf("role in the own space: %s", role)
		}
	})
}

func TestUnknownAndWrongAreTheSame(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		tooLong := strings.Repeat(goodPassword, 100)
		var first string
		for _, c := range []struct{ email, password string }{
			{"olive@example.com", "not the password at all"},
			{"nobody@example.com", goodPassword},
			{"not an address", goodPassword},
			{"olive@example.com", tooLong},
			{"olive@example.com", ""},
		} {
			_, err := h.SignIn(t.Context(), c.email, c.password, visit())
			h.refused(err, "sign_in.wrong")
			if first == "" {
				first = errs.Of(err).Msg
			}
			if errs.Of(err).Msg != first {
				t.Errorf("%s is answered differently: %s", c.email, errs.Of(err).Msg)
			}
		}
	})
}

func TestSigningInEndsTheSessionThatWasThere(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		planted := h.signIn("vera@example.com")
		v := visit()
		v.Held = planted
		s, err := h.SignIn(t.Context(), "olive@example.com", goodPassword, v)
		h.must(err)
		if s.Secret == planted {
			t.Fatal("the secret was kept")
		}
		h.ended(planted)
		h.actor(s.Secret)
	})
}

func TestAcceptingAnInvitationEndsTheSessionThatWasThere(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		former := h.signIn("vera@example.com")
		h.actor(former)
		_, path, _, err := h.Invite(t.Context(), h.actor(h.signIn("leda@example.com")), identity.NewInvitation{Email: "rosa@example.com", OrgRole: access.Viewer})
		h.must(err)
		v := visit()
		v.Held = former
		s, err := h.AcceptInvitation(t.Context(), path[len(identity.InvitationPath):], credential.Newcomer{Name: "Rosa", Password: goodPassword, Zone: "Europe/London"}, v)
		h.must(err)
		h.ended(former)
		h.actor(s.Secret)
	})
}

func TestSessionsEnd(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		out := h.signIn("olive@example.com")
		h.actor(out)
		h.must(h.SignOut(t.Context(), out))
		h.ended(out)

		idle := h.signIn("olive@example.com")
		h.actor(idle)
		h.clock.Move(identity.IdleFor)
		h.ended(idle)

		used := h.signIn("olive@example.com")
		for range 8 { // every ten days or so: never idle for thirty
			h.clock.Move(11 * 24 * time.Hour)
			h.actor(used)
			h.must(h.Tend(t.Context()))
		}
		h.clock.Move(2 * 24 * time.Hour)
		h.ended(used) // ninety days in all
	})
}

func TestGrantsCountAtOnceAndEndInTime(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		a := h.actor(h.signIn("olive@example.com"))
		secret := h.signIn("vera@example.com")
		h.actor(secret)
		const room ref.Space = "00000000-0000-7000-8000-0000000000ff"
		source := ref.Record{Kind: "partnership", ID: "p"}
		change := func(open bool, grants ...space.Grant) {
			p, err := access.Office(a, access.On("principal", access.Write), room)
			h.must(err)
			_, err = h.j.Write(t.Context(), p, func(tx *journal.Tx) error {
				if open {
					if err := space.Open(tx, room, space.Principal, "Room"); err != nil {
						return err
					}
				}
				return space.Replace(tx, source, grants...)
			})
			h.must(err)
			h.clock.Move(time.Second)
		}
		sees := func(want bool) {
			t.Helper()
			if got := h.actor(secret).May(access.On("event", access.Read), room); got != want {
				t.Fatalf("sees the room: %v, want %v", got, want)
			}
		}
		now := func() space.Grant {
			g := space.Grant{Member: vera}
			g.Space, g.Role, g.From, g.Until = room, access.Assistant, a.At, a.At
			return g
		}
		tomorrow := now()
		tomorrow.From, tomorrow.Until = a.At.Add(24*time.Hour), a.At.Add(48*time.Hour)
		change(true, tomorrow)
		sees(false)
		h.clock.Move(24 * time.Hour)
		sees(true)
		h.clock.Move(24 * time.Hour)
		sees(false)
		open := now()
		open.Until = a.At.Add(1000 * time.Hour)
		change(false, open)
		sees(true)
		change(false)
		sees(false)
	})
}

func TestTriesAreLimited(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		var wrong, refused atomic.Int32
		var all sync.WaitGroup
		for range 40 { // at once, and from everywhere: the account's own limit holds
			all.Go(func() {
				v := visit()
				v.Address = netip.AddrFrom4([4]byte{198, 51, 100, byte(wrong.Load())})
				_, err := h.SignIn(t.Context(), "vera@example.com", "guess after guess", v)
				switch errs.Of(err).Code {
				case "sign_in.wrong":
					wrong.Add(1)
				case "sign_in.too_many":
					refused.Add(1)
				}
			})
		}
		all.Wait()
		if wrong.Load() != 10 || refused.Load() != 30 {
			t.Fatalf("%d were looked at and %d refused; want 10 and 30", wrong.Load(), refused.Load())
		}
		_, err := h.SignIn(t.Context(), "vera@example.com", goodPassword, visit())
		h.refused(err, "sign_in.too_many")
		if msg := errs.Of(err).Msg; !strings.Contains(msg, "15 minutes") {
			t.Errorf("does not say when: %s", msg)
		}
		h.signIn("olive@example.com") // nobody else is kept out
		h.clock.Move(15*time.Minute + time.Second)
		h.signIn("vera@example.com")
	})
}

func TestTriesAreCountedPerNetwork(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		v := visit()
		checked := 0
		for i := range 60 {
			v.Address = netip.MustParseAddr("2001:db8:1:2::").Next()
			for range i {
				v.Address = v.Address.Next() // another address of the same customer
			}
			_, err := h.SignIn(t.Context(), "guess"+string(rune('a'+i%26))+"@example.com", "guess after guess", v)
			if errs.Of(err).Code == "sign_in.wrong" {
				checked++
			}
		}
		if checked != 20 {
			t.Fatalf("%d tries were looked at, want 20", checked)
		}
	})
}

func TestARightPasswordClearsTheAccount(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		for range 3 {
			for range 5 {
				_, err := h.SignIn(t.Context(), "vera@example.com", "a typing mistake", visit())
				h.refused(err, "sign_in.wrong")
			}
			h.signIn("vera@example.com")
		}
	})
}

func TestOldHashesAreMadeAnew(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		const qOld db.SQL = `UPDATE password SET phc = $2 WHERE member = $1`
		const qRead db.SQL = `SELECT phc FROM password WHERE member = $1`
		// "seven grey herons wade" with m=1024,t=1
		h.must(h.d.Housekeep(t.Context(), "credential", func(tx *db.Tx) error {
			_, err := tx.Exec(qOld, olive, identity.HashWith(goodPassword, 1024, 1))
			return err
		}))
		h.Service = identity.New(h.j, h.clock) // in full, as the product does
		h.signIn("olive@example.com")
		phc, err := db.One(t.Context(), h.d, db.Scan1[string], qRead, olive)
		h.must(err)
		if !strings.HasPrefix(phc, "$argon2id$v=19$m=19456,t=2,p=1$") {
			t.Fatalf("still %.40s", phc)
		}
		h.signIn("olive@example.com")
	})
}

func TestNoSecretIsStored(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		secret := h.signIn("olive@example.com")
		token, _, err := h.CreateToken(t.Context(), "olive@example.com", identity.NewToken{Name: "x", Days: 1})
		h.must(err)
		const qAll db.SQL = `SELECT COUNT(*) FROM session WHERE secret = $1 UNION ALL SELECT COUNT(*) FROM api_token WHERE secret = $2`
		n, err := db.All(t.Context(), h.d, db.Scan1[int], qAll, []byte(secret), []byte(token))
		h.must(err)
		if n[0] != 0 || n[1] != 0 {
			t.Fatal("a secret stands in the database as it is")
		}
	})
}
