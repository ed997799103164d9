package identity

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"time"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/space"
)

// How long a session lasts without being used, and at most.
const (
	IdleFor     = 30 * 24 * time.Hour
	AbsoluteFor = 90 * 24 * time.Hour
)

// recheck is how long a credential is believed where other nodes can end it. With
// how often a stream looks it stays below the second in which everything has to end.
const recheck = 500 * time.Millisecond

var errNotSignedIn = errs.New(errs.Unauthenticated, "access.not_signed_in", "Your sign-in has ended. Sign in again.")
var errToken = errs.New(errs.Unauthenticated, "access.token_unknown", "This token is not valid: it was mistyped, revoked or has expired. Make a new one under Settings.")

// BySession gives the actor of a session secret. Errors: access.not_signed_in.
func (s *Service) BySession(ctx context.Context, secret string) (access.Actor, error) {
	if len(secret) != secretLen {
		return access.Actor{}, errNotSignedIn
	}
	return s.actor(ctx, secret, access.Session)
}

// ByToken gives the actor of an API token. Errors: access.token_unknown.
func (s *Service) ByToken(ctx context.Context, secret string) (access.Actor, error) {
	if !looksLikeToken(secret) {
		return access.Actor{}, errToken
	}
	return s.actor(ctx, secret, access.Token)
}

func (s *Service) actor(ctx context.Context, secret string, via access.Via) (access.Actor, error) {
	d := digest(sha256.Sum256([]byte(secret)))
	now := s.now()
	h := s.held.get(d)
	if h == nil || h.actor.Via != via || !s.holds(ctx, h, now) {
		var err error
		if h, err = s.load(ctx, d, via, now); err != nil {
			return access.Actor{}, err
		}
	}
	if last := h.seen.Load(); now >= clock.Micros(last).Add(seenEvery) && h.seen.CompareAndSwap(last, int64(now)) {
		s.seen.note(sighting{h.actor.Org, h.actor.Credential, via == access.Token}, now)
	}
	a := h.actor
	a.At = now
	return a, nil
}

// holds reports whether what was loaded is still true. The embedded database has
// one process, so its journal head is in memory and asked each time. Elsewhere until
// ends soon after loading, and what this process itself wrote shows at once: whoever
// makes something is let into it with the next request.
func (s *Service) holds(ctx context.Context, h *holder, now clock.Micros) bool {
	if now < h.from || now >= h.until {
		return false
	}
	if s.j.DB().Engine() != db.SQLite {
		head, known := s.j.Known(h.actor.Org)
		return !known || head.Epoch <= h.epoch
	}
	head, err := s.j.Head(ctx, h.actor.Org)
	return err == nil && head.Epoch == h.epoch
}

const (
	qSessionOrg db.SQL = `SELECT org FROM session WHERE secret = $1`
	qTokenOrg   db.SQL = `SELECT org FROM api_token WHERE secret = $1`
	qSession    db.SQL = `SELECT s.id, s.member, 0, s.created_us, s.seen_us FROM session s JOIN member m ON m.org = s.org AND m.id = s.member
WHERE s.org = $1 AND s.secret = $2 AND m.disabled_us IS NULL AND m.trashed_us IS NULL`
	qToken db.SQL = `SELECT t.id, t.member, t.read_only, t.expires_us, t.used_us FROM api_token t JOIN member m ON m.org = t.org AND m.id = t.member
WHERE t.org = $1 AND t.secret = $2 AND m.disabled_us IS NULL AND m.trashed_us IS NULL`
)

// load reads who holds a credential. The head is read before everything it
// vouches for, so that whatever changes meanwhile shows as a newer epoch.
func (s *Service) load(ctx context.Context, d digest, via access.Via, now clock.Micros) (*holder, error) {
	gen := s.held.generation()
	byOrg, byAll, unknown := qSessionOrg, qSession, errNotSignedIn
	if via == access.Token {
		byOrg, byAll, unknown = qTokenOrg, qToken, errToken
	}
	r := s.j.DB()
	org, err := db.One(ctx, r, db.Scan1[ref.Org], byOrg, d[:])
	if isNoRows(err) {
		return nil, unknown
	} else if err != nil {
		return nil, err
	}
	head, err := s.j.Head(ctx, org)
	if err != nil {
		return nil, err
	}
	c, err := db.One(ctx, r, scanCredential, byAll, org, d[:])
	if isNoRows(err) {
		return nil, unknown
	} else if err != nil {
		return nil, err
	}
	until := c.first // of a token: when it expires
	if via == access.Session {
		c.used = max(c.used, s.seen.last(sighting{org, c.id, false}))
		until = min(c.first.Add(AbsoluteFor), c.used.Add(IdleFor))
	}
	if now >= until {
		return nil, unknown
	}
	held, err := space.Held(ctx, r, org, c.member, now)
	if err != nil {
		return nil, err
	}
	grants := make([]access.Grant, len(held))
	for i, g := range held {
		grants[i] = g.Grant
		if g.From > now {
			until = min(until, g.From)
		} else {
			until = min(until, g.Until)
		}
	}
	if r.Engine() != db.SQLite {
		until = min(until, now.Add(recheck))
	}
	h := &holder{actor: access.NewActor(org, c.member, via, c.readOnly, now, grants), from: now, until: until, epoch: head.Epoch}
	h.actor.Credential = c.id
	h.seen.Store(int64(c.used))
	s.held.put(d, h, gen)
	return h, nil
}

// stored is a session or token as the database has it: first is when a session
// was made, or when a token expires.
type stored struct {
	id          ref.ID
	member      ref.Member
	readOnly    bool
	first, used clock.Micros
}

func scanCredential(row db.Row) (stored, error) {
	var c stored
	var used sql.NullInt64
	err := row.Scan(&c.id, &c.member, &c.readOnly, &c.first, &used)
	c.used = clock.Micros(used.Int64)
	return c, err
}

// forget makes this node ask the database again about the credentials that match.
func (s *Service) forget(org ref.Org, match func(access.Actor) bool) {
	s.held.drop(func(a access.Actor) bool { return a.Org == org && match(a) })
}
