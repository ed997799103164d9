package identity_test

import (
	"strings"
	"testing"
	"time"

	"anteroom/internal/area/identity"
	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/credential"
	"anteroom/internal/core/db"
	"anteroom/internal/core/db/dbtest"
	"anteroom/internal/core/ref"
)

func TestTokensActAsTheirMember(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		a := h.actor(h.signIn("vera@example.com"))
		secret, made, err := h.MakeToken(t.Context(), a, identity.NewToken{Name: "Reader", ReadOnly: true, Days: 30}, "")
		h.must(err)
		got, err := h.ByToken(t.Context(), secret)
		h.must(err)
		if got.Member != vera || got.Via != access.Token || !got.ReadOnly || got.Credential != made.ID {
			t.Fatalf("%+v", got)
		}
		if !strings.HasPrefix(secret, "ant_pat_"+made.Label+"_") {
			t.Errorf("the label %q does not name the token", made.Label)
		}
		if _, err := h.BySession(t.Context(), secret); err == nil {
			t.Error("a token was taken for a session")
		}
		list, err := h.Tokens(t.Context(), a)
		h.must(err)
		if len(list) != 1 || list[0].UsedUS == 0 {
			t.Errorf("%+v", list)
		}
		h.refused(h.RevokeToken(t.Context(), h.actor(h.signIn("olive@example.com")), made.ID), "token.not_found")
		h.must(h.RevokeToken(t.Context(), a, made.ID))
		h.clock.Move(time.Second)
		_, err = h.ByToken(t.Context(), secret)
		h.refused(err, "access.token_unknown")
	})
}

func TestTokensExpire(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		secret, _, err := h.CreateToken(t.Context(), "vera@example.com", identity.NewToken{Name: "One day", Days: 1})
		h.must(err)
		_, err = h.ByToken(t.Context(), secret)
		h.must(err)
		h.clock.Move(24*time.Hour - time.Second)
		_, err = h.ByToken(t.Context(), secret)
		h.must(err)
		h.clock.Move(time.Second)
		_, err = h.ByToken(t.Context(), secret)
		h.refused(err, "access.token_unknown")
		for _, days := range []int{0, -1, 366} {
			_, _, err := h.CreateToken(t.Context(), "vera@example.com", identity.NewToken{Name: "x", Days: days})
			h.refused(err, "token.invalid")
		}
		_, _, err = h.CreateToken(t.Context(), "nobody@example.com", identity.NewToken{Name: "x", Days: 1})
		h.refused(err, "member.not_found")
	})
}

func TestSensitiveThingsNeedAFreshSignIn(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		other := h.signIn("vera@example.com")
		a := h.actor(h.signIn("vera@example.com"))
		make := func(password string) error {
			_, _, err := h.MakeToken(t.Context(), a, identity.NewToken{Name: "x", Days: 1}, password)
			return err
		}
		h.clock.Move(10*time.Minute - time.Second)
		h.must(make(""))
		h.clock.Move(time.Second)
		h.refused(make(""), "sign_in.confirm")
		h.refused(h.EndOthers(t.Context(), a, ""), "sign_in.confirm")
		h.refused(make("not my password"), "password.wrong")
		h.actor(other)
		h.must(make(goodPassword))
		h.must(make("")) // typed a moment ago
		h.must(h.EndOthers(t.Context(), a, ""))
		h.ended(other)

		token, _, err := h.CreateToken(t.Context(), "vera@example.com", identity.NewToken{Name: "x", Days: 1})
		h.must(err)
		program, err := h.ByToken(t.Context(), token)
		h.must(err)
		_, _, err = h.MakeToken(t.Context(), program, identity.NewToken{Name: "a longer life", Days: 365}, "")
		h.refused(err, "sign_in.confirm")
	})
}

func TestDevicesAreListedAndEnded(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		here := h.actor(h.signIn("vera@example.com"))
		h.clock.Move(time.Minute)
		phone, err := h.SignIn(t.Context(), "vera@example.com", goodPassword, credential.Visit{
			Agent: "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1",
		})
		h.must(err)
		list, err := h.Devices(t.Context(), here)
		h.must(err)
		if len(list) != 2 || list[0].Name != "Safari on iPhone" || list[0].Current || list[1].Name != "Firefox on Linux" || !list[1].Current {
			t.Fatalf("%+v", list)
		}
		h.refused(h.EndDevice(t.Context(), h.actor(h.signIn("olive@example.com")), list[0].ID, ""), "device.not_found")
		h.must(h.EndDevice(t.Context(), here, list[0].ID, ""))
		h.ended(phone.Secret)
		h.clock.Move(time.Hour)
		h.must(h.EndDevice(t.Context(), here, here.Credential, "")) // oneself, without a password
	})
}

