package identity

import (
	"cmp"
	"context"
	"slices"
	"time"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/ref"
)

// Device is a signed-in browser.
type Device struct {
	ID        ref.ID       `json:"id"`
	Name      string       `json:"name"`
	Via       string       `json:"via" enum:"password,invitation,set-up" doc:"How it was signed in"`
	CreatedUS clock.Micros `json:"created_us"`
	SeenUS    clock.Micros `json:"seen_us" doc:"When it was last used, to a few minutes"`
	Current   bool         `json:"current" doc:"The device that asks"`
}

const (
	qDevices db.SQL = `SELECT id, name, via, created_us, seen_us FROM session
WHERE org = $1 AND member = $2 AND created_us > $3 AND seen_us > $4`
	qEndDevice db.SQL = `DELETE FROM session WHERE org = $1 AND member = $2 AND id = $3`
	qEndOthers db.SQL = `DELETE FROM session WHERE org = $1 AND member = $2 AND id <> $3`
)

func scanDevice(row db.Row) (Device, error) {
	var d Device
	return d, row.Scan(&d.ID, &d.Name, &d.Via, &d.CreatedUS, &d.SeenUS)
}

// Devices lists where the member is signed in, last used first.
func (s *Service) Devices(ctx context.Context, a access.Actor) ([]Device, error) {
	now := s.now()
	all, err := db.All(ctx, s.j.DB(), scanDevice, qDevices, a.Org, a.Member, now.Add(-AbsoluteFor), now.Add(-IdleFor))
	for i, d := range all {
		all[i].SeenUS = max(d.SeenUS, s.seen.last(sighting{a.Org, d.ID, false}))
		all[i].Current = d.ID == a.Credential
	}
	slices.SortFunc(all, func(x, y Device) int { return cmp.Or(cmp.Compare(y.SeenUS, x.SeenUS), cmp.Compare(y.ID, x.ID)) })
	return all, err
}

// EndDevice signs one device out. One's own needs no password.
// Errors: device.not_found, sign_in.confirm, password.wrong.
func (s *Service) EndDevice(ctx context.Context, a access.Actor, id ref.ID, password string) error {
	if id != a.Credential {
		if err := s.confirm(ctx, a, password); err != nil {
			return err
		}
	}
	err := s.j.DB().Housekeep(ctx, "session", func(tx *db.Tx) error {
		n, err := tx.Exec(qEndDevice, a.Org, a.Member, id)
		if err == nil && n == 0 {
			return errs.Missing("device")
		}
		return err
	})
	s.forget(a.Org, func(held access.Actor) bool { return held.Credential == id })
	return err
}

// EndOthers signs every device out but the one that asks.
// Errors: sign_in.confirm, password.wrong.
func (s *Service) EndOthers(ctx context.Context, a access.Actor, password string) error {
	if err := s.confirm(ctx, a, password); err != nil {
		return err
	}
	return s.endOthers(ctx, a, nil)
}

func (s *Service) endOthers(ctx context.Context, a access.Actor, also func(*db.Tx) error) error {
	err := s.j.DB().Housekeep(ctx, "session", func(tx *db.Tx) error {
		if also != nil {
			if err := also(tx); err != nil {
				return err
			}
		}
		_, err := tx.Exec(qEndOthers, a.Org, a.Member, a.Credential)
		return err
	})
	s.forget(a.Org, func(held access.Actor) bool {
		return held.Member == a.Member && held.Via == access.Session && held.Credential != a.Credential
	})
	return err
}

// ChangePassword sets a new password and signs out every other device. Tokens
// stay: they are listed and revoked on their own.
// Errors: password.wrong, password.weak, sign_in.too_many.
func (s *Service) ChangePassword(ctx context.Context, a access.Actor, current, next string) error {
	me, err := s.Me(ctx, a)
	if err != nil {
		return err
	}
	if err := s.reenter(ctx, a, "body.current", current); err != nil {
		return err
	}
	if err := checkPassword("body.new", next, me.Member.Name, me.Member.Email, me.Organisation.Name); err != nil {
		return err
	}
	phc, err := s.hash.Hash(ctx, next)
	if err != nil {
		return err
	}
	return s.endOthers(ctx, a, func(tx *db.Tx) error {
		_, err := tx.Exec(qSetPassword, a.Org, a.Member, phc, s.now())
		return err
	})
}

const (
	qSawSession db.SQL = `UPDATE session SET seen_us = $3 WHERE org = $1 AND id = $2 AND seen_us < $3`
	qSawToken   db.SQL = `UPDATE api_token SET used_us = $3 WHERE org = $1 AND id = $2 AND COALESCE(used_us, 0) < $3`
	qIdle       db.SQL = `DELETE FROM session WHERE seen_us <= $1 OR created_us <= $2`
	qExpired    db.SQL = `DELETE FROM api_token WHERE expires_us <= $1`
	qOldTries   db.SQL = `DELETE FROM sign_in_attempt WHERE since_us <= $1`
)

// clearEvery is how often what has expired is cleared away; it is refused without that.
const clearEvery = time.Hour

// Tend writes down when credentials were last used and, now and then, clears away
// what has expired. It is called every minute, and costs nothing when nothing happened.
func (s *Service) Tend(ctx context.Context) error {
	now := s.now()
	seen := s.seen.take()
	last := s.cleared.Load()
	if len(seen) == 0 && now < clock.Micros(last).Add(clearEvery) {
		return nil
	}
	s.cleared.Store(int64(now))
	err := s.j.DB().Housekeep(ctx, "session", func(tx *db.Tx) error {
		for what, at := range seen {
			q := qSawSession
			if what.token {
				q = qSawToken
			}
			if _, err := tx.Exec(q, what.org, what.id, at); err != nil {
				return err
			}
		}
		if _, err := tx.Exec(qIdle, now.Add(-IdleFor), now.Add(-AbsoluteFor)); err != nil {
			return err
		}
		if _, err := tx.Exec(qExpired, now); err != nil {
			return err
		}
		_, err := tx.Exec(qOldTries, now.Add(-tryWindow))
		return err
	})
	if err != nil { // next time, then
		for what, at := range seen {
			s.seen.note(what, at)
		}
	}
	return err
}

func sortBy[T any](all []T, key func(T) string) {
	slices.SortFunc(all, func(x, y T) int { return cmp.Compare(key(x), key(y)) })
}
