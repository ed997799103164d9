package principal

import (
	"database/sql"

	"github.com/go-json-experiment/json"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/search"
	"anteroom/internal/core/space"
	"anteroom/internal/core/zone"
)

const (
	principalColumns   = record.HeadColumns + `, t.name, t.title, t.colour, t.zone, t.place, t.member, t.hours, t.video, t.sample`
	whereaboutsColumns = record.HeadColumns + `, t.principal, t.place, t.zone, t.from_date, t.until_date, t.note`
	partnershipColumns = record.HeadColumns + `, t.principal, t.member, t.role, t.from_date, COALESCE(t.until_date, ''), t.sees_private, t.reason, COALESCE(t.ended_us, 0)`
)

const (
	qPrincipal    db.SQL = `SELECT ` + principalColumns + ` FROM principal t WHERE t.org = $1 AND t.id = $2`
	qNewPrincipal db.SQL = `INSERT INTO principal (org, id, space, rev, created_us, created_by, updated_us, trashed_us, name, title, colour, zone, place, member, hours, video, sample)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17) ON CONFLICT (org, id) DO NOTHING`
	qPutPrincipal db.SQL = `UPDATE principal SET rev = $4, created_us = $5, created_by = $6, updated_us = $7, trashed_us = $8,
name = $9, title = $10, colour = $11, zone = $12, place = $13, member = $14, hours = $15, video = $16, sample = $17 WHERE org = $1 AND id = $2 AND space = $3 AND rev = $4 - 1`
	qLivingPrincipals db.SQL = `SELECT ` + principalColumns + ` FROM principal t WHERE t.org = $1 AND t.id > $2 AND t.trashed_us IS NULL ORDER BY t.id LIMIT $3`
	qPrincipals       db.SQL = `SELECT ` + principalColumns + ` FROM principal t WHERE t.org = $1 AND t.trashed_us IS NULL`
	qOfMember         db.SQL = `SELECT ` + principalColumns + ` FROM principal t WHERE t.org = $1 AND t.member = $2 AND t.trashed_us IS NULL ORDER BY t.id`

	qWhereabouts    db.SQL = `SELECT ` + whereaboutsColumns + ` FROM whereabouts t WHERE t.org = $1 AND t.id = $2`
	qNewWhereabouts db.SQL = `INSERT INTO whereabouts (org, id, space, rev, created_us, created_by, updated_us, trashed_us, principal, place, zone, from_date, until_date, note)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) ON CONFLICT (org, id) DO NOTHING`
	qPutWhereabouts db.SQL = `UPDATE whereabouts SET rev = $4, created_us = $5, created_by = $6, updated_us = $7, trashed_us = $8,
principal = $9, place = $10, zone = $11, from_date = $12, until_date = $13, note = $14 WHERE org = $1 AND id = $2 AND space = $3 AND rev = $4 - 1`
	qLivingWhereabouts db.SQL = `SELECT ` + whereaboutsColumns + ` FROM whereabouts t WHERE t.org = $1 AND t.id > $2 AND t.trashed_us IS NULL ORDER BY t.id LIMIT $3`
	qTrips             db.SQL = `SELECT ` + whereaboutsColumns + ` FROM whereabouts t WHERE t.org = $1 AND t.trashed_us IS NULL ORDER BY t.principal, t.from_date, t.id`
	qSameDates         db.SQL = `SELECT ` + whereaboutsColumns + ` FROM whereabouts t WHERE t.org = $1 AND t.principal = $2 AND t.id <> $3
AND t.trashed_us IS NULL AND t.until_date >= $4 AND t.from_date <= $5 ORDER BY t.from_date LIMIT 1`

	qPartnership    db.SQL = `SELECT ` + partnershipColumns + ` FROM partnership t WHERE t.org = $1 AND t.id = $2`
	qNewPartnership db.SQL = `INSERT INTO partnership (org, id, space, rev, created_us, created_by, updated_us, trashed_us, principal, member, role, from_date, until_date, sees_private, reason, ended_us)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16) ON CONFLICT (org, id) DO NOTHING`
	qPutPartnership db.SQL = `UPDATE partnership SET rev = $4, created_us = $5, created_by = $6, updated_us = $7, trashed_us = $8,
principal = $9, member = $10, role = $11, from_date = $12, until_date = $13, sees_private = $14, reason = $15, ended_us = $16
WHERE org = $1 AND id = $2 AND space = $3 AND rev = $4 - 1`
	qPartnershipsOf db.SQL = `SELECT ` + partnershipColumns + ` FROM partnership t WHERE t.org = $1 AND t.principal = $2 AND t.trashed_us IS NULL ORDER BY t.id`
	qSupportedBy    db.SQL = `SELECT ` + partnershipColumns + ` FROM partnership t WHERE t.org = $1 AND t.member = $2 AND t.trashed_us IS NULL ORDER BY t.id`
	qPartnerships   db.SQL = `SELECT ` + partnershipColumns + ` FROM partnership t WHERE t.org = $1 AND t.trashed_us IS NULL`
)

