package decision

import (
	"context"
	"iter"

	"github.com/go-json-experiment/json"

	"anteroom/internal/core/db"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/search"
)

const (
	columns = record.HeadColumns + `, t.question, t.why, t.form, t.options, t.recommend, t.because, t.decide_by, t.zone, t.by_us, t.otherwise,
t.about_kind, t.about, t.private, t.state, t.version, t.asked_by, t.later_us, COALESCE(t.authority, ''), t.answer`
	linkColumns  = record.HeadColumns + `, t.decision, t.version, t.used_us`
	pointColumns = record.HeadColumns + `, t.sort, t.text, t.until, t.private, t.said_us, t.said_by`
)

const (
	qLoad   db.SQL = `SELECT ` + columns + ` FROM decision t WHERE t.org = $1 AND t.id = $2`
	qLiving db.SQL = `SELECT ` + columns + ` FROM decision t WHERE t.org = $1 AND t.id > $2 AND t.trashed_us IS NULL ORDER BY t.id LIMIT $3`
	qInsert db.SQL = `INSERT INTO decision (org, id, space, rev, created_us, created_by, updated_us, trashed_us,
question, why, form, options, recommend, because, decide_by, zone, by_us, otherwise, about_kind, about, private, state, version, asked_by, later_us, authority, answer)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27)
ON CONFLICT (org, id) DO NOTHING`
	qUpdate db.SQL = `UPDATE decision SET rev = $4, created_us = $5, created_by = $6, updated_us = $7, trashed_us = $8,
question = $9, why = $10, form = $11, options = $12, recommend = $13, because = $14, decide_by = $15, zone = $16, by_us = $17, otherwise = $18, about_kind = $19, about = $20,
private = $21, state = $22, version = $23, asked_by = $24, later_us = $25, authority = $26, answer = $27
WHERE org = $1 AND id = $2 AND space = $3 AND rev = $4 - 1`

	qLink    db.SQL = `SELECT ` + linkColumns + ` FROM decision_link t WHERE t.org = $1 AND t.id = $2`
	qNewLink db.SQL = `INSERT INTO decision_link (org, id, space, rev, created_us, created_by, updated_us, trashed_us, decision, version)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (org, id) DO NOTHING`
	qPutLink db.SQL = `UPDATE decision_link SET rev = $4, created_us = $5, created_by = $6, updated_us = $7, trashed_us = $8, decision = $9, version = $10
WHERE org = $1 AND id = $2 AND space = $3 AND rev = $4 - 1`
	qSecret   db.SQL = `UPDATE decision_link SET secret = $3 WHERE org = $1 AND id = $2`
	qUsed     db.SQL = `UPDATE decision_link SET used_us = $3 WHERE org = $1 AND id = $2 AND used_us = 0`
	qBySecret db.SQL = `SELECT org, id FROM decision_link WHERE secret = $1`
	qLinksOf  db.SQL = `SELECT ` + linkColumns + ` FROM decision_link t WHERE t.org = $1 AND t.decision = $2 AND t.trashed_us IS NULL ORDER BY t.id LIMIT 50`
	qOrgName  db.SQL = `SELECT name FROM organisation WHERE org = $1`

	qPoint       db.SQL = `SELECT ` + pointColumns + ` FROM point t WHERE t.org = $1 AND t.id = $2`
	qLivingPoint db.SQL = `SELECT ` + pointColumns + ` FROM point t WHERE t.org = $1 AND t.id > $2 AND t.trashed_us IS NULL ORDER BY t.id LIMIT $3`
	qNewPoint    db.SQL = `INSERT INTO point (org, id, space, rev, created_us, created_by, updated_us, trashed_us, sort, text, until, private, said_us, said_by)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) ON CONFLICT (org, id) DO NOTHING`
	qPutPoint db.SQL = `UPDATE point SET rev = $4, created_us = $5, created_by = $6, updated_us = $7, trashed_us = $8,
sort = $9, text = $10, until = $11, private = $12, said_us = $13, said_by = $14
WHERE org = $1 AND id = $2 AND space = $3 AND rev = $4 - 1`
)

