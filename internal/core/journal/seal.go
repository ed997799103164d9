package journal

import (
	"bytes"
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/binary"
	"errors"
	"hash"

	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/ref"
)

// sealAtMost is how many rows one seal covers.
const sealAtMost = 1000

const (
	qOrgs     db.SQL = `SELECT org FROM journal_head ORDER BY org`
	qLastSeal db.SQL = `SELECT to_seq, hash FROM journal_seal WHERE org = $1 ORDER BY to_seq DESC LIMIT 1`
	qNewSeal  db.SQL = `INSERT INTO journal_seal (org, from_seq, to_seq, prev, hash, at_us) VALUES ($1, $2, $3, $4, $5, $6)`
	qSeals    db.SQL = `SELECT from_seq, to_seq, prev, hash FROM journal_seal WHERE org = $1 AND to_seq > $2 ORDER BY to_seq LIMIT 500`
	qToSeal   db.SQL = `SELECT seq, at_us, act, actor, COALESCE(on_behalf_of, ''), via, space, COALESCE(collection, ''), kind, id, op, rev, before_digest, after_digest, COALESCE(undoes, ''), private
FROM journal WHERE org = $1 AND seq > $2 AND seq <= $3 ORDER BY seq LIMIT $4`
)

// Seal hashes what was committed since the last seal into the chain of each
// organisation: changing, removing or reordering a sealed row shows in Verify.
// It is run in the background, never by a request.
func (j *Journal) Seal(ctx context.Context) error {
	orgs, err := db.All(ctx, j.db, db.Scan1[ref.Org], qOrgs)
	if err != nil {
		return err
	}
	for _, org := range orgs {
		for {
			n, err := j.sealSome(ctx, org)
			if err != nil {
				return err
			}
			if n < sealAtMost {
				break
			}
		}
	}
	return nil
}

func (j *Journal) sealSome(ctx context.Context, org ref.Org) (int, error) {
	from, prev, err := lastSeal(ctx, j.db, org)
	if err != nil {
		return 0, err
	}
	sum, to, n, err := j.chain(ctx, org, prev, from, int64(clock.Forever), sealAtMost)
	if err != nil || n == 0 {
		return 0, err
	}
	err = j.db.Housekeep(ctx, "seal", func(tx *db.Tx) error {
		var head, epoch int64
		if err := tx.QueryRow(ctx, qTakeHead, org).Scan(&head, &epoch); err != nil { // one node at a time
			return err
		}
		if last, _, err := lastSeal(ctx, tx, org); err != nil || last != from {
			return err // another node has sealed meanwhile
		}
		_, err := tx.Exec(qNewSeal, org, from+1, to, prev, sum, clock.Of(j.clock.Now()))
		return err
	})
	return n, err
}

func lastSeal(ctx context.Context, r db.Reader, org ref.Org) (to int64, sum []byte, err error) {
	err = r.QueryRow(ctx, qLastSeal, org).Scan(&to, &sum)
	if errors.Is(err, sql.ErrNoRows) {
		return 0, []byte{}, nil
	}
	return to, sum, err
}

// chain hashes the rows in (from, to], at most limit, onto prev.
func (j *Journal) chain(ctx context.Context, org ref.Org, prev []byte, from, to int64, limit int) (sum []byte, last int64, n int, err error) {
	h := sha256.New()
	h.Write(prev)
	rows, err := j.db.Query(ctx, qToSeal, org, from, to, limit)
	if err != nil {
		return nil, 0, 0, err
	}
	defer rows.Close()
	last = from
	for rows.Next() {
		var seq, at, rev, private int64
		var act, actor, behalf, via, space, collection, kind, id, op, undoes string
		var before, after []byte
		if err := rows.Scan(&seq, &at, &act, &actor, &behalf, &via, &space, &collection, &kind, &id, &op, &rev, &before, &after, &undoes, &private); err != nil {
			return nil, 0, 0, err
		}
		if seq != last+1 {
			return nil, 0, 0, errs.Newf(errs.Internal, "journal.gap", "The journal jumps from %d to %d.", last, seq)
		}
		last = seq
		n++
		number(h, seq, at, rev, private)
		parts(h, act, actor, behalf, via, space, collection, kind, id, op, undoes, string(before), string(after))
	}
	return h.Sum(nil), last, n, rows.Err()
}

func number(h hash.Hash, values ...int64) {
	for _, v := range values {
		_ = binary.Write(h, binary.BigEndian, v)
	}
}

// parts writes each text with its length, so that no two rows hash alike by shifting borders.
func parts(h hash.Hash, texts ...string) {
	for _, t := range texts {
		number(h, int64(len(t)))
		h.Write([]byte(t))
	}
}

type seal struct {
	from, to  int64
	prev, sum []byte
}

func scanSeal(r db.Row) (seal, error) {
	var s seal
	err := r.Scan(&s.from, &s.to, &s.prev, &s.sum)
	return s, err
}

// Verify walks an organisation's whole chain. Errors: journal.gap, journal.broken.
func (j *Journal) Verify(ctx context.Context, org ref.Org) error {
	var after int64
	prev := []byte{}
	for {
		seals, err := db.All(ctx, j.db, scanSeal, qSeals, org, after)
		if err != nil || len(seals) == 0 {
			return err
		}
		for _, s := range seals {
			sum, _, n, err := j.chain(ctx, org, prev, after, s.to, sealAtMost)
			if err != nil {
				return err
			}
			if s.from != after+1 || int64(n) != s.to-after || !bytes.Equal(prev, s.prev) || !bytes.Equal(sum, s.sum) {
				return errs.Newf(errs.Internal, "journal.broken", "The seal over rows %d to %d does not hold.", s.from, s.to)
			}
			after, prev = s.to, s.sum
		}
	}
}
