package resource

import (
	"context"
	"iter"
	"slices"

	"github.com/go-json-experiment/json"

	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/free"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/search"
)

const columns = record.HeadColumns + `, t.sort, t.name, t.site, t.floor, t.capacity, t.features, t.zone, t.hours, t.doubles, t.catering, t.visitors, t.notes`

const (
	qLoad   db.SQL = `SELECT ` + columns + ` FROM resource t WHERE t.org = $1 AND t.id = $2`
	qAll    db.SQL = `SELECT ` + columns + ` FROM resource t WHERE t.org = $1 ORDER BY t.id LIMIT 4000`
	qLiving db.SQL = `SELECT ` + columns + ` FROM resource t WHERE t.org = $1 AND t.id > $2 AND t.trashed_us IS NULL ORDER BY t.id LIMIT $3`
	qInsert db.SQL = `INSERT INTO resource (org, id, space, rev, created_us, created_by, updated_us, trashed_us,
sort, name, site, floor, capacity, features, zone, hours, doubles, catering, visitors, notes)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20) ON CONFLICT (org, id) DO NOTHING`
	qUpdate db.SQL = `UPDATE resource SET rev = $4, created_us = $5, created_by = $6, updated_us = $7, trashed_us = $8,
sort = $9, name = $10, site = $11, floor = $12, capacity = $13, features = $14, zone = $15, hours = $16, doubles = $17, catering = $18, visitors = $19, notes = $20
WHERE org = $1 AND id = $2 AND space = $3 AND rev = $4 - 1`
	qCount db.SQL = `SELECT COUNT(*) FROM resource WHERE org = $1 AND trashed_us IS NULL`
)

const useColumns = `u.resource, u.event, u.space, u.member, u.reason, u.lost, u.lost_at, u.from_us, u.until_us`

const (
	qUsesOf db.SQL = `SELECT ` + useColumns + ` FROM resource_use u WHERE u.org = $1 AND u.event = $2 ORDER BY u.resource`
	qNear   db.SQL = `SELECT ` + useColumns + ` FROM resource_use u WHERE u.org = $1 AND u.resource = $2 AND u.event <> $3 AND (u.lost = 0 OR u.lost_at <> '[]') AND u.until_us > $4 AND u.from_us < $5 ORDER BY u.event`
	qUsePut db.SQL = `INSERT INTO resource_use (org, resource, event, space, member, reason, lost, lost_at, from_us, until_us) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
ON CONFLICT (org, resource, event) DO UPDATE SET space = excluded.space, member = excluded.member, reason = excluded.reason, lost = excluded.lost, lost_at = excluded.lost_at, from_us = excluded.from_us, until_us = excluded.until_us`
	qUseDrop db.SQL = `DELETE FROM resource_use WHERE org = $1 AND resource = $2 AND event = $3`
	qAllUses db.SQL = `SELECT ` + useColumns + ` FROM resource_use u WHERE u.org = $1 ORDER BY u.resource, u.event`

	fUses    db.Fragment = `SELECT ` + useColumns + ` FROM resource_use u WHERE u.org = ? AND u.until_us > ? AND u.from_us < ?`
	fTrashed db.Fragment = `SELECT ` + columns + ` FROM resource t WHERE t.org = ? AND t.trashed_us IS NOT NULL`
)

// kind says how resources are kept.
var kind = &record.Kind[Resource]{
	Name: Name, Head: func(r *Resource) *record.Head { return &r.Head },
	Load: qLoad, Scan: scan, Insert: qInsert, Update: qUpdate,
	Values: func(r *Resource) []any {
		return []any{r.Sort, r.Name, r.Site, r.Floor, r.Capacity, list(r.Features), r.Zone, list(r.Hours), r.Doubles, r.Catering, r.Visitors, r.Notes}
	},
	Entry: func(r *Resource) search.Entry {
		body := r.Where()
		for _, f := range r.Features {
			body += " " + f
		}
		return search.Entry{Kind: Name, ID: r.ID, Space: r.Space, Title: r.Name, Body: body}
	},
}

func list[T any](all []T) string {
	if len(all) == 0 {
		return "[]"
	}
	b, err := json.Marshal(all, json.Deterministic(true))
	if err != nil {
		return "[]" // texts and numbers always encode
	}
	return string(b)
}

func scan(row db.Row) (Resource, error) {
	var r Resource
	var features, hours string
	err := row.Scan(append(r.Dest(), &r.Sort, &r.Name, &r.Site, &r.Floor, &r.Capacity, &features, &r.Zone, &hours, &r.Doubles, &r.Catering, &r.Visitors, &r.Notes)...)
	if err != nil {
		return r, err
	}
	if err := json.Unmarshal([]byte(features), &r.Features); err != nil {
		return r, err
	}
	return r, json.Unmarshal([]byte(hours), &r.Hours)
}

// use is a row of resource_use.
type use struct {
	resource, event ref.ID
	space           ref.Space
	member          ref.Member
	reason          string
	lost            bool           // on some of its dates
	lostAt          []clock.Micros // when these begin; all of them for none
	from, until     clock.Micros
}

// lostOn reports whether the date that begins then has no room, because somebody else was first.
func (u *use) lostOn(start clock.Micros) bool {
	return u.lost && (len(u.lostAt) == 0 || slices.Contains(u.lostAt, start))
}

// had gives those of the spans of a booking on which it has its room.
func (u *use) had(spans []free.Span) []free.Span {
	if !u.lost {
		return spans
	}
	return slices.DeleteFunc(slices.Clone(spans), func(s free.Span) bool { return u.lostOn(s.From) })
}

func scanUse(row db.Row) (use, error) {
	var u use
	var lostAt string
	if err := row.Scan(&u.resource, &u.event, &u.space, &u.member, &u.reason, &u.lost, &lostAt, &u.from, &u.until); err != nil || !u.lost {
		return u, err
	}
	return u, json.Unmarshal([]byte(lostAt), &u.lostAt)
}

// Entries yields the search entries of all living resources, for a rebuild and for checks.
func (s *Service) Entries(ctx context.Context, org ref.Org) iter.Seq2[search.Entry, error] {
	return kind.Entries(ctx, s.j.DB(), org, qLiving)
}