var kind = &record.Kind[Decision]{
	Name: Name, Head: func(d *Decision) *record.Head { return &d.Head },
	Load: qLoad, Scan: scan, Insert: qInsert, Update: qUpdate,
	Values: func(d *Decision) []any {
		return []any{d.Question, d.Why, d.Form, kept(d.Options), d.Recommend, d.Because, d.By, d.Zone, d.ByUS, d.Otherwise, d.About.Kind, d.About.ID,
			d.Private, d.State, d.Version, d.AskedBy, d.LaterUS, record.OrNull(d.Authority), keptAnswer(d.Answer)}
	},
	Entry: func(d *Decision) search.Entry {
		return search.Entry{Kind: Name, ID: d.ID, Space: d.Space, Private: d.Private, Title: d.Question, Body: d.body(), At: d.ByUS}
	},
	Private: func(d *Decision) bool { return d.Private },
}

// body is what else of a decision is found.
func (d *Decision) body() string {
	text := d.Why
	for _, o := range d.Options {
		if d.Form == Choose {
			text += "\n" + o.Title
		}
	}
	return text + "\n" + d.Because
}

func scan(row db.Row) (Decision, error) {
	var d Decision
	var options, answer string
	err := row.Scan(append(d.Dest(), &d.Question, &d.Why, &d.Form, &options, &d.Recommend, &d.Because, &d.By, &d.Zone, &d.ByUS, &d.Otherwise,
		&d.About.Kind, &d.About.ID, &d.Private, &d.State, &d.Version, &d.AskedBy, &d.LaterUS, &d.Authority, &answer)...)
	if err != nil {
		return d, err
	}
	if err := json.Unmarshal([]byte(options), &d.Options); err != nil || answer == "{}" {
		return d, err
	}
	return d, json.Unmarshal([]byte(answer), &d.Answer)
}

var links = &record.Kind[OneLink]{
	Name: KindLink, Head: func(l *OneLink) *record.Head { return &l.Head }, Load: qLink, Insert: qNewLink, Update: qPutLink,
	Scan: func(row db.Row) (OneLink, error) {
		var l OneLink
		return l, row.Scan(append(l.Dest(), &l.Decision, &l.Version, &l.UsedUS)...)
	},
	Values: func(l *OneLink) []any { return []any{l.Decision, l.Version} },
}

var points = &record.Kind[Point]{
	Name: KindPoint, Head: func(p *Point) *record.Head { return &p.Head }, Load: qPoint, Scan: scanPoint, Insert: qNewPoint, Update: qPutPoint,
	Values: func(p *Point) []any { return []any{p.Sort, p.Text, p.until(), p.Private, p.SaidUS, p.SaidBy} },
	Entry: func(p *Point) search.Entry {
		return search.Entry{Kind: KindPoint, ID: p.ID, Space: p.Space, Private: p.Private, Title: cut(p.Text, 200), Body: p.Text}
	},
	Private: func(p *Point) bool { return p.Private },
}

func scanPoint(row db.Row) (Point, error) {
	var p Point
	err := row.Scan(append(p.Dest(), &p.Sort, &p.Text, &p.Until, &p.Private, &p.SaidUS, &p.SaidBy)...)
	if p.Until == never {
		p.Until = ""
	}
	return p, err
}

func kept[T any](all []T) string {
	if len(all) == 0 {
		return "[]"
	}
	b, err := json.Marshal(all, json.Deterministic(true))
	if err != nil {
		return "[]" // texts and numbers always encode
	}
	return string(b)
}

func keptAnswer(g *Given) string {
	if g == nil {
		return "{}"
	}
	b, err := json.Marshal(g, json.Deterministic(true))
	if err != nil {
		return "{}" // texts and numbers always encode
	}
	return string(b)
}

// Entries yields the search entries of all living decisions, for a rebuild and for checks.
func (s *Service) Entries(ctx context.Context, org ref.Org) iter.Seq2[search.Entry, error] {
	return kind.Entries(ctx, s.j.DB(), org, qLiving)
}

// EntriesOfPoints yields those of points.
func (s *Service) EntriesOfPoints(ctx context.Context, org ref.Org) iter.Seq2[search.Entry, error] {
	return points.Entries(ctx, s.j.DB(), org, qLivingPoint)
}
