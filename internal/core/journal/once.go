package journal

import (
	"context"
	"database/sql"
	"errors"
	"time"

	"github.com/go-json-experiment/json"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/ref"
)

// Once is the promise that a request takes effect once, however often it is
// sent: a key made by the client and a fingerprint of what was asked.
type Once struct {
	Key         string // at most 200 characters
	Fingerprint string
	Status      int  // of the answer on the wire, kept with it
	Secret      bool // the answer holds a secret, so it is not kept
}

// Answer is what is kept of a request that was done.
type Answer struct {
	Act    ref.Act
	Status int
	Body   []byte // JSON; nil when the answer was not kept
}

// OnceFor is how long a key is remembered.
const OnceFor = 24 * time.Hour

type onceKey struct{}

// WithOnce asks the Write under ctx to remember the key in its own transaction; a use
// case with a key writes once.
func WithOnce(ctx context.Context, o Once) context.Context {
	return context.WithValue(ctx, onceKey{}, o)
}

func onceOf(ctx context.Context) (Once, bool) {
	o, ok := ctx.Value(onceKey{}).(Once)
	return o, ok && o.Key != ""
}

// Reply keeps the answer to the request with its key, so that the same request
// sent again gets the same answer. Where the request was marked Secret it is not kept.
func (tx *Tx) Reply(body any) error {
	b, err := json.Marshal(body)
	tx.reply = b
	return err
}

const (
	qRemember db.SQL = `INSERT INTO idempotency (org, member, key, fingerprint, act, status, body, at_us) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`
	qRecall   db.SQL = `SELECT fingerprint, act, status, body FROM idempotency WHERE org = $1 AND member = $2 AND key = $3`
	qForget   db.SQL = `DELETE FROM idempotency WHERE at_us < $1`
)

func (tx *Tx) remember(o Once) error {
	a := tx.permit.Actor()
	if o.Secret {
		tx.reply = nil
	}
	_, err := tx.inner.Exec(qRemember, a.Org, a.Member, o.Key, o.Fingerprint, tx.act, o.Status, text(tx.reply), tx.now)
	return inProgress(err)
}

// inProgress is the refusal of a key that somebody else has just remembered.
func inProgress(err error) error {
	if db.IsUnique(err) {
		return errs.New(errs.Conflict, "idempotency.in_progress", "The same request is being handled already. Send it again in a moment.")
	}
	return err
}

// Keep remembers the key of ctx, if there is one, in a transaction that changes no
// record, such as the making of a token: sent again, the request is told that it was
// done. Its answer is not kept.
// Errors: idempotency.in_progress.
func Keep(ctx context.Context, tx *db.Tx, org ref.Org, member ref.Member, now clock.Micros) error {
	o, ok := onceOf(ctx)
	if !ok {
		return nil
	}
	_, err := tx.Exec(qRemember, org, member, o.Key, o.Fingerprint, nil, o.Status, nil, now)
	return inProgress(err)
}

// Recall gives the stored answer to a request that was done before; done is
// false when the key is new, and when the actor may no longer see what was done.
// Where any of it is or was private since and they don't see that, the answer has no body.
// Errors: idempotency.reused when the key belonged to a different request.
func (j *Journal) Recall(ctx context.Context, a access.Actor, o Once) (answer Answer, done bool, err error) {
	var fingerprint string
	var act sql.NullString // none of what changed no record
	err = j.db.QueryRow(ctx, qRecall, a.Org, a.Member, o.Key).Scan(&fingerprint, &act, &answer.Status, &answer.Body)
	answer.Act = ref.Act(act.String)
	switch {
	case errors.Is(err, sql.ErrNoRows):
		return Answer{}, false, nil
	case err != nil:
		return Answer{}, false, err
	case fingerprint != o.Fingerprint:
		return Answer{}, false, errs.New(errs.Conflict, "idempotency.reused", "This Idempotency-Key was used for a different request. Make a new one.")
	}
	seen, err := j.seen(ctx, a, answer.Act)
	if err != nil || !seen {
		return Answer{}, false, err
	}
	if whole, err := j.seenWhole(ctx, a, answer.Act); err != nil || !whole {
		answer.Body = nil
		return answer, true, err
	}
	return answer, true, nil
}

const qTouchedBy db.SQL = `SELECT DISTINCT kind, space FROM journal WHERE org = $1 AND act = $2`

// seen reports whether the actor may still read what an act was about: an answer
// that was kept is shown to nobody whose grant ended meanwhile. Their request then
// takes its way and is refused like any other.
func (j *Journal) seen(ctx context.Context, a access.Actor, act ref.Act) (bool, error) {
	all := true
	err := db.Each(ctx, j.db, func(row db.Row) error {
		var kind ref.Kind
		var space ref.Space
		err := row.Scan(&kind, &space)
		all = all && a.May(access.On(kind, access.Read), space)
		return err
	}, qTouchedBy, a.Org, act)
	return all, err
}

const qSinceAct db.SQL = `SELECT DISTINCT l.kind, l.space, l.private FROM journal a
JOIN journal l ON l.org = a.org AND l.kind = a.kind AND l.id = a.id AND l.seq >= a.seq WHERE a.org = $1 AND a.act = $2`

// seenWhole reports whether the actor may still see everything of the records of an act,
// as it left them and wherever and whatever they became since.
func (j *Journal) seenWhole(ctx context.Context, a access.Actor, act ref.Act) (bool, error) {
	all := true
	err := db.Each(ctx, j.db, func(row db.Row) error {
		var kind ref.Kind
		var space ref.Space
		var private Privacy
		err := row.Scan(&kind, &space, &private)
		all = all && a.May(access.On(kind, access.Read), space) && (private == Public || seesPrivate(a, kind, space))
		return err
	}, qSinceAct, a.Org, act)
	return all, err
}

// Forget drops keys older than OnceFor.
func (j *Journal) Forget(ctx context.Context) error {
	return j.db.Housekeep(ctx, "idempotency", func(tx *db.Tx) error {
		_, err := tx.Exec(qForget, clock.Of(j.clock.Now().Add(-OnceFor)))
		return err
	})
}
