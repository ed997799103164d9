package identity

import (
	"context"
	"encoding/hex"
	"net/netip"
	"time"

	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/errs"
)

// A password may be tried this often in a window, per account and per network.
const (
	triesPerAccount = 10
	triesPerNetwork = 20
	tryWindow       = 15 * time.Minute
)

const (
	qTries db.SQL = `SELECT tries, since_us FROM sign_in_attempt WHERE bucket = $1 AND since_us > $2`
	qTry   db.SQL = `INSERT INTO sign_in_attempt (bucket, tries, since_us) VALUES ($1, 1, $2)
ON CONFLICT (bucket) DO UPDATE SET
  tries = CASE WHEN sign_in_attempt.since_us > $3 THEN sign_in_attempt.tries + 1 ELSE 1 END,
  since_us = CASE WHEN sign_in_attempt.since_us > $3 THEN sign_in_attempt.since_us ELSE $2 END
RETURNING tries, since_us`
	qForgive    db.SQL = `DELETE FROM sign_in_attempt WHERE bucket = $1`
	qForgiveOne db.SQL = `UPDATE sign_in_attempt SET tries = tries - 1 WHERE bucket = $1 AND tries > 0`
)

// bucket counts the tries of one account or one network.
type bucket struct {
	name string
	most int
}

// tries is what a bucket holds: how many, and since when.
type tries struct {
	n     int
	since clock.Micros
}

func scanTries(row db.Row) (tries, error) {
	var t tries
	return t, row.Scan(&t.n, &t.since)
}

// accountBucket is the same for an address that nobody has: else counting would tell who has one.
func accountBucket(emailKey string) bucket {
	return bucket{"account:" + hex.EncodeToString(sum(emailKey)), triesPerAccount}
}

func networkBucket(a netip.Addr) bucket { return bucket{"network:" + network(a), triesPerNetwork} }

// try counts a try before its password is looked at, so that many at once are
// counted as well. The counters are in the database: a restart forgets nothing.
// Errors: sign_in.too_many.
func (s *Service) try(ctx context.Context, buckets ...bucket) error {
	now := s.now()
	since := now.Add(-tryWindow)
	for _, b := range buckets { // whoever is refused anyway costs no write
		t, err := db.One(ctx, s.j.DB(), scanTries, qTries, b.name, since)
		if err != nil && !isNoRows(err) {
			return err
		}
		if err == nil && t.n >= b.most {
			return tooMany(t.since, now)
		}
	}
	return s.j.DB().Housekeep(ctx, "credential", func(tx *db.Tx) error {
		for _, b := range buckets {
			t, err := db.One(ctx, tx, scanTries, qTry, b.name, now, since)
			if err != nil {
				return err
			}
			if t.n > b.most {
				return tooMany(t.since, now)
			}
		}
		return nil
	})
}

func tooMany(since, now clock.Micros) error {
	left := since.Add(tryWindow).Time().Sub(now.Time())
	minutes := int((left + time.Minute - 1) / time.Minute)
	when := "in a minute"
	if minutes > 1 {
		when = "in " + itoa(minutes) + " minutes"
	}
	return errs.Newf(errs.Busy, "sign_in.too_many", "Too many tries. To keep guessers out, wait a little and try again %s.", when)
}

// forgive takes back what a right password was counted as: all of the account's, one of the network's.
func forgive(tx *db.Tx, account, network bucket) error {
	if _, err := tx.Exec(qForgive, account.name); err != nil {
		return err
	}
	_, err := tx.Exec(qForgiveOne, network.name)
	return err
}