// Fragments of the lists.
const (
	fWhereabouts db.Fragment = `SELECT ` + whereaboutsColumns + ` FROM whereabouts t WHERE t.org = ? AND t.trashed_us IS NULL`
	fTrashed     db.Fragment = `SELECT ` + whereaboutsColumns + ` FROM whereabouts t WHERE t.org = ? AND t.trashed_us IS NOT NULL`
	fByDate      db.Fragment = `ORDER BY t.principal, t.from_date, t.id`
)

var principals = &record.Kind[Principal]{
	Name: Name,
	Head: func(p *Principal) *record.Head { return &p.Head },
	Load: qPrincipal, Insert: qNewPrincipal, Update: qPutPrincipal,
	Scan: scanPrincipal,
	Values: func(p *Principal) []any {
		hours, _ := json.Marshal(p.Hours) // numbers and texts always marshal
		return []any{p.Name, p.Title, p.Colour, p.Zone, p.Place, record.OrNull(p.Member), string(hours), p.Video, p.Sample}
	},
	Taken: errs.New(errs.Conflict, "principal.sample_there", "There is an executive to look around with already. Take that one away first."),
	Entry: func(p *Principal) search.Entry {
		return search.Entry{Kind: Name, ID: p.ID, Space: p.Space, Title: p.Name, Body: p.Title + " " + p.Place}
	},
}

func scanPrincipal(row db.Row) (Principal, error) {
	var p Principal
	var member sql.NullString
	var hours []byte
	if err := row.Scan(append(p.Dest(), &p.Name, &p.Title, &p.Colour, &p.Zone, &p.Place, &member, &hours, &p.Video, &p.Sample)...); err != nil {
		return p, err
	}
	p.Member = ref.Member(member.String)
	return p, json.Unmarshal(hours, &p.Hours)
}

var whereabouts = &record.Kind[Whereabouts]{
	Name: KindWhereabouts,
	Head: func(w *Whereabouts) *record.Head { return &w.Head },
	Load: qWhereabouts, Insert: qNewWhereabouts, Update: qPutWhereabouts,
	Scan: scanWhereabouts,
	Values: func(w *Whereabouts) []any {
		return []any{w.Principal, w.Place, w.Zone, w.From, w.Until, w.Note}
	},
	Entry: func(w *Whereabouts) search.Entry {
		at := clock.Of(w.From.In(clock.Micros(0).Time().Location()))
		return search.Entry{Kind: KindWhereabouts, ID: w.ID, Space: w.Space, Title: w.Place, Body: w.Note, At: at}
	},
}

func scanWhereabouts(row db.Row) (Whereabouts, error) {
	var w Whereabouts
	return w, row.Scan(append(w.Dest(), &w.Principal, &w.Place, &w.Zone, &w.From, &w.Until, &w.Note)...)
}

var partnerships = &record.Kind[Partnership]{
	Name: KindPartnership,
	Head: func(p *Partnership) *record.Head { return &p.Head },
	Load: qPartnership, Insert: qNewPartnership, Update: qPutPartnership,
	Scan: scanPartnership,
	Values: func(p *Partnership) []any {
		return []any{p.Principal, p.Member, p.Role, p.From, record.OrNull(p.Until), p.SeesPrivate, p.Reason, record.OrNull(p.EndedUS)}
	},
}

func scanPartnership(row db.Row) (Partnership, error) {
	var p Partnership
	return p, row.Scan(append(p.Dest(), &p.Principal, &p.Member, &p.Role, &p.From, &p.Until, &p.SeesPrivate, &p.Reason, &p.EndedUS)...)
}

// grantOwner makes the grant that follows from a principal's own sign-in.
func grantOwner(tx *journal.Tx, p Principal) error {
	source := ref.Record{Kind: Name, ID: p.ID}
	if p.Member == "" || p.TrashedUS != 0 {
		return space.Replace(tx, source)
	}
	g := access.Grant{Space: p.Space, Role: access.Owner, From: p.UpdatedUS, Until: clock.Forever, SeesPrivate: true}
	return space.Replace(tx, source, space.Grant{Grant: g, Member: p.Member})
}

// grantPartner makes the grant that follows from a partnership.
func grantPartner(tx *journal.Tx, p Partnership, home string) error {
	source := ref.Record{Kind: KindPartnership, ID: p.ID}
	if p.TrashedUS != 0 {
		return space.Replace(tx, source)
	}
	z, err := zone.Load(home)
	if err != nil {
		return err
	}
	g := access.Grant{Space: ref.Space(p.Principal), Role: p.Role, SeesPrivate: p.SeesPrivate}
	g.From, g.Until = p.term(z)
	return space.Replace(tx, source, space.Grant{Grant: g, Member: p.Member})
}