func TestLastSeenIsWrittenDownNowAndThen(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		secret := h.signIn("vera@example.com")
		a := h.actor(secret)
		h.clock.Move(20 * time.Minute)
		h.actor(secret)
		const qSeen db.SQL = `SELECT seen_us FROM session WHERE id = $1`
		stored := func() clock.Micros {
			at, err := db.One(t.Context(), h.d, db.Scan1[clock.Micros], qSeen, a.Credential)
			h.must(err)
			return at
		}
		if stored() == clock.Of(h.clock.Now()) {
			t.Error("a request wrote to the database")
		}
		list, err := h.Devices(t.Context(), a)
		h.must(err)
		if list[0].SeenUS != clock.Of(h.clock.Now()) {
			t.Error("what is not written down yet is not known")
		}
		h.must(h.Tend(t.Context()))
		if stored() != clock.Of(h.clock.Now()) {
			t.Error("it was not written down")
		}
	})
}

func TestPasswordChangeEndsOtherSessions(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		other, secret := h.signIn("vera@example.com"), h.signIn("vera@example.com")
		a := h.actor(secret)
		h.actor(other)
		h.refused(h.ChangePassword(t.Context(), a, "not my password", "five blue kites in March"), "password.wrong")
		h.refused(h.ChangePassword(t.Context(), a, goodPassword, "vera@example.com"), "password.weak")
		h.must(h.ChangePassword(t.Context(), a, goodPassword, "five blue kites in March"))
		h.ended(other)
		h.actor(secret)
		_, err := h.SignIn(t.Context(), "vera@example.com", goodPassword, visit())
		h.refused(err, "sign_in.wrong")
		_, err = h.SignIn(t.Context(), "vera@example.com", "five blue kites in March", visit())
		h.must(err)
		h.must(h.SetPassword(t.Context(), "vera@example.com", "another one from the operator"))
		h.ended(secret)
	})
}

func TestRememberedCredentialsAreBounded(t *testing.T) {
	h := empty(t, dbtest.SQLite(t)).founded()
	const qMany db.SQL = `INSERT INTO session (org, id, member, secret, name, via, created_us, confirmed_us, seen_us) VALUES ($1, $2, $3, $4, '', 'password', $5, $5, $5)`
	now := clock.Of(h.clock.Now())
	secrets := make([]string, identity.MaxHeld+500)
	h.must(h.d.Housekeep(t.Context(), "session", func(tx *db.Tx) error {
		for i := range secrets {
			token, _ := identity.NewTokenText()
			secrets[i] = token[len(token)-52 : len(token)-9] // 43 digits
			if _, err := tx.Exec(qMany, org, ref.New(), vera, identity.Sum(secrets[i]), now); err != nil {
				return err
			}
		}
		return nil
	}))
	for _, s := range secrets {
		h.actor(s)
	}
	if n := h.Held(); n > identity.MaxHeld || n < identity.MaxHeld/2 {
		t.Fatalf("%d are remembered", n)
	}
}

func BenchmarkActorFromMemory(b *testing.B) {
	h := empty(nil, dbtest.SQLite(b))
	h.t = nil
	secret := benchmarkSession(b, h)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := h.BySession(b.Context(), secret); err != nil {
			b.Fatal(err)
		}
	}
}

func benchmarkSession(b *testing.B, h *house) string {
	err := h.Found(b.Context(), identity.Founding{Org: org, Name: "Example House", Via: access.CLI, Members: []identity.FirstMember{
		{Member: identity.Member{ID: olive, Name: "Olive", Email: "olive@example.com", OrgRole: access.Owner}, Password: goodPassword},
	}})
	if err != nil {
		b.Fatal(err)
	}
	s, err := h.SignIn(b.Context(), "olive@example.com", goodPassword, visit())
	if err != nil {
		b.Fatal(err)
	}
	return s.Secret
}
