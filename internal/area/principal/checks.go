package principal

import (
	"context"
	"database/sql"
	"fmt"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/doctor"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/zone"
)

const (
	qEveryPartner db.SQL = `SELECT t.org, o.zone, ` + partnershipColumns + ` FROM partnership t JOIN principal o ON o.org = t.org AND o.id = t.principal ORDER BY t.org, t.id`
	qTheirGrants  db.SQL = `SELECT org, source_id, space, member, role, from_us, until_us, sees_private FROM access_grant WHERE source_kind = 'partnership'`
	qOwnerless    db.SQL = `SELECT p.id || ' is not owned by whose sign-in it is' FROM principal p
LEFT JOIN access_grant g ON g.org = p.org AND g.source_kind = 'principal' AND g.source_id = p.id AND g.space = p.space AND g.member = p.member AND g.role = 'owner'
WHERE p.member IS NOT NULL AND p.trashed_us IS NULL AND g.id IS NULL`
	qOwnsStill db.SQL = `SELECT g.id || ' owns what is no longer theirs' FROM access_grant g
LEFT JOIN principal p ON p.org = g.org AND p.id = g.source_id AND p.member = g.member AND p.space = g.space AND p.trashed_us IS NULL
WHERE g.source_kind = 'principal' AND p.id IS NULL`
)

// made is a grant with whose it is.
type made struct {
	org    ref.Org
	source ref.ID
	member ref.Member
	access.Grant
}

// terms compares every partnership with the grant it made, moment by moment:
// somebody who can see a space for longer than their partnership says is the worst
// thing that can be wrong.
func terms(ctx context.Context, r db.Reader) ([]string, error) {
	held := map[ref.ID]made{}
	var found []string
	err := db.Each(ctx, r, func(row db.Row) error {
		var m made
		var until sql.NullInt64
		err := row.Scan(&m.org, &m.source, &m.Space, &m.member, &m.Role, &m.From, &until, &m.SeesPrivate)
		if m.Until = clock.Forever; until.Valid {
			m.Until = clock.Micros(until.Int64)
		}
		if _, twice := held[m.source]; twice {
			found = append(found, fmt.Sprintf("%s made more than one grant", m.source))
		}
		held[m.source] = m
		return err
	}, qTheirGrants)
	if err != nil {
		return nil, err
	}
	err = db.Each(ctx, r, func(row db.Row) error {
		want, is, err := wanted(row)
		if err != nil {
			return err
		}
		have, ok := held[want.source]
		delete(held, want.source)
		switch {
		case is != ok:
			found = append(found, fmt.Sprintf("%s has a grant: %v, should have: %v", want.source, ok, is))
		case is && have != want:
			found = append(found, fmt.Sprintf("%s made a grant that says something else", want.source))
		}
		return nil
	}, qEveryPartner)
	for source := range held {
		found = append(found, fmt.Sprintf("%s has a grant and is no partnership", source))
	}
	return found[:min(len(found), doctor.Enough)], err
}

// wanted is the grant that a partnership should have; is says whether it should have one.
func wanted(row db.Row) (m made, is bool, err error) {
	var p Partnership
	var home string
	err = row.Scan(append(append([]any{&m.org, &home}, p.Dest()...), &p.Principal, &p.Member, &p.Role, &p.From, &p.Until, &p.SeesPrivate, &p.Reason, &p.EndedUS)...)
	if err != nil {
		return m, false, err
	}
	z, err := zone.Load(home)
	if err != nil {
		return m, false, err
	}
	m.source, m.member = p.ID, p.Member
	m.Grant = access.Grant{Space: ref.Space(p.Principal), Role: p.Role, SeesPrivate: p.SeesPrivate}
	m.From, m.Until = p.term(z)
	return m, p.TrashedUS == 0 && m.From < m.Until, nil
}
