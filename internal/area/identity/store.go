package identity

import (
	"context"
	"database/sql"
	"iter"

	"github.com/go-json-experiment/json"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/search"
	"anteroom/internal/core/space"
	"anteroom/internal/core/textkey"
)

const memberColumns = `id, space, rev, created_us, created_by, updated_us, name, email, org_role, title, zone, locale, week_start, disabled_us`

const (
	qOrgs       db.SQL = `SELECT org FROM organisation ORDER BY org`
	qOrgName    db.SQL = `SELECT name FROM organisation WHERE org = $1`
	qMember     db.SQL = `SELECT ` + memberColumns + ` FROM member WHERE org = $1 AND id = $2 AND trashed_us IS NULL`
	qFoundable  db.SQL = `SELECT ` + memberColumns + ` FROM member WHERE org = $1 AND id > $2 AND trashed_us IS NULL AND disabled_us IS NULL ORDER BY id LIMIT $3`
	qMembers    db.SQL = `SELECT ` + memberColumns + ` FROM member WHERE org = $1 AND trashed_us IS NULL`
	qEmailTaken db.SQL = `SELECT id FROM member WHERE email_key = $1`
	qOwners     db.SQL = `SELECT COUNT(*) FROM member WHERE org = $1 AND org_role = 'owner' AND disabled_us IS NULL AND trashed_us IS NULL AND id <> $2`
	qNewMember  db.SQL = `INSERT INTO member (org, id, space, rev, created_us, created_by, updated_us, name, email, email_key, org_role, title, zone, locale, week_start, disabled_us)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`
	qPutMember db.SQL = `UPDATE member SET rev = $4, updated_us = $5, name = $6, org_role = $7, title = $8, zone = $9, locale = $10, week_start = $11, disabled_us = $12
WHERE org = $1 AND space = $2 AND id = $3`
	qSetPassword db.SQL = `INSERT INTO password (org, member, phc, changed_us) VALUES ($1, $2, $3, $4)
ON CONFLICT (org, member) DO UPDATE SET phc = excluded.phc, changed_us = excluded.changed_us`
	qEndSessionsOf db.SQL = `DELETE FROM session WHERE org = $1 AND member = $2`
	qEndTokensOf   db.SQL = `DELETE FROM api_token WHERE org = $1 AND member = $2`
)

func scanMember(row db.Row) (Member, error) {
	var m Member
	var disabled sql.NullInt64
	err := row.Scan(&m.ID, &m.Space, &m.Rev, &m.CreatedUS, &m.CreatedBy, &m.UpdatedUS, &m.Name, &m.Email, &m.OrgRole, &m.Title,
		&m.Zone, &m.Locale, &m.WeekStart, &disabled)
	m.DisabledUS = clock.Micros(disabled.Int64)
	return m.tidy(), err
}

func memberByID(ctx context.Context, r db.Reader, org ref.Org, id ref.Member) (Member, error) {
	m, err := db.One(ctx, r, scanMember, qMember, org, id)
	if isNoRows(err) {
		return Member{}, errs.Missing("member")
	}
	return m, err
}

// membersOf lists an organisation's members by name, whatever the engine thinks of order.
func membersOf(ctx context.Context, r db.Reader, org ref.Org) ([]Member, error) {
	all, err := db.All(ctx, r, scanMember, qMembers, org)
	sortBy(all, func(m Member) string { return textkey.Sort(m.Name) + string(m.ID) })
	return all, err
}

// addMember makes a member with their own space, grants and password. phc is empty
// for somebody who can't sign in by password.
// Errors: member.invalid, member.email_taken.
func addMember(ctx context.Context, tx *journal.Tx, m Member, phc string) (Member, error) {
	m = m.tidy()
	m.Space, m.Rev, m.CreatedUS, m.UpdatedUS, m.CreatedBy = ref.Space(tx.Org()), 1, tx.Now(), tx.Now(), tx.Member()
	if err := m.check(); err != nil {
		return m, err
	}
	key, _ := textkey.Email(m.Email)
	if err := emailFree(ctx, tx, key); err != nil {
		return m, err
	}
	if err := space.Open(tx, ref.Space(m.ID), space.Member, m.Name); err != nil {
		return m, err
	}
	_, err := tx.Exec(qNewMember, tx.Org(), m.ID, m.Space, m.Rev, m.CreatedUS, m.CreatedBy, m.UpdatedUS, m.Name, m.Email, key,
		m.OrgRole, m.Title, m.Zone, m.Locale, m.WeekStart, nullable(m.DisabledUS))
	if err != nil {
		return m, err
	}
	if phc != "" {
		if _, err := tx.Derive(qSetPassword, tx.Org(), m.ID, phc, tx.Now()); err != nil {
			return m, err
		}
	}
	if err := grantPlace(tx, m); err != nil {
		return m, err
	}
	if err := index(tx, m); err != nil {
		return m, err
	}
	return m, tx.Tell(journal.Entry{Space: m.Space, Kind: KindMember, ID: ref.ID(m.ID), Op: journal.Create, Rev: m.Rev, After: m})
}

