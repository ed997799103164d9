package request

import (
	"context"
	"iter"

	"github.com/go-json-experiment/json"

	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/own"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/search"
	"anteroom/internal/core/textkey"
)

const (
	columns = record.HeadColumns + `, t.title, t.body, t.why, t.outcome, t.others, t.due, t.due_time, t.zone, t.due_us, t.name, t.email, t.member, t.source,
COALESCE(t.form, ''), COALESCE(t.service, ''), t.private, t.state, t.until, t.assignee, t.promised_us, t.answered_us, t.answered_by, t.answer_rev, t.done_us, t.talk, t.gen, COALESCE(t.mail, ''), t.mailed_us, t.brought,
COALESCE((SELECT string_agg(g.tag, ',') FROM tagged g WHERE g.org = t.org AND g.kind = 'request' AND g.id = t.id), ''),
` + own.Gather + `request` + own.Gathered
	serviceColumns = record.HeadColumns + `, t.title, t.covers, t.leaves, t.promise, t.steps`
	formColumns    = record.HeadColumns + `, t.title, t.about, COALESCE(t.service, ''), t.members, t.paused, t.resets`
	textsColumns   = record.HeadColumns + `, t.texts`
)

const (
	qLoad   db.SQL = `SELECT ` + columns + ` FROM request t WHERE t.org = $1 AND t.id = $2`
	qLiving db.SQL = `SELECT ` + columns + ` FROM request t WHERE t.org = $1 AND t.id > $2 AND t.trashed_us IS NULL ORDER BY t.id LIMIT $3`
	qInsert db.SQL = `INSERT INTO request (org, id, space, rev, created_us, created_by, updated_us, trashed_us,
title, title_key, body, why, outcome, others, due, due_time, zone, due_us, name, email, email_key, member, source, form, service, private, state, until, assignee,
promised_us, answered_us, answered_by, answer_rev, done_us, talk, gen, mail, mailed_us, brought)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27, $28, $29, $30, $31, $32, $33, $34, $35, $36, $37, $38, $39)
ON CONFLICT (org, id) DO NOTHING`
	qUpdate db.SQL = `UPDATE request SET rev = $4, created_us = $5, created_by = $6, updated_us = $7, trashed_us = $8,
title = $9, title_key = $10, body = $11, why = $12, outcome = $13, others = $14, due = $15, due_time = $16, zone = $17, due_us = $18, name = $19, email = $20, email_key = $21,
member = $22, source = $23, form = $24, service = $25, private = $26, state = $27, until = $28, assignee = $29, promised_us = $30, answered_us = $31, answered_by = $32,
answer_rev = $33, done_us = $34, talk = $35, gen = $36, mail = $37, mailed_us = $38, brought = $39
WHERE org = $1 AND id = $2 AND space = $3 AND rev = $4 - 1`
	qOnce    db.SQL = `UPDATE request SET once = $3 WHERE org = $1 AND id = $2`
	qByOnce  db.SQL = `SELECT org, id FROM request WHERE once = $1`
	qNewOf   db.SQL = `SELECT COUNT(*) FROM request WHERE org = $1 AND form = $2 AND trashed_us IS NULL AND state = 'new'`
	qByEmail db.SQL = `SELECT COUNT(*) FROM request WHERE org = $1 AND email_key = $2 AND trashed_us IS NULL AND state = 'new' AND source = 'form'`

	qNewLink db.SQL = `INSERT INTO request_link (org, secret, request, gen, made_us) VALUES ($1, $2, $3, $4, $5)`
	qByLink  db.SQL = `SELECT org, request, gen FROM request_link WHERE secret = $1`
	qOrgName db.SQL = `SELECT name FROM organisation WHERE org = $1`

	qService    db.SQL = `SELECT ` + serviceColumns + ` FROM service t WHERE t.org = $1 AND t.id = $2`
	qServices   db.SQL = `SELECT ` + serviceColumns + ` FROM service t WHERE t.org = $1 AND t.id > $2 AND t.trashed_us IS NULL ORDER BY t.id LIMIT $3`
	qNewService db.SQL = `INSERT INTO service (org, id, space, rev, created_us, created_by, updated_us, trashed_us, title, title_key, covers, leaves, promise, steps)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) ON CONFLICT (org, id) DO NOTHING`
	qPutService db.SQL = `UPDATE service SET rev = $4, created_us = $5, created_by = $6, updated_us = $7, trashed_us = $8,
title = $9, title_key = $10, covers = $11, leaves = $12, promise = $13, steps = $14 WHERE org = $1 AND id = $2 AND space = $3 AND rev = $4 - 1`

	qForm    db.SQL = `SELECT ` + formColumns + ` FROM request_form t WHERE t.org = $1 AND t.id = $2`
	qNewForm db.SQL = `INSERT INTO request_form (org, id, space, rev, created_us, created_by, updated_us, trashed_us, title, about, service, members, paused, resets)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) ON CONFLICT (org, id) DO NOTHING`
	qPutForm db.SQL = `UPDATE request_form SET rev = $4, created_us = $5, created_by = $6, updated_us = $7, trashed_us = $8,
title = $9, about = $10, service = $11, members = $12, paused = $13, resets = $14 WHERE org = $1 AND id = $2 AND space = $3 AND rev = $4 - 1`
	qFormSecret   db.SQL = `UPDATE request_form SET secret = $3 WHERE org = $1 AND id = $2`
	qByFormSecret db.SQL = `SELECT org, id FROM request_form WHERE secret = $1`
	qFormsIn      db.SQL = `SELECT COUNT(*) FROM request_form WHERE org = $1 AND space = $2 AND trashed_us IS NULL`

	qTexts    db.SQL = `SELECT ` + textsColumns + ` FROM answer_texts t WHERE t.org = $1 AND t.id = $2`
	qNewTexts db.SQL = `INSERT INTO answer_texts (org, id, space, rev, created_us, created_by, updated_us, trashed_us, texts)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (org, id) DO NOTHING`
	qPutTexts db.SQL = `UPDATE answer_texts SET rev = $4, created_us = $5, created_by = $6, updated_us = $7, trashed_us = $8, texts = $9
WHERE org = $1 AND id = $2 AND space = $3 AND rev = $4 - 1`
)

