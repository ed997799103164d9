package poll

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
	columns = record.HeadColumns + `, t.title, t.private, t.state, t.about, t.minutes, t.place, t.link, t.seats, t.options, t.zone, t.deadline, t.deadline_us,
COALESCE(t.hold_set, ''), t.show_votes, t.propose, t.open_link, t.gen, COALESCE(t.chosen, ''), t.events`
	voterColumns = record.HeadColumns + `, t.poll, t.private, t.name, t.email, t.zone, t.required, t.came, t.votes, t.note, t.proposals,
COALESCE(t.answered_us, 0), t.answered_by, COALESCE(t.asked_us, 0), t.asked, t.ended, t.gen`
)

const (
	qLoad   db.SQL = `SELECT ` + columns + ` FROM poll t WHERE t.org = $1 AND t.id = $2`
	qLiving db.SQL = `SELECT ` + columns + ` FROM poll t WHERE t.org = $1 AND t.id > $2 AND t.trashed_us IS NULL ORDER BY t.id LIMIT $3`
	qInsert db.SQL = `INSERT INTO poll (org, id, space, rev, created_us, created_by, updated_us, trashed_us,
title, private, state, about, minutes, place, link, seats, options, zone, deadline, deadline_us, hold_set, show_votes, propose, open_link, gen, chosen, events)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27)
ON CONFLICT (org, id) DO NOTHING`
	qUpdate db.SQL = `UPDATE poll SET rev = $4, created_us = $5, created_by = $6, updated_us = $7, trashed_us = $8,
title = $9, private = $10, state = $11, about = $12, minutes = $13, place = $14, link = $15, seats = $16, options = $17, zone = $18, deadline = $19,
deadline_us = $20, hold_set = $21, show_votes = $22, propose = $23, open_link = $24, gen = $25, chosen = $26, events = $27
WHERE org = $1 AND id = $2 AND space = $3 AND rev = $4 - 1`

	qVoter    db.SQL = `SELECT ` + voterColumns + ` FROM poll_voter t WHERE t.org = $1 AND t.id = $2`
	qNewVoter db.SQL = `INSERT INTO poll_voter (org, id, space, rev, created_us, created_by, updated_us, trashed_us,
poll, private, name, email, zone, required, came, votes, note, proposals, answered_us, answered_by, asked_us, asked, ended, gen)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24)
ON CONFLICT (org, id) DO NOTHING`
	qPutVoter db.SQL = `UPDATE poll_voter SET rev = $4, created_us = $5, created_by = $6, updated_us = $7, trashed_us = $8,
poll = $9, private = $10, name = $11, email = $12, zone = $13, required = $14, came = $15, votes = $16, note = $17, proposals = $18,
answered_us = $19, answered_by = $20, asked_us = $21, asked = $22, ended = $23, gen = $24
WHERE org = $1 AND id = $2 AND space = $3 AND rev = $4 - 1`
	qVotersOf db.SQL = `SELECT ` + voterColumns + ` FROM poll_voter t WHERE t.org = $1 AND t.poll = $2 AND t.trashed_us IS NULL ORDER BY t.required DESC, t.id LIMIT 400`
	qCount    db.SQL = `SELECT COUNT(*) FROM poll_voter WHERE org = $1 AND poll = $2 AND trashed_us IS NULL`

	qNewLink db.SQL = `INSERT INTO poll_link (org, secret, poll, voter, gen, made_us) VALUES ($1, $2, $3, $4, $5, $6)`
	qByLink  db.SQL = `SELECT org, poll, COALESCE(voter, ''), gen FROM poll_link WHERE secret = $1`
	qOrgName db.SQL = `SELECT name FROM organisation WHERE org = $1`
)

var kind = &record.Kind[Poll]{
	Name: Name, Head: func(p *Poll) *record.Head { return &p.Head },
	Load: qLoad, Scan: scan, Insert: qInsert, Update: qUpdate,
	Values: func(p *Poll) []any {
		return []any{p.Title, p.Private, p.State, p.About, p.Minutes, p.Place, p.Link, list(p.Seats), list(p.Options), p.Zone, p.Deadline, p.DeadlineUS,
			record.OrNull(p.HoldSet), p.ShowVotes, p.Propose, p.OpenLink, p.Gen, record.OrNull(p.Chosen), list(p.Events)}
	},
	Entry: func(p *Poll) search.Entry {
		return search.Entry{Kind: Name, ID: p.ID, Space: p.Space, Private: p.Private, Title: p.Title, Body: p.About, At: p.DeadlineUS}
	},
	Private: func(p *Poll) bool { return p.Private },
}

func scan(row db.Row) (Poll, error) {
	var p Poll
	var seats, options, events string
	err := row.Scan(append(p.Dest(), &p.Title, &p.Private, &p.State, &p.About, &p.Minutes, &p.Place, &p.Link, &seats, &options, &p.Zone, &p.Deadline, &p.DeadlineUS,
		&p.HoldSet, &p.ShowVotes, &p.Propose, &p.OpenLink, &p.Gen, &p.Chosen, &events)...)
	if err != nil {
		return p, err
	}
	return p, read(kept{seats, &p.Seats}, kept{options, &p.Options}, kept{events, &p.Events})
}

var voters = &record.Kind[Voter]{
	Name: KindVoter, Head: func(v *Voter) *record.Head { return &v.Head },
	Load: qVoter, Scan: scanVoter, Insert: qNewVoter, Update: qPutVoter,
	Values: func(v *Voter) []any {
		return []any{v.Poll, v.Private, v.Name, v.Email, v.Zone, v.Required, v.Came, list(v.Votes), v.Note, list(v.Proposals),
			record.OrNull(v.AnsweredUS), v.AnsweredBy, record.OrNull(v.AskedUS), v.Asked, v.Ended, v.Gen}
	},
	Private: func(v *Voter) bool { return v.Private },
}

func scanVoter(row db.Row) (Voter, error) {
	var v Voter
	var votes, proposals string
	err := row.Scan(append(v.Dest(), &v.Poll, &v.Private, &v.Name, &v.Email, &v.Zone, &v.Required, &v.Came, &votes, &v.Note, &proposals,
		&v.AnsweredUS, &v.AnsweredBy, &v.AskedUS, &v.Asked, &v.Ended, &v.Gen)...)
	if err != nil {
		return v, err
	}
	return v, read(kept{votes, &v.Votes}, kept{proposals, &v.Proposals})
}

// kept is JSON as it is stored, and where it goes.
type kept struct {
	text string
	to   any
}

func read(all ...kept) error {
	for _, one := range all {
		if err := json.Unmarshal([]byte(one.text), one.to); err != nil {
			return err
		}
	}
	return nil
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

// votersOf gives those who are asked, the ones it needs first.
func votersOf(ctx context.Context, r db.Reader, org ref.Org, poll ref.ID) ([]Voter, error) {
	all, err := db.All(ctx, r, scanVoter, qVotersOf, org, poll)
	if all == nil {
		all = []Voter{}
	}
	return all, err
}

// Entries yields the search entries of all living polls, for a rebuild and for checks.
func (s *Service) Entries(ctx context.Context, org ref.Org) iter.Seq2[search.Entry, error] {
	return kind.Entries(ctx, s.j.DB(), org, qLiving)
}