func emailFree(ctx context.Context, r db.Reader, key string) error {
	_, err := db.One(ctx, r, db.Scan1[string], qEmailTaken, key)
	switch {
	case isNoRows(err):
		return nil
	case err != nil:
		return err
	}
	return errs.New(errs.Conflict, "member.email_taken", "Somebody with this e-mail address is a member already.").
		With("email", "Use another address, or ask them to sign in.")
}

// putMember writes a member over what they were and draws every consequence. told
// is the space whose readers hear of it.
// Errors: member.invalid, member.last_owner.
func putMember(tx *journal.Tx, told ref.Space, before, after Member) (Member, error) {
	after = after.tidy()
	after.Rev, after.UpdatedUS = before.Rev+1, tx.Now()
	if err := after.check(); err != nil {
		return after, err
	}
	if before.activeOwner() && !after.activeOwner() {
		n, err := db.One(context.Background(), tx, db.Scan1[int], qOwners, tx.Org(), after.ID)
		if err != nil {
			return after, err
		}
		if n == 0 {
			return after, errs.New(errs.Conflict, "member.last_owner", "Somebody has to be an owner. Make another member an owner first.")
		}
	}
	_, err := tx.Exec(qPutMember, tx.Org(), before.Space, before.ID, after.Rev, after.UpdatedUS, after.Name, after.OrgRole, after.Title,
		after.Zone, after.Locale, after.WeekStart, nullable(after.DisabledUS))
	if err != nil {
		return after, err
	}
	if before.Name != after.Name {
		if err := space.Rename(tx, ref.Space(after.ID), after.Name); err != nil {
			return after, err
		}
	}
	if before.OrgRole != after.OrgRole || before.DisabledUS != after.DisabledUS {
		if err := grantPlace(tx, after); err != nil {
			return after, err
		}
	}
	if after.DisabledUS != 0 {
		if err := endAll(tx, after.ID); err != nil {
			return after, err
		}
	}
	if err := index(tx, after); err != nil {
		return after, err
	}
	return after, tx.Tell(journal.Entry{
		Space: told, Kind: KindMember, ID: ref.ID(after.ID), Op: journal.Update, Rev: after.Rev, Before: before, After: after,
	})
}

// grantPlace makes the grants that follow from a member's record; a disabled member has none.
func grantPlace(tx *journal.Tx, m Member) error {
	source := ref.Record{Kind: KindMember, ID: ref.ID(m.ID)}
	if m.DisabledUS != 0 {
		return space.Replace(tx, source)
	}
	grant := func(s ref.Space, role access.Role) space.Grant {
		return space.Grant{Member: m.ID, Grant: access.Grant{Space: s, Role: role, From: m.CreatedUS, Until: clock.Forever, SeesPrivate: s == ref.Space(m.ID)}}
	}
	return space.Replace(tx, source, grant(m.Space, m.OrgRole), grant(ref.Space(m.ID), access.Owner))
}

// endAll ends every session and token of a member.
func endAll(tx *journal.Tx, m ref.Member) error {
	if _, err := tx.Derive(qEndSessionsOf, tx.Org(), m); err != nil {
		return err
	}
	_, err := tx.Derive(qEndTokensOf, tx.Org(), m)
	return err
}

func index(tx *journal.Tx, m Member) error {
	if m.DisabledUS != 0 {
		return search.Drop(tx, KindMember, ref.ID(m.ID))
	}
	return search.Put(tx, m.entry())
}

func (m Member) entry() search.Entry {
	return search.Entry{Kind: KindMember, ID: ref.ID(m.ID), Space: m.Space, Title: m.Name, Body: m.Title + " " + m.Email}
}

const foundAtOnce = 500

// Entries yields the search entries of all members who can be found, for a rebuild
// and for checks.
func (s *Service) Entries(ctx context.Context, org ref.Org) iter.Seq2[search.Entry, error] {
	return func(yield func(search.Entry, error) bool) {
		for after := ref.Member(""); ; {
			some, err := db.All(ctx, s.j.DB(), scanMember, qFoundable, org, after, foundAtOnce)
			if err != nil {
				yield(search.Entry{}, err)
				return
			}
			for _, m := range some {
				if !yield(m.entry(), nil) {
					return
				}
				after = m.ID
			}
			if len(some) < foundAtOnce {
				return
			}
		}
	}
}

func nullable(m clock.Micros) any {
	if m == 0 {
		return nil
	}
	return m
}

func unmarshal(b []byte, v any) error { return json.Unmarshal(b, v) }