// kind says how requests are kept.
var kind = &record.Kind[Request]{
	Name: Name, Head: func(r *Request) *record.Head { return &r.Head }, Load: qLoad, Scan: scan, Insert: qInsert, Update: qUpdate, Values: values,
	Entry: func(r *Request) search.Entry {
		return search.Entry{Kind: Name, ID: r.ID, Space: r.Space, Private: r.Private, Title: r.Title, Body: r.words(), At: r.DueUS}
	},
	Tags:    func(r *Request) *[]ref.ID { return &r.Tags },
	Own:     func(r *Request) *own.Values { return &r.Fields },
	Private: func(r *Request) bool { return r.Private },
}

// words is what a request is found by besides its title.
func (r *Request) words() string {
	text := r.Name + "\n" + r.Email + "\n" + r.Body + "\n" + r.Why + "\n" + r.Outcome + "\n" + r.Others
	for _, w := range r.Talk {
		text += "\n" + w.Text
	}
	return tidy(text)
}

func values(r *Request) []any {
	key, _ := textkey.Email(r.Email)
	until := r.Until
	if until == "" {
		until = never
	}
	return []any{
		r.Title, textkey.Sort(r.Title), r.Body, r.Why, r.Outcome, r.Others, r.Due, r.DueTime, r.Zone, orForever(r.DueUS), r.Name, r.Email, key, r.Member, r.Source,
		record.OrNull(r.Form), record.OrNull(r.Service), r.Private, r.State, until, r.Assignee, orForever(r.PromisedUS), orForever(r.AnsweredUS), r.AnsweredBy, r.AnswerRev,
		orForever(r.DoneUS), list(r.Talk), r.Gen, record.OrNull(r.Mail), r.MailedUS, list(r.Brought),
	}
}

func orForever(t clock.Micros) clock.Micros {
	if t == 0 {
		return clock.Forever
	}
	return t
}

