package identity

import (
	"context"
	"database/sql"
	"strconv"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/credential"
	"anteroom/internal/core/db"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/textkey"
)

// errSignIn is the one answer for an unknown address, a wrong password, a member
// who is disabled and a member without a password.
var errSignIn = errs.New(errs.Unauthenticated, "sign_in.wrong", "That e-mail address and password don't belong together. Check both and try again.")

const (
	qLookUp db.SQL = `SELECT m.org, m.id, p.phc FROM member m LEFT JOIN password p ON p.org = m.org AND p.member = m.id
WHERE m.email_key = $1 AND m.disabled_us IS NULL AND m.trashed_us IS NULL`
	qNewSession db.SQL = `INSERT INTO session (org, id, member, secret, name, via, created_us, confirmed_us, seen_us) VALUES ($1, $2, $3, $4, $5, $6, $7, $7, $7)`
	qEndSession db.SQL = `DELETE FROM session WHERE secret = $1`
)

// SignIn gives a session for an e-mail address and its password. The session the
// browser held before is ended: a secret that somebody planted there is worth nothing.
// Errors: sign_in.wrong, sign_in.too_many.
func (s *Service) SignIn(ctx context.Context, email, password string, v credential.Visit) (credential.Session, error) {
	key, ok := textkey.Email(email)
	if !ok {
		key = textkey.Fold(email)
	}
	account, network := accountBucket(key), networkBucket(v.Address)
	if err := s.try(ctx, account, network); err != nil {
		return credential.Session{}, err
	}
	m, err := db.One(ctx, s.j.DB(), scanLogin, qLookUp, key)
	if err != nil && !isNoRows(err) {
		return credential.Session{}, err
	}
	rehash, err := s.verify(ctx, m, password)
	if err != nil {
		return credential.Session{}, err
	}
	return s.open(ctx, m.org, m.member, "password", v, func(tx *db.Tx) error {
		if rehash != "" {
			if _, err := tx.Exec(qSetPassword, m.org, m.member, rehash, s.now()); err != nil {
				return err
			}
		}
		return forgive(tx, account, network)
	})
}

// login is what signing in needs to know of a member; the zero login is nobody.
type login struct {
	org    ref.Org
	member ref.Member
	phc    string
}

func scanLogin(row db.Row) (login, error) {
	var l login
	var phc sql.NullString
	err := row.Scan(&l.org, &l.member, &phc)
	l.phc = phc.String
	return l, err
}

// verify checks a password, against a hash that nobody has where there is none. It
// gives a new hash when the stored one was made with yesterday's parameters.
// Errors: sign_in.wrong.
func (s *Service) verify(ctx context.Context, m login, password string) (rehash string, err error) {
	phc := m.phc
	if phc == "" {
		phc = nobody
	}
	if len(password) > 4*MaxPassword { // no password is that long, and hashing it would be work
		password = ""
	}
	right, old, err := s.hash.Verify(ctx, phc, password)
	switch {
	case err != nil:
		return "", err
	case !right || m.phc == "":
		return "", errSignIn
	case old:
		return s.hash.Hash(ctx, password)
	}
	return "", nil
}

// open makes a session, and does what else belongs into its transaction.
func (s *Service) open(ctx context.Context, org ref.Org, m ref.Member, via string, v credential.Visit, also func(*db.Tx) error) (credential.Session, error) {
	now := s.now()
	secret := random(secretLen)
	err := s.j.DB().Housekeep(ctx, "session", func(tx *db.Tx) error {
		if v.Held != "" {
			if _, err := tx.Exec(qEndSession, sum(v.Held)); err != nil {
				return err
			}
		}
		if also != nil {
			if err := also(tx); err != nil {
				return err
			}
		}
		_, err := tx.Exec(qNewSession, org, ref.New(), m, sum(secret), deviceName(v.Agent), via, now)
		return err
	})
	if err != nil {
		return credential.Session{}, err
	}
	s.dropSecret(v.Held)
	return credential.Session{Secret: secret, Until: now.Add(AbsoluteFor).Time()}, nil
}

// SignOut ends the session of a secret; it is no error when there is none.
func (s *Service) SignOut(ctx context.Context, secret string) error {
	err := s.j.DB().Housekeep(ctx, "session", func(tx *db.Tx) error {
		_, err := tx.Exec(qEndSession, sum(secret))
		return err
	})
	s.dropSecret(secret)
	return err
}

func (s *Service) dropSecret(secret string) {
	h := s.held.get(digest(sum(secret)))
	if h == nil {
		s.held.drop(func(access.Actor) bool { return false }) // nothing held, but something may be loading
		return
	}
	s.held.drop(func(a access.Actor) bool { return a.Org == h.actor.Org && a.Credential == h.actor.Credential })
}

// fresh is how long after signing in sensitive things need no password.
const fresh = 10 * 60 * 1e6 // microseconds

const (
	qConfirmed  db.SQL = `SELECT confirmed_us FROM session WHERE org = $1 AND id = $2`
	qConfirm    db.SQL = `UPDATE session SET confirmed_us = $3 WHERE org = $1 AND id = $2`
	qLoginOf    db.SQL = `SELECT p.org, p.member, p.phc FROM password p WHERE p.org = $1 AND p.member = $2`
	qEmailKeyOf db.SQL = `SELECT email_key FROM member WHERE org = $1 AND id = $2`
)

// confirm makes sure that it is the member who sits there: they signed in no more
// than ten minutes ago, or type the password again. A token always needs the password.
// Errors: sign_in.confirm, password.wrong, sign_in.too_many.
func (s *Service) confirm(ctx context.Context, a access.Actor, password string) error {
	if password != "" {
		return s.reenter(ctx, a, "password", password)
	}
	if a.Via == access.Session {
		at, err := db.One(ctx, s.j.DB(), db.Scan1[clock.Micros], qConfirmed, a.Org, a.Credential)
		if err != nil && !isNoRows(err) {
			return err
		}
		if err == nil && s.now() < at+fresh {
			return nil
		}
	}
	return errs.New(errs.Forbidden, "sign_in.confirm", "You signed in a while ago. Type your password again to do this.")
}

// reenter checks the member's own password, typed into the field at path.
// Errors: password.wrong, sign_in.too_many.
func (s *Service) reenter(ctx context.Context, a access.Actor, path, password string) error {
	r := s.j.DB()
	key, err := db.One(ctx, r, db.Scan1[string], qEmailKeyOf, a.Org, a.Member)
	if err != nil {
		return err
	}
	account := accountBucket(key)
	if err := s.try(ctx, account); err != nil {
		return err
	}
	m, err := db.One(ctx, r, scanLogin, qLoginOf, a.Org, a.Member)
	if err != nil && !isNoRows(err) {
		return err
	}
	if _, err := s.verify(ctx, m, password); err != nil {
		if errs.Of(err).Code == errSignIn.Code {
			return errs.New(errs.Invalid, "password.wrong", "That is not your password. Try again.").With(path, "That is not your password.")
		}
		return err
	}
	return r.Housekeep(ctx, "session", func(tx *db.Tx) error {
		if _, err := tx.Exec(qConfirm, a.Org, a.Credential, s.now()); err != nil {
			return err
		}
		_, err := tx.Exec(qForgive, account.name)
		return err
	})
}

func itoa(n int) string { return strconv.Itoa(n) }
