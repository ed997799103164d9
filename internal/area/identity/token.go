package identity

import (
	"context"
	"database/sql"
	"strings"
	"time"
	"unicode/utf8"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/textkey"
)

// MaxTokenDays is how long a token can be valid.
const MaxTokenDays = 365

// maxTokens bounds the tokens of one member.
const maxTokens = 100

// AccessToken is an API token without its secret.
type AccessToken struct {
	ID        ref.ID       `json:"id"`
	Label     string       `json:"label" doc:"The eight characters after ant_pat_, to recognise it by"`
	Name      string       `json:"name"`
	ReadOnly  bool         `json:"read_only"`
	CreatedUS clock.Micros `json:"created_us"`
	ExpiresUS clock.Micros `json:"expires_us"`
	UsedUS    clock.Micros `json:"used_us,omitzero" doc:"When it was last used, to a few minutes"`
}

// NewToken says what token to make; Days is 1 to MaxTokenDays.
type NewToken struct {
	Name     string
	ReadOnly bool
	Days     int
}

const (
	qTokens db.SQL = `SELECT id, label, name, read_only, created_us, expires_us, used_us FROM api_token
WHERE org = $1 AND member = $2 AND expires_us > $3 ORDER BY created_us DESC, id DESC`
	qCountTokens db.SQL = `SELECT COUNT(*) FROM api_token WHERE org = $1 AND member = $2 AND expires_us > $3`
	qNewToken    db.SQL = `INSERT INTO api_token (org, id, member, label, secret, name, read_only, created_us, expires_us) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`
	qRevoke      db.SQL = `DELETE FROM api_token WHERE org = $1 AND member = $2 AND id = $3`
)

func scanToken(row db.Row) (AccessToken, error) {
	var t AccessToken
	var used sql.NullInt64
	err := row.Scan(&t.ID, &t.Label, &t.Name, &t.ReadOnly, &t.CreatedUS, &t.ExpiresUS, &used)
	t.UsedUS = clock.Micros(used.Int64)
	return t, err
}

// Tokens lists the member's own tokens that are still valid, newest first.
func (s *Service) Tokens(ctx context.Context, a access.Actor) ([]AccessToken, error) {
	all, err := db.All(ctx, s.j.DB(), scanToken, qTokens, a.Org, a.Member, s.now())
	for i, t := range all {
		all[i].UsedUS = max(t.UsedUS, s.seen.last(sighting{a.Org, t.ID, true}))
	}
	return all, err
}

// MakeToken makes a token for the member who asks. The secret can't be shown again.
// Errors: sign_in.confirm, password.wrong, token.invalid, token.too_many.
func (s *Service) MakeToken(ctx context.Context, a access.Actor, t NewToken, password string) (secret string, made AccessToken, err error) {
	if err := s.confirm(ctx, a, password); err != nil {
		return "", AccessToken{}, err
	}
	return s.makeToken(ctx, a.Org, a.Member, t)
}

func (s *Service) makeToken(ctx context.Context, org ref.Org, m ref.Member, t NewToken) (secret string, made AccessToken, err error) {
	t.Name = strings.TrimSpace(t.Name)
	e := errs.New(errs.Invalid, "token.invalid", "This token can't be made as it is.")
	if t.Name == "" || utf8.RuneCountInString(t.Name) > maxName {
		e = e.With("body.name", "Say what it is for, in at most 200 characters.")
	}
	if t.Days < 1 || t.Days > MaxTokenDays {
		e = e.With("body.expires_days", "A token is valid for 1 to 365 days.")
	}
	if len(e.Fields) > 0 {
		return "", made, e
	}
	now := s.now()
	secret, label := newToken()
	made = AccessToken{
		ID: ref.New(), Label: label, Name: t.Name, ReadOnly: t.ReadOnly,
		CreatedUS: now, ExpiresUS: now.Add(time.Duration(t.Days) * 24 * time.Hour),
	}
	err = s.j.DB().Housekeep(ctx, "credential", func(tx *db.Tx) error {
		n, err := db.One(ctx, tx, db.Scan1[int], qCountTokens, org, m, now)
		if err != nil {
			return err
		}
		if n >= maxTokens {
			return errs.Newf(errs.Conflict, "token.too_many", "There are %d tokens already. Revoke one that is no longer used.", n)
		}
		if err := journal.Keep(ctx, tx, org, m, now); err != nil {
			return err
		}
		_, err = tx.Exec(qNewToken, org, made.ID, m, label, sum(secret), made.Name, made.ReadOnly, made.CreatedUS, made.ExpiresUS)
		return err
	})
	if err != nil {
		return "", AccessToken{}, err
	}
	return secret, made, nil
}

// RevokeToken ends one of the member's own tokens at once. Taking a token away is
// never asked twice. Errors: token.not_found.
func (s *Service) RevokeToken(ctx context.Context, a access.Actor, id ref.ID) error {
	err := s.j.DB().Housekeep(ctx, "credential", func(tx *db.Tx) error {
		n, err := tx.Exec(qRevoke, a.Org, a.Member, id)
		if err == nil && n == 0 {
			return errs.Missing("token")
		}
		return err
	})
	s.forget(a.Org, func(held access.Actor) bool { return held.Credential == id })
	return err
}

func emailKey(email string) (string, error) {
	key, ok := textkey.Email(email)
	if !ok {
		return "", errs.Newf(errs.Invalid, "member.email_invalid", "%q is not an e-mail address.", email)
	}
	return key, nil
}