func scan(row db.Row) (r Request, err error) {
	var talk, brought, tags, fields string
	err = row.Scan(append(r.Dest(), &r.Title, &r.Body, &r.Why, &r.Outcome, &r.Others, &r.Due, &r.DueTime, &r.Zone, &r.DueUS, &r.Name, &r.Email, &r.Member, &r.Source,
		&r.Form, &r.Service, &r.Private, &r.State, &r.Until, &r.Assignee, &r.PromisedUS, &r.AnsweredUS, &r.AnsweredBy, &r.AnswerRev, &r.DoneUS, &talk, &r.Gen, &r.Mail, &r.MailedUS, &brought, &tags, &fields)...)
	if err != nil {
		return r, err
	}
	for _, t := range []*clock.Micros{&r.DueUS, &r.PromisedUS, &r.AnsweredUS, &r.DoneUS} {
		if *t == clock.Forever {
			*t = 0
		}
	}
	if r.Until == never {
		r.Until = ""
	}
	r.Tags, r.Fields = record.TagIDs(tags), own.Gathering(fields)
	if err := json.Unmarshal([]byte(brought), &r.Brought); err != nil {
		return r, err
	}
	return r, json.Unmarshal([]byte(talk), &r.Talk)
}

var services = &record.Kind[ServiceOffered]{
	Name: KindService, Head: func(o *ServiceOffered) *record.Head { return &o.Head }, Load: qService, Scan: scanService, Insert: qNewService, Update: qPutService,
	Values: func(o *ServiceOffered) []any {
		return []any{o.Title, textkey.Sort(o.Title), o.Covers, o.Leaves, o.Promise, list(o.Steps)}
	},
	Entry: func(o *ServiceOffered) search.Entry {
		return search.Entry{Kind: KindService, ID: o.ID, Space: o.Space, Title: o.Title, Body: tidy(o.Covers + "\n" + o.Leaves)}
	},
}

func scanService(row db.Row) (o ServiceOffered, err error) {
	var steps string
	if err := row.Scan(append(o.Dest(), &o.Title, &o.Covers, &o.Leaves, &o.Promise, &steps)...); err != nil {
		return o, err
	}
	return o, json.Unmarshal([]byte(steps), &o.Steps)
}

var forms = &record.Kind[RequestForm]{
	Name: KindForm, Head: func(o *RequestForm) *record.Head { return &o.Head }, Load: qForm, Scan: scanForm, Insert: qNewForm, Update: qPutForm,
	Values: func(o *RequestForm) []any {
		return []any{o.Title, o.About, record.OrNull(o.Service), o.Members, o.Paused, o.Resets}
	},
}

func scanForm(row db.Row) (o RequestForm, err error) {
	return o, row.Scan(append(o.Dest(), &o.Title, &o.About, &o.Service, &o.Members, &o.Paused, &o.Resets)...)
}

var texts = &record.Kind[Texts]{
	Name: KindTexts, Head: func(t *Texts) *record.Head { return &t.Head }, Load: qTexts, Insert: qNewTexts, Update: qPutTexts,
	Scan: func(row db.Row) (t Texts, err error) {
		var kept string
		if err := row.Scan(append(t.Dest(), &kept)...); err != nil {
			return t, err
		}
		return t, json.Unmarshal([]byte(kept), &t.Texts)
	},
	Values: func(t *Texts) []any { return []any{list(t.Texts)} },
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

type owner struct {
	org ref.Org
	id  ref.ID
}

func scanOwner(row db.Row) (o owner, err error) { return o, row.Scan(&o.org, &o.id) }

// Entries yields the search entries of all living requests, for a rebuild and for checks.
func (s *Service) Entries(ctx context.Context, org ref.Org) iter.Seq2[search.Entry, error] {
	return kind.Entries(ctx, s.j.DB(), org, qLiving)
}

// ServiceEntries yields those of services.
func (s *Service) ServiceEntries(ctx context.Context, org ref.Org) iter.Seq2[search.Entry, error] {
	return services.Entries(ctx, s.j.DB(), org, qServices)
}
